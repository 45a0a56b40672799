/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'Sessions',
  intro: 'Where people are signed in, and how to end that.',
};
