/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'Sessions',
  intro: 'Where people are signed in, and how to end it.',
  search: 'Search name, e-mail or address',
  columns: { name: 'Name', email: 'E-mail', device: 'Browser', address: 'Address', since: 'Signed in', seen: 'Last used', end: 'End' },
  unknown: 'Unknown',
  current: 'This one',
  end: 'End session',
  ownersOnly: 'By owners only',
  endOne: (name: string) => `End session of ${name}`,
  endText: (name: string) => `${name} is signed out there at once, and may sign in again.`,
  ended: (name: string) => `The session of ${name} has ended`,
  none: 'No session matches',
  noneText: 'Everybody who is signed in to this account stands here.',
};
