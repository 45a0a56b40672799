/** What this page says. */
export const texts = {
  section: 'People & access',
  title: 'Audit log',
  intro: 'Who did what and when, with what was there before and after. Nobody can change it.',
  columns: {
    at: 'When',
    actor: 'Who',
    did: 'Did',
    object: 'What',
    address: 'From',
    type: 'Kind',
    sequence: 'Number',
  },
  actors: { person: 'person', key: 'API key', system: 'the hub', unknown: 'not signed in' },
  filters: {
    search: 'Search who or what',
    actor: 'Who',
    type: 'Kind',
    period: 'Any time',
    periods: [
      { value: 'hour', label: 'Last hour' },
      { value: 'day', label: 'Last 24 hours' },
      { value: 'week', label: 'Last 7 days' },
      { value: 'month', label: 'Last 30 days' },
    ],
  },
  panel: {
    facts: 'The event',
    details: 'Details',
    difference: 'Before and after',
    value: 'Value',
    before: 'Before',
    after: 'After',
    sameObject: 'All about it',
  },
  verify: {
    action: 'Verify the log',
    intact: 'The log is intact',
    broken: 'The log was tampered with',
    counted: (events: string, dropped: string | null) =>
      dropped ? `${events} events checked; ${dropped} older ones were dropped as configured.` : `${events} events checked.`,
    why: {
      changed: (place: string) => `Event ${place} was changed after it had been written.`,
      missing: (place: string) => `Event ${place} is missing.`,
      cut: (place: string) => `The end is missing from event ${place} on.`,
      added: (place: string) => `An event was slipped in at or before event ${place}.`,
    },
    last: 'Last link',
  },
  none: 'Nothing matches',
  noneText: 'Sign-ins, invitations, keys, changes of the connection and whatever else changes who may do what stand here.',
};
