/** The tenant's configuration lists as picklists (HaloPSA reference §9.5 to §9.8, §9.14). */
import { failed, ok } from '@deskbridge/model';
import type { Failure, Result } from '@deskbridge/model';
import type { CallClass, PicklistKind, PicklistValue } from '../contract.ts';
import { anyIdOf, booleanOf, idOf, integerOf, pick, rowsOf, textOf } from '../kit/coerce.ts';
import type { Row } from '../kit/coerce.ts';
import type { HaloClient, Query } from './client.ts';
import { configRows, statusLookups } from './config.ts';
import type { HaloConfig } from './config.ts';

/** The kinds of picklist. Ids are what tickets hold: categories are written as paths, custom-field options under their field. */
export const picklistKinds: readonly PicklistKind[] = [
  { id: 'department', label: 'Departments' },
  { id: 'team', label: 'Teams', ticketField: { name: 'teamId' }, parentKind: 'department' },
  { id: 'status', label: 'Statuses', ticketField: { name: 'statusId' } },
  { id: 'priority', label: 'Priorities', ticketField: { name: 'priorityId' } },
  { id: 'ticketType', label: 'Ticket types', ticketField: { name: 'typeId' } },
  { id: 'category1', label: 'Category 1', ticketField: { name: 'categories', place: 0 } },
  { id: 'category2', label: 'Category 2', ticketField: { name: 'categories', place: 1 } },
  { id: 'category3', label: 'Category 3', ticketField: { name: 'categories', place: 2 } },
  { id: 'category4', label: 'Category 4', ticketField: { name: 'categories', place: 3 } },
  { id: 'sla', label: 'SLAs', ticketField: { name: 'slaId' } },
  { id: 'outcome', label: 'Outcomes' },
  { id: 'source', label: 'Sources', ticketField: { name: 'sourceId' } },
  { id: 'impact', label: 'Impact', ticketField: { name: 'impactId' } },
  { id: 'urgency', label: 'Urgency', ticketField: { name: 'urgencyId' } },
  { id: 'chargeRate', label: 'Charge rates' },
  { id: 'customField', label: 'Custom fields' },
  { id: 'customFieldOption', label: 'Custom field options', parentKind: 'customField', ticketField: { name: 'customFields' } },
];

const value = (kind: string, id: string, label: string, more: Partial<PicklistValue> = {}): PicklistValue => ({
  kind,
  id,
  label,
  parentId: null,
  isActive: true,
  sortOrder: null,
  isClosed: null,
  colour: null,
  ...more,
});

/** Whether a row is in use, by any of the flags that say so. */
const isActive = (row: Row): boolean =>
  booleanOf(row['inactive']) !== true && booleanOf(row['ishidden']) !== true && booleanOf(row['visible']) !== false;
const orderOf = (row: Row): number | null => integerOf(pick(row, 'sequence', 'seq', 'sequenceno'));

function plain(kind: string, row: Row, labelKeys: readonly string[] = ['name'], more: Partial<PicklistValue> = {}): PicklistValue | null {
  const id = idOf(row['id']);
  const label = textOf(pick(row, ...labelKeys));
  if (id === null || label === null) return null;
  return value(kind, id, label, { isActive: isActive(row), sortOrder: orderOf(row), colour: textOf(row['colour']), ...more });
}

const some = <T>(list: readonly (T | null)[]): T[] => list.filter((item): item is T => item !== null);

/** Priority rows repeat for each SLA; the number that tickets hold is `priorityid` (HaloPSA reference §9.6). */
function priorities(rows: readonly Row[]): PicklistValue[] {
  const byId = new Map<string, PicklistValue>();
  for (const row of rows) {
    const id = idOf(row['priorityid']);
    const label = textOf(row['name']);
    if (id === null || label === null) continue;
    const known = byId.get(id);
    if (known === undefined)
      byId.set(id, value('priority', id, label, { isActive: isActive(row), sortOrder: integerOf(id), colour: textOf(row['colour']) }));
    else if (isActive(row)) known.isActive = true;
  }
  return [...byId.values()];
}

/** A category's id is the path that tickets hold, `Hardware>Desktop` (HaloPSA reference §9.7). */
function categories(rows: readonly Row[]): PicklistValue[] {
  return some(
    rows.map((row) => {
      const place = integerOf(row['type_id']);
      const path = textOf(pick(row, 'value', 'category_name'));
      if (place === null || place < 1 || place > 4 || path === null) return null;
      const parent = path.includes('>') ? path.slice(0, path.lastIndexOf('>')).trim() : null;
      return value(`category${place}`, path, path, { parentId: parent, isActive: isActive(row), sortOrder: orderOf(row) });
    }),
  );
}

/** Rows of a lookup are told apart by `id`, where 0 is a value of its own; `value*` are extras (HaloPSA reference §9.7). */
function lookup(kind: string, rows: readonly Row[]): PicklistValue[] {
  return some(
    rows.map((row) => {
      const id = anyIdOf(row['id']);
      const label = textOf(row['name']);
      return id === null || label === null ? null : value(kind, id, label, { isActive: isActive(row), sortOrder: orderOf(row) });
    }),
  );
}

function customFields(rows: readonly Row[]): PicklistValue[] {
  return rows.flatMap((row) => {
    const name = textOf(row['name']);
    if (name === null) return [];
    const field = value('customField', name, textOf(row['label']) ?? name, { isActive: isActive(row) });
    const options = rowsOf(row['values']).map((option, place) => {
      const id = anyIdOf(pick(option, 'id', 'value'));
      const label = textOf(pick(option, 'name', 'display', 'label', 'value'));
      if (id === null || label === null) return null;
      return value('customFieldOption', `${name}:${id}`, label, { parentId: name, sortOrder: orderOf(option) ?? place });
    });
    return [field, ...some(options)];
  });
}

