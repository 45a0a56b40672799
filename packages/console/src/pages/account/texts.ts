/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'Account',
  intro: 'The name and the time zone of this account.',
};
