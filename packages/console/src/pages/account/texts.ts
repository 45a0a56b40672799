/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'Account',
  intro: 'The name and the time zone of this account.',
  card: 'Name and time zone',
  name: 'Name',
  timeZone: 'Time zone',
  timeZoneHint: 'For days and working hours that belong to the account. Everybody sees times in their own.',
  id: 'Number of the account:',
  save: 'Save',
  undo: 'Undo changes',
  saved: 'The account was changed',
};
