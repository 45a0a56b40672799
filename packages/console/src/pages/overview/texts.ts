/** What this page says. */
export const texts = {
  title: 'Overview',
  intro: 'Whether the bridge works, what is left to set up, and what happened today.',
};