/** Departments have no list of their own in the reference: they are read from the teams and agents that are in them. */
function departments(teams: readonly Row[], agents: readonly Row[]): PicklistValue[] {
  const names = new Map<string, string>();
  const take = (id: string | null, name: string | null): void => {
    if (id !== null && (name !== null || !names.has(id))) names.set(id, name ?? `Department ${id}`);
  };
  for (const team of teams) take(idOf(team['department_id']), textOf(pick(team, 'department_name', 'departmentname')));
  for (const department of agents.flatMap((agent) => [...rowsOf(agent['departments']), ...rowsOf(agent['teams'])])) {
    take(idOf(pick(department, 'department_id', 'id')), textOf(pick(department, 'department_name', 'name')));
  }
  return [...names].map(([id, name]) => value('department', id, name));
}

interface Source {
  kinds: readonly string[];
  path: string;
  query?: Query;
  map: (rows: readonly Row[]) => PicklistValue[];
}

const each = (kind: string, labelKeys?: readonly string[], more?: (row: Row) => Partial<PicklistValue>) => (rows: readonly Row[]) =>
  some(rows.map((row) => plain(kind, row, labelKeys, more?.(row))));

/** Lookup numbers: HaloPSA reference §9.7. */
const sources: readonly Source[] = [
  { kinds: ['priority'], path: '/Priority', map: priorities },
  { kinds: ['ticketType'], path: '/TicketType', map: each('ticketType') },
  { kinds: ['category1', 'category2', 'category3', 'category4'], path: '/Category', map: categories },
  { kinds: ['sla'], path: '/SLA', map: each('sla') },
  { kinds: ['outcome'], path: '/Outcome', map: each('outcome', ['outcome', 'name', 'buttonname']) },
  { kinds: ['source'], path: '/Lookup', query: { lookupid: 22 }, map: (rows) => lookup('source', rows) },
  { kinds: ['impact'], path: '/Lookup', query: { lookupid: 12 }, map: (rows) => lookup('impact', rows) },
  { kinds: ['urgency'], path: '/Lookup', query: { lookupid: 27 }, map: (rows) => lookup('urgency', rows) },
  { kinds: ['chargeRate'], path: '/Lookup', query: { lookupid: 17 }, map: (rows) => lookup('chargeRate', rows) },
  { kinds: ['customField', 'customFieldOption'], path: '/FieldInfo', query: { includevalues: true }, map: customFields },
];

/** A list that the API user may not read is named as missing; a passing failure ends the refresh. */
const isLasting = (problem: Failure): boolean => ['rights.missing', 'record.missing', 'psa.refused'].includes(problem.code);

/** Reads every picklist, and refreshes what tickets are mapped with. */
export async function readPicklists(
  client: HaloClient,
  config: HaloConfig,
  callClass: CallClass,
): Promise<Result<{ values: PicklistValue[]; missing: string[] }>> {
  config.forget();
  const values: PicklistValue[] = [];
  const missing: string[] = [];
  const statuses = await readStatuses(client, config, callClass);
  if (statuses.ok) values.push(...statuses.value);
  else if (isLasting(statuses.failure)) missing.push('status');
  else return statuses;
  const teams = await readTeams(config, callClass);
  if (!teams.ok) return teams;
  values.push(...teams.value.values);
  missing.push(...teams.value.missing);
  for (const source of sources) {
    const rows = await configRows(client, source.path, callClass, source.query);
    if (rows.ok) values.push(...source.map(rows.value));
    else if (isLasting(rows.failure)) missing.push(...source.kinds);
    else return failed(rows.failure);
  }
  return ok({ values: unique(values), missing });
}

async function readStatuses(client: HaloClient, config: HaloConfig, callClass: CallClass): Promise<Result<PicklistValue[]>> {
  const all = await configRows(client, '/Status', callClass);
  if (!all.ok) return all;
  const open = await configRows(client, '/Status', callClass, { excludeclosed: true });
  if (!open.ok && !isLasting(open.failure)) return open;
  const openRows = open.ok ? open.value : [];
  config.take(all.value, openRows);
  const { closedStatuses } = statusLookups(all.value, openRows);
  // `type` 0 are the statuses of tickets (HaloPSA reference §9.5).
  const ofTickets = all.value.filter((row) => (integerOf(row['type']) ?? 0) === 0);
  const isClosed = (row: Row): boolean | null => {
    const id = idOf(row['id']) ?? '';
    return closedStatuses === null ? (id === '9' ? true : null) : closedStatuses.has(id);
  };
  return ok(each('status', ['name'], (row) => ({ isClosed: isClosed(row) }))(ofTickets));
}

async function readTeams(config: HaloConfig, callClass: CallClass): Promise<Result<{ values: PicklistValue[]; missing: string[] }>> {
  const teams = await config.teams(callClass);
  if (!teams.ok) return isLasting(teams.failure) ? ok({ values: [], missing: ['team', 'department'] }) : teams;
  const agents = await config.agents(callClass);
  if (!agents.ok && !isLasting(agents.failure)) return agents;
  const ofTeams = each('team', ['name'], (row) => ({ parentId: idOf(row['department_id']) }))(teams.value);
  return ok({ values: [...departments(teams.value, agents.ok ? agents.value : []), ...ofTeams], missing: [] });
}

/** The first of several rows with one id. */
function unique(values: readonly PicklistValue[]): PicklistValue[] {
  const seen = new Set<string>();
  return values.filter((item) => {
    const key = `${item.kind}\n${item.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
