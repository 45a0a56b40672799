import { entity, ticketFieldsToWrite, type AccountId } from '@deskbridge/model';
import type { Connector } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { findActiveConnection } from '../connections/store.ts';
import { listValues } from '../picklists/store.ts';
import { listRecords } from '../records/store.ts';
import type { TicketOrderName } from './filter.ts';

/** A value that a field can have. */
export interface FieldChoice {
  id: string;
  label: string;
  isActive: boolean;
  isClosed: boolean | null;
  colour: string | null;
  parentId: string | null;
}

/** A field of tickets as a list or form shows it. */
export interface TicketField {
  name: string;
  label: string;
  kind: string;
  /** The list of its values, among `lists`; null: it has none. */
  list: string | null;
  /** The order that goes by it. */
  sort: TicketOrderName | null;
  isWritable: boolean;
}

/** What tickets can be filtered by: a parameter of GET /tickets. */
export interface TicketFilterField {
  parameter: string;
  label: string;
  /** How a value is chosen: of a list, by looking up a company, as words, as yes or no, as a moment, as a field's name and value. */
  input: 'list' | 'company' | 'words' | 'flag' | 'moment' | 'field';
  list: string | null;
}

/** Everything that a list of tickets needs to know to be shown, filtered and edited. */
export interface TicketFields {
  lists: Record<string, FieldChoice[]>;
  fields: TicketField[];
  filters: TicketFilterField[];
  /** Custom fields by name, each with its options. */
  customFields: { name: string; label: string; options: { id: string; label: string }[] }[];
  /** Kinds of command that the helpdesk can do; empty where the connection may not write. */
  writes: string[];
}

type Glossary = Partial<Record<string, string>>;

/** Which list of values each field has: its name among `lists`, and the kind of picklist that holds it. */
const listOfField: Record<string, string> = {
  statusId: 'status',
  priorityId: 'priority',
  typeId: 'ticketType',
  teamId: 'team',
  agentId: 'agent',
  slaId: 'sla',
  impactId: 'impact',
  urgencyId: 'urgency',
  sourceId: 'source',
};

const sorts: Record<string, TicketOrderName> = {
  updatedAt: 'updated',
  createdAt: 'created',
  priorityId: 'priority',
  dueAt: 'due',
  number: 'number',
};

const labels: Record<string, string> = {
  number: 'Number',
  title: 'Title',
  description: 'Description',
  statusId: 'Status',
  isOpen: 'Open',
  onHold: 'On hold',
  priorityId: 'Priority',
  typeId: 'Type',
  slaId: 'SLA',
  slaState: 'SLA state',
  categories: 'Categories',
  impactId: 'Impact',
  urgencyId: 'Urgency',
  sourceId: 'Source',
  tags: 'Tags',
  createdAt: 'Created',
  updatedAt: 'Updated',
  closedAt: 'Closed',
  lastActionAt: 'Last action',
  respondBy: 'Respond by',
  respondedAt: 'Responded',
  dueAt: 'Due',
  deadlineAt: 'Deadline',
  startOn: 'Start',
  targetOn: 'Target',
  estimateHours: 'Estimate (hours)',
  timeTakenHours: 'Time taken (hours)',
  contactEmail: 'E-mail',
};

/** Fields that are only there for the machine, or are shown through another. */
const unshown = new Set([
  'numberOrder',
  'priorityRank',
  'companyId',
  'siteId',
  'contactId',
  'parentId',
  'mergedIntoId',
  'customFields',
  'description',
]);

const wordsOf = (glossary: Glossary): Record<string, string> => ({
  companyName: glossary.company ?? 'Company',
  siteName: glossary.site ?? 'Site',
  contactName: glossary.contact ?? 'Contact',
  agentId: glossary.agent ?? 'Agent',
  teamId: glossary.queue ?? 'Team',
});

/** What tickets of an account look like in its own helpdesk's words. Null where none is connected. */
export async function ticketFields(q: Queryable, account: AccountId): Promise<TicketFields | null> {
  const connection = await findActiveConnection(q, account);
  if (!connection) return null;
  const connector = connectorNamed(connection.connector);
  const values = await listValues(q, account, connection.id);
  const lists: Record<string, FieldChoice[]> = { agent: await agentsOf(q, account) };
  for (const { kind, id, label, isActive, isClosed, colour, parentId, removedAt } of values) {
    if (Object.values(listOfField).includes(kind) || /^category[1-4]$/.test(kind))
      (lists[kind] ??= []).push({ id, label, isActive: isActive && removedAt === null, isClosed, colour, parentId });
  }
  const words = { ...labels, ...wordsOf(connector?.glossary ?? {}) };
  const canWrite = connection.profile === 'read-write';
  const writable = new Set(canWrite && hasUpdate(connector) ? Object.keys(ticketFieldsToWrite.shape) : []);
  const fields = Object.entries(entity('ticket').fields)
    .filter(([name]) => !unshown.has(name))
    .map(([name, kind]): TicketField => ({
      name,
      label: words[name] ?? name,
      kind,
      list: listOfField[name] ?? null,
      sort: sorts[name] ?? null,
      isWritable: writable.has(name),
    }));
  const own = values.filter((value) => value.kind === 'customField' && value.removedAt === null);
  const options = values.filter((value) => value.kind === 'customFieldOption' && value.removedAt === null);
  return {
    lists,
    fields,
    filters: filtersOf(words),
    customFields: own.map(({ id, label }) => ({
      name: id,
      label,
      options: options
        .filter((option) => option.parentId === id)
        .map((option) => ({ id: option.id.slice(id.length + 1), label: option.label })),
    })),
    writes: canWrite ? (connector?.writes ?? []).map((write) => write.kind) : [],
  };
}

const hasUpdate = (connector: Connector | undefined | null): boolean =>
  connector?.writes.some((write) => write.kind === 'ticket.update') ?? false;

function filtersOf(words: Readonly<Record<string, string>>): TicketFilterField[] {
  const ofList = (parameter: string, field: string): TicketFilterField => ({
    parameter,
    label: words[field] ?? field,
    input: 'list',
    list: listOfField[field] ?? null,
  });
  const other = (parameter: string, label: string, input: TicketFilterField['input']): TicketFilterField => ({
    parameter,
    label,
    input,
    list: null,
  });
  return [
    ofList('status', 'statusId'),
    ofList('priority', 'priorityId'),
    ofList('type', 'typeId'),
    ofList('team', 'teamId'),
    ofList('agent', 'agentId'),
    other('company', words['companyName'] ?? 'Company', 'company'),
    other('search', 'Words of the title', 'words'),
    other('tag', 'Tag', 'words'),
    other('field', 'Custom field', 'field'),
    other('open', 'Open', 'flag'),
    other('overdue', 'Overdue', 'flag'),
    other('modifiedSince', 'Updated since', 'moment'),
    other('createdSince', 'Created since', 'moment'),
    other('includeGone', 'Also deleted and hidden', 'flag'),
  ];
}

/** More agents than this no helpdesk of an MSP has; a list of choices would be of no use. */
const mostAgents = 2000;

async function agentsOf(q: Queryable, account: AccountId): Promise<FieldChoice[]> {
  const rows = await listRecords(q, account, 'agent', { equals: {}, includeGone: true }, null, mostAgents);
  return rows
    .map((row) => ({
      id: row.id,
      label: typeof row['name'] === 'string' ? row['name'] : row.id,
      isActive: row['isActive'] !== false && row.goneAt === null && row.hiddenAt === null,
      isClosed: null,
      colour: null,
      parentId: null,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
