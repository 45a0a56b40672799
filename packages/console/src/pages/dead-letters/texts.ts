/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'Dead letters',
  intro: 'Writes that your helpdesk refused for good; send them again once the cause is mended, or discard them.',
};
