/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'Widget status',
  intro: 'Whether the widgets inside your helpdesk load for the people who use them.',
};
