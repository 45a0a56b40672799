/** Autotask PSA by its REST API V1.0. What it is and what it can do, as data. */
import { profiles } from '@deskbridge/model';
import type { SyncSettings } from '@deskbridge/model';
import type { Connector, Limit } from '../contract.ts';
import { actionsDeclaration } from './actions.ts';
import { appointmentsDeclaration } from './appointments.ts';
import { unassignable } from './assignable.ts';
import { callbackReader } from './callbacks.ts';
import { capabilities } from './capabilities.ts';
import { threadScope } from './client.ts';
import { credentialFields, credentials, hosts } from './credentials.ts';
import type { AutotaskCredentials } from './credentials.ts';
import { events, families } from './events.ts';
import { guide } from './guide.ts';
import { invoicesDeclaration } from './invoices.ts';
import { listDeclarations, listSpecs } from './list-streams.ts';
import { picklistKinds } from './picklists.ts';
import { rights } from './rights.ts';
import { openSession } from './session.ts';
import { ticketsDeclaration } from './ticket-mapping.ts';
import { widgets } from './widgets.ts';
import { writeDeclarations } from './writes.ts';

/** For the whole database, all integrations together, in a rolling hour (Autotask reference §6). */
const hourly = { calls: 10_000, windowSeconds: 3600 };
/** For each tracking identifier and entity (Autotask reference §6). */
const threads = 3;

/** Every entity that is called. */
const entities = [
  'Tickets',
  'TicketNotes',
  'TimeEntries',
  'TicketHistory',
  'DeletedTicketLogs',
  'ServiceCalls',
  'ServiceCallTickets',
  'ServiceCallTicketResources',
  'Invoices',
  'BillingItems',
  'ThresholdInformation',
  ...listSpecs.map(({ source }) => source),
  ...families.flatMap(({ name }) => ['Webhooks', 'WebhookFields', 'WebhookExcludedResources'].map((part) => `${name}${part}`)),
];

const limits = (settings: SyncSettings): readonly Limit[] => [
  { scope: 'api', kind: 'window', calls: settings.apiCalls ?? hourly.calls, windowSeconds: hourly.windowSeconds, sharedWithOthers: true },
  ...entities.map((entity) => ({ scope: threadScope(entity), kind: 'concurrency' as const, calls: threads })),
];

/** The Autotask connector. */
export const autotask: Connector<AutotaskCredentials> = {
  id: 'autotask',
  name: 'Autotask PSA',
  glossary: {
    company: 'Company',
    site: 'Location',
    contact: 'Contact',
    agent: 'Resource',
    queue: 'Queue',
    note: 'Note',
    timeEntry: 'Time entry',
    picklist: 'Picklist',
  },
  guide,
  credentialFields,
  credentials,
  profiles,
  rights: rights.map(({ entity: _entity, deed: _deed, ...right }) => right),
  capabilities,
  limits,
  picklistKinds,
  streams: [ticketsDeclaration, actionsDeclaration, appointmentsDeclaration, invoicesDeclaration, ...listDeclarations],
  events,
  writes: writeDeclarations,
  widgets,
  unassignable,
  callbacks: callbackReader,
  hosts,
  open: openSession,
};
