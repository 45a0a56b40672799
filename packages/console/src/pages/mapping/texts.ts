/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'User mapping',
  intro: 'Says which helpdesk agent is which person here, so that work, access and reports name the right one.',
};
