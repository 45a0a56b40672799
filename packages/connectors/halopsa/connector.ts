/** HaloPSA and HaloITSM: one API, one connector. What it is and what it can do, as data. */
import { profiles } from '@deskbridge/model';
import type { SyncSettings } from '@deskbridge/model';
import type { Capability, Connector, EventType, Limit } from '../contract.ts';
import { actionsDeclaration } from './actions.ts';
import { callbackReader } from './callbacks.ts';
import { credentialFields, credentials, hosts } from './credentials.ts';
import type { HaloCredentials } from './credentials.ts';
import { haloEvents } from './events.ts';
import { guide } from './guide.ts';
import { listDeclarations } from './list-streams.ts';
import { unassignable } from './assignable.ts';
import { picklistKinds } from './picklists.ts';
import { rights } from './rights.ts';
import { openSession } from './session.ts';
import { ticketsDeclaration } from './ticket-mapping.ts';
import { widgets } from './widgets.ts';
import { writeDeclarations } from './writes.ts';

/** Seen in error texts; other versions allow 450 or 500, so it is a setting (HaloPSA reference §12). */
const defaultCalls = 300;
const windowSeconds = 300;

const limits = (settings: SyncSettings): readonly Limit[] => [
  { scope: 'api', kind: 'window', calls: settings.apiCalls ?? defaultCalls, windowSeconds, sharedWithOthers: true },
];

const capabilities: readonly Capability[] = [
  { id: 'tickets.changedSince', label: 'Tickets by last change', support: 'yes' },
  {
    id: 'tickets.deleted',
    label: 'Deleted tickets',
    support: 'yes',
    note: 'By event, and by a sweep of ids that is confirmed one by one.',
  },
  { id: 'tickets.merged', label: 'Merged tickets', support: 'yes', note: 'Shown closed, with the ticket that they went into.' },
  {
    id: 'notes',
    label: 'Notes, time and status history',
    support: 'yes',
    note: 'One call a ticket: there is no reliable feed of actions.',
  },
  {
    id: 'reference.changedSince',
    label: 'Companies, sites, contacts and assets by last change',
    support: 'unverified',
    note: 'The filter is documented; where a version ignores it, whole lists are read.',
  },
  { id: 'appointments', label: 'Appointments', support: 'yes', note: 'By date, not by last change.' },
  {
    id: 'invoices',
    label: 'Invoices with lines',
    support: 'partly',
    note: 'Newest change first, since there is no filter by last change. Line members are unverified.',
  },
  { id: 'timesheets', label: 'Time sheets', support: 'yes', note: 'By date.' },
  { id: 'webhooks.register', label: 'Webhook made by API', support: 'yes', note: 'Needs admin or edit:webhook among the permissions.' },
  { id: 'webhooks.signature', label: 'Signed webhooks', support: 'yes', note: 'HMAC-SHA256, where the tenant accepts it.' },
  {
    id: 'webhooks.allEvents',
    label: 'Every event by API',
    support: 'partly',
    note: 'The numbers of some events are not public: they are ticked by hand.',
  },
  { id: 'webhooks.retries', label: 'Repeated delivery', support: 'unverified', note: 'Not documented; polling finds what was lost.' },
  { id: 'writes.attributed', label: "Notes in an agent's name", support: 'yes', note: 'By name; ticket fields are set by the API agent.' },
  { id: 'writes.dueAt', label: 'Setting the due time', support: 'unverified', note: 'Some versions compute it from the SLA alone.' },
  {
    id: 'limits.headers',
    label: 'Rate-limit headers',
    support: 'unverified',
    note: 'No recorded answer shows any; a Retry-After is honoured.',
  },
];

const events: readonly EventType[] = haloEvents.map(({ key, name, stream, frequency, registrable }) => ({
  key,
  name,
  stream,
  frequency,
  registrable,
}));

/** The HaloPSA/HaloITSM connector. */
export const halopsa: Connector<HaloCredentials> = {
  id: 'halopsa',
  name: 'HaloPSA / HaloITSM',
  glossary: {
    company: 'Client',
    site: 'Site',
    contact: 'User',
    agent: 'Agent',
    queue: 'Team',
    note: 'Action',
    timeEntry: 'Action with time',
    picklist: 'Configuration list',
  },
  guide,
  credentialFields,
  credentials,
  profiles,
  rights,
  capabilities,
  limits,
  picklistKinds,
  streams: [ticketsDeclaration, actionsDeclaration, ...listDeclarations],
  events,
  writes: writeDeclarations,
  widgets,
  unassignable,
  callbacks: callbackReader,
  hosts,
  open: openSession,
};
