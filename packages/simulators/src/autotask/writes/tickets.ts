import { asText } from '../../kit/json.ts';
import { refusedWrite } from '../api/errors.ts';
import { knownEntity } from '../schema/registry.ts';
import { num, rowOf } from '../store/row.ts';
import type { Row } from '../store/row.ts';
import type { Tenant } from '../tenant.ts';
import { FIRST } from '../world/ids.ts';
import { STATUS } from '../world/picklists.ts';
import { isApiOnly } from '../world/resources.ts';
import { ticketNumber } from '../world/tickets.ts';
import type { Writer } from './context.ts';

const HOUR_MS = 3_600_000;
const HISTORY = knownEntity('TicketHistory');

/** What the product fills in by itself and refuses; called with the ticket as it would be. */
export function settleTicket(writer: Writer, row: Row, before: Row | null): void {
  if (!writer.isOnScreen) {
    refuseBadAssignment(writer.tenant, row, before);
    refuseForeignPlace(writer.tenant, row);
  }
  if (before) touch(writer, row);
  else open(writer, row);
  if (row['status'] === STATUS.complete && before?.['status'] !== STATUS.complete) {
    Object.assign(row, { completedDate: writer.nowMs, resolvedDateTime: writer.nowMs, completedByResourceID: writer.actor });
    row['serviceLevelAgreementHasBeenMet'] = writer.nowMs <= num(row['dueDateTime']);
  } else if (before?.['status'] === STATUS.complete && row['status'] !== STATUS.complete) {
    Object.assign(row, { completedDate: null, resolvedDateTime: null, completedByResourceID: null });
  }
}

function open({ tenant, actor, contactId, impersonator, nowMs }: Writer, row: Row): void {
  const defaults: Partial<Row> = {
    source: 4,
    ticketType: 1,
    ticketCategory: 3,
    queueID: null,
    serviceLevelAgreementID: 1,
    estimatedHours: 0,
    description: '',
    resolution: '',
    externalID: '',
    dueDateTime: nowMs + 24 * HOUR_MS,
  };
  for (const [name, value] of Object.entries(defaults)) row[name] ??= value;
  const { companyID } = row;
  row['companyLocationID'] ??= tenant.under('CompanyLocations', 'companyID', num(companyID))[0]?.id ?? null;
  Object.assign(row, {
    ticketNumber: ticketNumber(nowMs, row.id - FIRST.ticket + 1),
    createDate: nowMs,
    createdByContactID: contactId ?? null,
    creatorResourceID: actor,
    creatorType: contactId === undefined ? 1 : 2,
    impersonatorCreatorResourceID: impersonator,
    isAssignedToComanaged: false,
    isVisibleToComanaged: false,
    hoursToBeScheduled: 0,
    firstResponseDueDateTime: nowMs + HOUR_MS,
  });
  touch({ tenant, actor, impersonator, nowMs }, row);
}

function touch({ actor, contactId, nowMs }: Writer, row: Row): void {
  row['lastActivityDate'] = nowMs;
  row['lastTrackedModificationDateTime'] = nowMs;
  row['lastActivityResourceID'] = actor;
  row['lastActivityPersonType'] = contactId === undefined ? 1 : 2;
}

/** Resource and role go together, and the pair must exist [Autotask reference §3]. */
function refuseBadAssignment(tenant: Tenant, row: Row, before: Row | null): void {
  const [resource, role] = [num(row['assignedResourceID']), num(row['assignedResourceRoleID'])];
  if (
    before &&
    before['assignedResourceID'] === row['assignedResourceID'] &&
    before['assignedResourceRoleID'] === row['assignedResourceRoleID']
  )
    return;
  if (resource === 0 && role === 0) return;
  const verb = before ? 'updating' : 'creating';
  if (resource === 0 || role === 0)
    throw refusedWrite(verb, 'assignedResourceID and assignedResourceRoleID must both be set or both be empty.');
  const person = tenant.table('Resources').get(resource);
  if (!person || person['isActive'] !== true || isApiOnly(person))
    throw refusedWrite(verb, 'Value does not reference an existing entity for assignedResourceID.');
  const hasRole = tenant
    .under('ResourceServiceDeskRoles', 'resourceID', resource)
    .some((link) => link['roleID'] === role && link['isActive'] === true);
  const name = asText(tenant.table('Roles').get(role)?.['name'] ?? role);
  if (!hasRole) throw refusedWrite(verb, `Data violation: This Role (${name}) cannot be used by this Resource.`);
}

/** Contact and location must be of the ticket's company [O §3]. */
function refuseForeignPlace(tenant: Tenant, row: Row): void {
  for (const [field, entity] of [
    ['contactID', 'Contacts'],
    ['companyLocationID', 'CompanyLocations'],
  ] as const) {
    const id = num(row[field]);
    if (id !== 0 && tenant.table(entity).get(id)?.['companyID'] !== row['companyID'])
      throw refusedWrite('updating', `Value does not reference an existing entity for ${field}.`);
  }
}

const WATCHED: readonly (readonly [string, string])[] = [
  ['status', 'Status'],
  ['queueID', 'Queue'],
  ['assignedResourceID', 'Assigned'],
  ['priority', 'Priority'],
];

/** Writes what changed into the ticket's history. */
export function recordHistory({ tenant, actor, nowMs }: Writer, row: Row, before: Row | null): void {
  const history = tenant.collection('TicketHistory');
  const add = (action: string, detail: string): void =>
    history.put(rowOf(HISTORY, { id: history.nextId(), action, date: nowMs, detail, resourceID: actor, ticketID: row.id }));
  if (!before) return add('Created', `Queue: ${nameOf(tenant, 'queueID', row['queueID'])}`);
  for (const [field, action] of WATCHED)
    if (before[field] !== row[field]) add(action, `From ${nameOf(tenant, field, before[field])} to ${nameOf(tenant, field, row[field])}`);
}

function nameOf(tenant: Tenant, field: string, value: Row[string]): string {
  if (value === null || value === undefined) return '(nothing)';
  if (field === 'assignedResourceID') {
    const person = tenant.table('Resources').get(num(value));
    return `${asText(person?.['firstName'])} ${asText(person?.['lastName'])}`;
  }
  return tenant.picklists.of('Tickets', field).find((row) => row.value === value)?.label ?? asText(value);
}

/** Notes and time move the ticket's last activity [Autotask reference §5.1]. */
export function bumpTicket({ tenant, actor, contactId, nowMs }: Writer, ticketId: number): void {
  const tickets = tenant.collection('Tickets');
  const row = tickets.get(ticketId);
  if (!row) return;
  const after = { ...row, lastActivityDate: nowMs, lastActivityResourceID: actor, lastActivityPersonType: contactId === undefined ? 1 : 2 };
  tickets.put(after);
}
