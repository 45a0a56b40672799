import { z } from 'zod';
import { entity, recordSchema, type EntityName } from '@deskbridge/model';
import { cursor, flag, limit } from './common.ts';
import { recordState } from './tickets.ts';

const mirrored = { id: z.string(), state: recordState, mirroredAt: z.iso.datetime() };

/** The schema of an entity's records, by the name under which the API shows it. */
export const recordOf = (name: EntityName, id: string): z.ZodObject => recordSchema(entity(name).fields).extend(mirrored).meta({ id });

/** A list of reference data: where it stands, what it is filtered by. */
export interface RecordList {
  path: string;
  entity: EntityName;
  schema: z.ZodObject;
  /** Query parameter → field that must have its value. */
  filters: Readonly<Record<string, string>>;
  /** Fields whose text is searched; none: there is no search. */
  search: readonly string[];
}

const list = (path: string, name: EntityName, id: string, search: readonly string[], filters: Record<string, string> = {}): RecordList => ({
  path,
  entity: name,
  schema: recordOf(name, id),
  search,
  filters,
});

/** Every list of reference data. */
export const recordLists: readonly RecordList[] = [
  list('agents', 'agent', 'Agent', ['name', 'email']),
  list('companies', 'company', 'Company', ['name', 'reference']),
  list('sites', 'site', 'Site', ['name'], { company: 'companyId' }),
  list('contacts', 'contact', 'Contact', ['name', 'email', 'login'], { company: 'companyId', site: 'siteId' }),
  list('assets', 'asset', 'Asset', ['name', 'inventoryNumber'], { company: 'companyId', site: 'siteId', type: 'typeId' }),
  list('appointments', 'appointment', 'Appointment', ['subject'], { agent: 'agentId', ticket: 'ticketId' }),
  list('invoices', 'invoice', 'Invoice', ['number'], { company: 'companyId' }),
  list('timesheets', 'timesheet', 'Timesheet', [], { agent: 'agentId' }),
  list('projects', 'project', 'Project', ['name', 'number'], { company: 'companyId' }),
  list('phases', 'phase', 'Phase', ['name'], { project: 'projectId' }),
  list('tasks', 'task', 'Task', ['title', 'number'], { project: 'projectId', agent: 'agentId' }),
  // `roles` are those of people in Deskbridge: these are what agents do in the PSA.
  list('work-roles', 'role', 'WorkRole', ['name']),
  list('agent-roles', 'agentRole', 'AgentRole', [], { agent: 'agentId', role: 'roleId' }),
  list('locations', 'location', 'Location', ['name']),
];

const text = z.string().min(1).max(200);

/** The query of a list. */
export function recordQuery(of: RecordList): z.ZodObject {
  const filters = Object.entries(of.filters).map(([name, field]) => [name, text.optional().describe(`Only with this ${field}`)]);
  return z.strictObject({
    ...Object.fromEntries(filters),
    ...(of.search.length > 0 ? { search: text.optional().describe(`A part of ${of.search.join(' or ')}`) } : {}),
    includeGone: flag.optional().describe('`true`: also records that are gone or hidden'),
    limit,
    cursor,
  });
}

/** What is inside a ticket. */
export const note = recordOf('note', 'Note');
export const timeEntry = recordOf('timeEntry', 'TimeEntry');
export const statusChange = recordOf('statusChange', 'StatusChange');

/** A page of what is inside a ticket. */
export const childQuery = z.strictObject({ limit, cursor });
/** The place of a child in its list, as a cursor holds it. */
export const childPlace = z.object({ at: z.iso.datetime(), id: z.string() });
