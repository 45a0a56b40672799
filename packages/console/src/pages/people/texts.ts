/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'Users',
  intro: 'Who has access to this account, and what each of them may do.',
  invitations: { title: 'Invitations', intro: 'Who has been invited and has not come yet.' },
};
