/** What this page says. */
export const texts = {
  title: 'Tickets',
  intro: 'The live mirror of your helpdesk’s tickets: find, open and change them, and see what became of each change.',
};
