/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'Picklists',
  intro: 'Every status, priority, team and other list of values in your helpdesk, as rules and filters use them.',
};
