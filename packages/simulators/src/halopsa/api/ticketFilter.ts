import { asText, isObject, type JsonValue } from '../../kit/json.ts';
import { parseJson } from '../../kit/http.ts';
import { FLAG } from '../store/ticketColumns.ts';
import type { TicketColumn } from '../store/ticketColumns.ts';
import type { TicketIndex } from '../store/tickets.ts';
import { detailsOf, dueTimes, summaryOf } from '../rows/ticket.ts';
import { dateOf, idsOf, isOn } from './call.ts';
import type { Call } from './call.ts';
import { textError } from './errors.ts';

/** A test on a ticket. */
export type Test = (id: number) => boolean;

/** What a ticket list asks for: at most one window on an index, and tests on top. */
export interface TicketFilter {
  /** The index that narrows it, with the first and last key wanted; undefined: all. */
  window?: { index: TicketIndex; from: number; to: number };
  tests: Test[];
  /** Only these ids (ticketids, search_id). */
  only?: readonly number[];
  /** The deleted ones instead of the live ones. */
  deleted: boolean;
}

const ID_FILTERS: readonly (readonly [column: TicketColumn, ...names: string[]])[] = [
  ['agent', 'agent', 'agent_id'],
  ['client', 'client_ids', 'client_id', 'client'],
  ['site', 'site_id', 'site'],
  ['user', 'user_id', 'user'],
  ['status', 'status', 'status_id'],
  ['type', 'requesttype', 'requesttype_id', 'tickettype_id'],
  ['team', 'team', 'team_id'],
  ['priority', 'priority', 'priority_id'],
  ['sla', 'sla', 'sla_id'],
  ['parent', 'parent_id'],
];

const CREATED_FIELDS = new Set(['dateoccured', 'dateoccurred', 'datecreated']);
const UPDATED_FIELDS = new Set(['last_update', 'lastupdate', 'flastupdate']);

/** Reads the parameters of HaloPSA reference §6; unknown ones are ignored [§2.8]. */
export function readTicketFilter(call: Call): TicketFilter {
  const filter: TicketFilter = { tests: [], deleted: isOn(call, 'deleted') };
  addWindows(call, filter);
  addIdTests(call, filter.tests);
  addStateTests(call, filter.tests);
  addTextTests(call, filter.tests);
  addVisibility(call, filter.tests);
  const only = idsOf(call, 'ticketids', 'search_id');
  if (only) filter.only = [...only];
  return filter;
}

function addWindows(call: Call, filter: TicketFilter): void {
  const from = dateOf(call, 'lastupdatefromdate');
  const to = dateOf(call, 'lastupdatetodate');
  if (from !== undefined || to !== undefined) filter.window = { index: 'updated', from: from ?? -Infinity, to: to ?? Infinity };
  const field = call.query.get('datesearch')?.toLowerCase();
  const start = dateOf(call, 'startdate') ?? -Infinity;
  const end = endOf(call) ?? Infinity;
  if (field === undefined || (start === -Infinity && end === Infinity)) return;
  const index = CREATED_FIELDS.has(field) ? 'created' : UPDATED_FIELDS.has(field) ? 'updated' : undefined;
  if (index !== undefined && !filter.window) filter.window = { index, from: start, to: end };
  else {
    const time = timeOf(call, field);
    if (time) filter.tests.push((id) => time(id) >= start && time(id) <= end);
  }
}

/** A date without a time means the whole day. */
function endOf(call: Call): number | undefined {
  const end = dateOf(call, 'enddate');
  const isDay = /^\d{4}-\d\d-\d\d$/.test(call.query.get('enddate') ?? '');
  return end === undefined ? undefined : isDay ? end + 86_399_999 : end;
}

function timeOf(call: Call, field: string): ((id: number) => number) | undefined {
  const { tickets } = call.tenant;
  const column = (name: TicketColumn) => (id: number) => tickets.columns.value(name, id) || Number.NaN;
  if (CREATED_FIELDS.has(field)) return column('created');
  if (UPDATED_FIELDS.has(field)) return column('updated');
  if (field === 'lastactiondate') return column('acted');
  if (field === 'datecleared' || field === 'dateclosed') return column('closed');
  if (field === 'fixbydate') return (id) => dueTimes(call.tenant, tickets.core(id)).fixBy;
  if (field === 'respondbydate') return (id) => dueTimes(call.tenant, tickets.core(id)).respondBy;
  return undefined;
}

function addIdTests(call: Call, tests: Test[]): void {
  const { columns } = call.tenant.tickets;
  for (const [column, ...names] of ID_FILTERS) {
    const wanted = idsOf(call, ...names);
    if (wanted) tests.push((id) => wanted.has(columns.value(column, id)));
  }
  const itil = idsOf(call, 'itil_requesttype', 'itil_requesttype_id');
  if (itil) tests.push((id) => itil.has(call.tenant.typeOf(columns.value('type', id)).itil));
  const excluded = idsOf(call, 'excludethese');
  if (excluded) tests.push((id) => !excluded.has(id));
  if (isOn(call, 'mine')) tests.push((id) => columns.value('agent', id) === call.agent?.id);
  if (isOn(call, 'withattachments')) tests.push((id) => call.tenant.attachmentCount(id) > 0);
  for (const n of [1, 2, 3, 4] as const) addCategoryTest(call, n, tests);
}

