/** What this page says. */
export const texts = {
  section: 'Helpdesk',
  title: 'Callback status',
  intro: 'Whether your helpdesk tells Deskbridge about changes at once, and what to mend if it does not.',
};
