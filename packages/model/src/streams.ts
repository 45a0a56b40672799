import type { EntityName } from './entities.ts';

/**
 * A stream is one entity's flow between the PSA and the mirror. `ticketActions` is the flow of what happens inside a
 * ticket (notes, time, status history) and is read ticket by ticket.
 */
export const streamNames = [
  'tickets',
  'ticketActions',
  'companies',
  'sites',
  'contacts',
  'agents',
  'assets',
  'appointments',
  'invoices',
  'timesheets',
  'projects',
  'phases',
  'tasks',
  'roles',
  'agentRoles',
  'locations',
] as const;

/** The name of a stream. */
export type StreamName = (typeof streamNames)[number];

/** The entities that each stream brings. */
export const streamEntities: Record<StreamName, readonly EntityName[]> = {
  tickets: ['ticket'],
  ticketActions: ['note', 'timeEntry', 'statusChange'],
  companies: ['company'],
  sites: ['site'],
  contacts: ['contact'],
  agents: ['agent'],
  assets: ['asset'],
  appointments: ['appointment'],
  invoices: ['invoice'],
  timesheets: ['timesheet'],
  projects: ['project'],
  phases: ['phase'],
  tasks: ['task'],
  roles: ['role'],
  agentRoles: ['agentRole'],
  locations: ['location'],
};

/** The stream that brings an entity. */
export function streamOf(entityName: EntityName): StreamName {
  return streamNames.find((name) => streamEntities[name].includes(entityName)) ?? 'tickets';
}
