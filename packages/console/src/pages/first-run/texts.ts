/** What this page says. */
export const texts = {
  title: 'Welcome to Deskbridge',
  intro: 'Make the first owner of this installation.',
};