function addCategoryTest(call: Call, n: 1 | 2 | 3 | 4, tests: Test[]): void {
  const text = call.query.get(`category_${n}`);
  if (text === undefined || text === '') return;
  const { tickets } = call.tenant;
  const wanted = new Set(text.split(',').map((part) => (/^\d+$/.test(part) ? Number(part) : tickets.categoryId(part))));
  tests.push((id) => wanted.has(tickets.columns.value(`category${n}`, id)));
}

function addStateTests(call: Call, tests: Test[]): void {
  const { tenant } = call;
  const { columns } = tenant.tickets;
  const wantsOpen = isOn(call, 'open_only') || call.query.get('includeclosed')?.toLowerCase() === 'false';
  const wantsClosed = isOn(call, 'closed_only');
  if (!wantsOpen && !wantsClosed) return;
  const closed = new Uint8Array(65_536);
  for (const status of tenant.statuses.all()) closed[status.id] = status.$closed ? 1 : 0;
  const column = columns.column('status');
  if (wantsOpen) tests.push((id) => closed[column[id] as number] === 0);
  if (wantsClosed) tests.push((id) => closed[column[id] as number] === 1);
}

function addTextTests(call: Call, tests: Test[]): void {
  const { tenant } = call;
  const { tickets } = tenant;
  const texts: Record<string, (id: number) => string> = {
    search_summary: (id) => summaryOf(tenant, tickets.core(id), tickets.extras(id)),
    search_details: (id) => detailsOf(tenant, tickets.core(id), tickets.extras(id)),
    search_user_name: (id) => tenant.users.get(tickets.columns.value('user', id))?.name ?? '',
    search_client_name: (id) => tenant.clients.get(tickets.columns.value('client', id))?.name ?? '',
  };
  for (const [name, text] of Object.entries(texts)) {
    const wanted = call.query.get(name)?.toLowerCase();
    if (wanted) tests.push((id) => text(id).toLowerCase().includes(wanted));
  }
  const search = call.query.get('search')?.toLowerCase();
  if (search) {
    const inActions = isOn(call, 'searchactions');
    tests.push(
      (id) =>
        String(id) === search ||
        Object.values(texts).some((text) => text(id).toLowerCase().includes(search)) ||
        (inActions && inNotes(call, id, search)),
    );
  }
  addAdvancedSearch(call, tests);
}

function inNotes(call: Call, id: number, search: string): boolean {
  return call.tenant.actions.list(id).some((action) => action.note.toLowerCase().includes(search));
}

/** `advanced_search` is a JSON list; anything else is refused in words [HaloPSA reference §6]. */
function addAdvancedSearch(call: Call, tests: Test[]): void {
  const text = call.query.get('advanced_search');
  if (text === undefined || text === '') return;
  const filters = parseJson(text);
  if (!Array.isArray(filters) || !filters.every((filter: JsonValue) => isObject(filter)))
    throw textError('Invalid advanced search parameter');
  for (const filter of filters) {
    const wanted = asText(filter.filter_value).toLowerCase();
    const name = asText(filter.filter_name).toLowerCase();
    if (name === 'summary' || name === 'symptom') {
      tests.push((id) =>
        summaryOf(call.tenant, call.tenant.tickets.core(id), call.tenant.tickets.extras(id)).toLowerCase().includes(wanted),
      );
    }
    const column = ID_FILTERS.find(([, ...names]) => names.includes(name))?.[0];
    if (column) tests.push((id) => String(call.tenant.tickets.columns.value(column, id)) === wanted);
  }
}

/** Tickets of teams that the agent is not in are left out without a word [HaloPSA reference §13.9, §14.17]. */
function addVisibility(call: Call, tests: Test[]): void {
  const sees = visibilityOf(call);
  if (sees) tests.push(sees);
}

/** Whether this call may see a ticket; undefined where it may see all. */
export function visibilityOf(call: Call): Test | undefined {
  const own = call.agent?.$teams;
  if (!own || call.tenant.teams.every((team) => own.includes(team.id))) return undefined;
  const teams = new Set([0, ...own]);
  const column = call.tenant.tickets.columns.column('team');
  return (id) => teams.has(column[id] as number);
}

/** True for a ticket that exists, is not deleted and may be seen. */
export function isVisible(call: Call, id: number): boolean {
  const { tickets } = call.tenant;
  if (!tickets.has(id)) return false;
  const isDeleted = (tickets.columns.value('flags', id) & FLAG.deleted) > 0;
  if (isDeleted && call.tenant.quirks.deletedTicket === 'notFound') return false;
  return visibilityOf(call)?.(id) ?? true;
}

/** What a gathered list may be kept under: everything but paging, and who asks. */
export function filterKey(call: Call): string {
  const parts = [...call.query].filter(([name]) => name !== 'page_no' && name !== 'page_size' && name !== 'pageinate' && name !== 'count');
  return `${JSON.stringify(parts)}|${call.agent?.id ?? 0}|${call.agent?.$teams.join(',') ?? ''}`;
}
