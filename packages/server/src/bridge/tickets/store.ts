import { columnName, entity, type AccountId, type ConnectionId, type ExternalId, type Ticket } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import type { TicketFilter, TicketOrder, TicketOrderName, TicketPlace } from './filter.ts';

const allFields = Object.keys(entity('ticket').fields);
/** A row of a list has everything but the long text; a ticket by itself has that and the PSA's own record too. */
const listFields = allFields.filter((field) => field !== 'description');
const select = (fields: readonly string[]): string =>
  [
    't.external_id as id',
    't.gone_at as "goneAt"',
    't.hidden_at as "hiddenAt"',
    't.mirrored_at as "mirroredAt"',
    ...fields.map((field) => `t.${columnName(field)} as "${field}"`),
  ].join(', ');
const listColumns = select(listFields);
const wholeColumns = `${select(allFields)}, t.connection_id as connection, t.repaired, t.raw`;

/** A ticket as lists show it. */
export type TicketRow = Omit<Ticket, 'description'> & {
  id: ExternalId;
  goneAt: string | null;
  hiddenAt: string | null;
  mirroredAt: string;
};
/** A ticket, whole. */
export type WholeTicket = Ticket & TicketRow & { connection: ConnectionId; repaired: boolean; raw: Record<string, unknown> };

/** The field and column that each order goes by. */
export const orderFields: Record<TicketOrderName, 'updatedAt' | 'createdAt' | 'priorityRank' | 'dueAt' | 'numberOrder'> = {
  updated: 'updatedAt',
  created: 'createdAt',
  priority: 'priorityRank',
  due: 'dueAt',
  number: 'numberOrder',
};

/** Some canonical fields of a ticket, or null where it is not mirrored. */
export async function readTicketFields(
  q: Queryable,
  account: AccountId,
  ticketId: ExternalId,
  fields: readonly string[],
): Promise<Record<string, unknown> | null> {
  const known = fields.filter((field) => field in entity('ticket').fields);
  const list = known.map((field) => `${columnName(field)} as "${field}"`).join(', ');
  const { rows } = await q.query<Record<string, unknown>>(
    `select ${list || 'external_id'} from tickets where account_id = $1 and external_id = $2`,
    [account, ticketId],
  );
  return rows[0] ?? null;
}

/** One ticket, whole; gone and hidden ones too. Null where it is not mirrored. */
export async function findTicket(q: Queryable, account: AccountId, id: ExternalId): Promise<WholeTicket | null> {
  const { rows } = await q.query<WholeTicket>(`select ${wholeColumns} from tickets t where t.account_id = $1 and t.external_id = $2`, [
    account,
    id,
  ]);
  return rows[0] ?? null;
}

/** What a statement is given, collected while its text is made. */
interface Statement {
  values: unknown[];
  bind: (value: unknown) => string;
}

const newStatement = (account: AccountId): Statement => {
  const values: unknown[] = [account];
  return { values, bind: (value) => `$${values.push(value)}` };
};

const equalities: [keyof TicketFilter, string][] = [
  ['statusId', 'status_id'],
  ['companyId', 'company_id'],
  ['agentId', 'agent_id'],
  ['teamId', 'team_id'],
  ['priorityId', 'priority_id'],
  ['typeId', 'type_id'],
];

/** Conditions on the ticket's own columns. Each uses an operator that is leakproof, or a row-level policy would keep it from its index. */
function conditionsOf(filter: TicketFilter, { bind }: Statement): string[] {
  const conditions = ['t.account_id = $1'];
  for (const [name, column] of equalities) {
    const value = filter[name];
    if (value === null) conditions.push(`t.${column} is null`);
    else if (value !== undefined) conditions.push(`t.${column} = ${bind(value)}`);
  }
  if (filter.modifiedSince) conditions.push(`t.updated_at >= ${bind(filter.modifiedSince)}`);
  if (filter.createdSince) conditions.push(`t.created_at >= ${bind(filter.createdSince)}`);
  if (filter.overdueAt) conditions.push(`t.is_open and t.due_at < ${bind(filter.overdueAt)}`);
  if (filter.isOpen !== undefined) conditions.push(filter.isOpen ? 't.is_open' : 'not t.is_open');
  return conditions;
}

const isPresent = 't.gone_at is null and t.hidden_at is null';
const presence = (filter: TicketFilter): string[] => (filter.includeGone ? [] : [isPresent]);
const isMissing = '(t.gone_at is not null or t.hidden_at is not null)';
/** Terms of a ticket without a last change are kept under this moment. */
const noChange = `timestamptz 'epoch'`;

/**
 * A page of tickets in an order, behind a place. Tickets with a value come first, along the order's index; then those without
 * one. Gone and hidden ones are left out unless asked for.
 */
export async function listTickets(
  q: Queryable,
  account: AccountId,
  given: TicketFilter,
  order: TicketOrder,
  after: TicketPlace | null,
  limit: number,
): Promise<TicketRow[]> {
  const route = await chooseRoute(q, account, given, order);
  const filter = { ...given, terms: route.terms };
  if (route.sideBySide) await q.query(mergesOnly);
  const walk = route.drive === 'terms' ? walkTerms : walkTickets;
  const rows: TicketRow[] = [];
  if (after === null || after.value !== null)
    rows.push(...(await walk(q, { account, filter, order, sideBySide: route.sideBySide, withValue: true, after, limit })));
  if (rows.length < limit) {
    const place = after !== null && after.value === null ? after : null;
    rows.push(
      ...(await walk(q, {
        account,
        filter,
        order,
        sideBySide: route.sideBySide,
        withValue: false,
        after: place,
        limit: limit - rows.length,
      })),
    );
  }
  return rows;
}

/** A part of a page: tickets with a value in the order's column, or those without. */
interface Walk {
  account: AccountId;
  filter: TicketFilter;
  order: TicketOrder;
  sideBySide: boolean;
  withValue: boolean;
  after: TicketPlace | null;
  limit: number;
}

/** Along an index of tickets; terms are looked up ticket by ticket. */
async function walkTickets(q: Queryable, { account, filter, order, withValue, after, limit }: Walk): Promise<TicketRow[]> {
  const statement = newStatement(account);
  const column = `t.${columnName(orderFields[order.by])}`;
  const conditions = [
    ...conditionsOf(filter, statement),
    ...presence(filter),
    ...placeConditions(column, order, withValue, after, statement),
    ...termProbes(filter.terms, 't', statement),
  ];
  // Also where all values are null the order names the column: that is how the planner sees that the index has this order.
  const { rows } = await q.query<TicketRow>(
    `select ${listColumns} from tickets t where ${conditions.join(' and ')}
     order by ${column} ${order.direction}, t.external_id ${order.direction} limit ${statement.bind(limit)}`,
    statement.values,
  );
  return rows;
}

/**
 * Along the terms, which are in the order of the last change; several words meet in it. `offset 0` keeps the planner from turning the
 * look-up of each ticket into a join of all: it cannot know that a word and a moment go together.
 */
async function walkTerms(q: Queryable, { account, filter, order, sideBySide, withValue, after, limit }: Walk): Promise<TicketRow[]> {
  const statement = newStatement(account);
  const byChange = order.by === 'updated';
  const joined = sideBySide || !byChange ? filter.terms : filter.terms.slice(0, 1);
  const inside = [...conditionsOf(filter, statement), ...presence(filter)];
  const outside = [...termConditions(joined, filter, statement), ...termProbes(filter.terms.slice(joined.length), 'k0', statement)];
  if (byChange) outside.push(...joined.keys().flatMap((n) => changeConditions(`k${n}`, order, withValue, after, statement)));
  else inside.push(...placeConditions(`t.${columnName(orderFields[order.by])}`, order, withValue, after, statement));
  const sortedBy = byChange ? ['k0.updated_at', 'k0.external_id'] : [`t."${orderFields[order.by]}"`, 't.id'];
  const { rows } = await q.query<TicketRow>(
    `select t.* from ${termTables(joined)} cross join lateral (
       select ${listColumns} from tickets t where t.external_id = k0.external_id and ${inside.join(' and ')} offset 0
     ) t where ${outside.join(' and ')}
     order by ${sortedBy.map((column) => `${column} ${order.direction}`).join(', ')} limit ${statement.bind(limit)}`,
    statement.values,
  );
  return rows;
}

/** The place on a term: tickets without a last change stand at the epoch. */
function changeConditions(k: string, order: TicketOrder, withValue: boolean, after: TicketPlace | null, { bind }: Statement): string[] {
  const beyond = order.direction === 'asc' ? '>' : '<';
  if (!withValue) return [`${k}.updated_at = ${noChange}`, ...(after ? [`${k}.external_id ${beyond} ${bind(after.id)}`] : [])];
  return [
    `${k}.updated_at > ${noChange}`,
    ...(after ? [`(${k}.updated_at, ${k}.external_id) ${beyond} (${bind(after.value)}, ${bind(after.id)})`] : []),
  ];
}

function placeConditions(column: string, order: TicketOrder, withValue: boolean, after: TicketPlace | null, { bind }: Statement): string[] {
  const beyond = order.direction === 'asc' ? '>' : '<';
  if (!withValue) return [`${column} is null`, ...(after ? [`t.external_id ${beyond} ${bind(after.id)}`] : [])];
  return [`${column} is not null`, ...(after ? [`(${column}, t.external_id) ${beyond} (${bind(after.value)}, ${bind(after.id)})`] : [])];
}

/**
 * Makes the planner merge the terms, which are in one order, and stop with the page. By itself it would join them whole, since it
 * cannot know that tickets with one of the words have the other. For the rest of the transaction.
 */
const mergesOnly = `select set_config('enable_hashjoin', 'off', true), set_config('enable_nestloop', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`;

const termTables = (terms: readonly string[]): string => terms.map((_term, n) => `ticket_terms k${n}`).join(' cross join ');

function termConditions(terms: readonly string[], filter: TicketFilter, { bind }: Statement): string[] {
  return terms.flatMap((term, n) => [
    `k${n}.account_id = $1 and k${n}.term = ${bind(term)}`,
    ...(n > 0 ? [`k${n}.updated_at = k0.updated_at and k${n}.external_id = k0.external_id`] : []),
    ...(filter.modifiedSince ? [`k${n}.updated_at >= ${bind(filter.modifiedSince)}`] : []),
  ]);
}

/** That a ticket has its terms, looked up one by one by their whole key. */
function termProbes(terms: readonly string[], of: 't' | 'k0', { bind }: Statement): string[] {
  const updatedAt = of === 't' ? `case when t.updated_at is null then ${noChange} else t.updated_at end` : 'k0.updated_at';
  return terms.map(
    (term) => `exists (select from ticket_terms k where k.account_id = $1 and k.term = ${bind(term)} and k.updated_at = ${updatedAt}
      and k.external_id = ${of}.external_id offset 0)`,
  );
}

/** Below this many tickets it is quicker to gather and sort all that have a term than to walk an order in search of them. */
const fewEnoughToSort = 5000;
/** Blocks that a look-up of a term touches, and entries of a term in a block: what looking up costs against reading on. */
const blocksOfProbe = 4;
const entriesInBlock = 80;

/** How a list is walked. */
interface Route {
  drive: 'terms' | 'columns';
  /** The terms, the rarest first. */
  terms: string[];
  /** Several terms are read side by side, rather than looked up one by one. */
  sideBySide: boolean;
}

/** Chooses whether a list follows its terms or its columns: whichever finds less, by the planner's own statistics. */
async function chooseRoute(q: Queryable, account: AccountId, filter: TicketFilter, order: TicketOrder): Promise<Route> {
  const { terms } = filter;
  if (terms.length === 0) return { drive: 'columns', terms, sideBySide: false };
  const statement = newStatement(account);
  const conditions = conditionsOf(filter, statement);
  const onlyTerms = conditions.length === 1;
  if (onlyTerms && terms.length === 1 && order.by === 'updated') return { drive: 'terms', terms, sideBySide: false };
  const byColumns = onlyTerms ? Infinity : await estimate(q, `select from tickets t where ${conditions.join(' and ')}`, statement.values);
  const sizes: [string, number][] = [];
  for (const term of terms)
    sizes.push([term, await estimate(q, 'select from ticket_terms k where k.account_id = $1 and k.term = $2', [account, term])]);
  sizes.sort(([, a], [, b]) => a - b);
  const rarest = sizes[0]?.[1] ?? 0;
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  return {
    drive: rarest <= byColumns && (order.by === 'updated' || rarest <= fewEnoughToSort) ? 'terms' : 'columns',
    terms: sizes.map(([term]) => term),
    sideBySide: terms.length > 1 && all / entriesInBlock < rarest * blocksOfProbe,
  };
}

/** How many rows the planner expects of a statement. Nothing of it is run. */
async function estimate(q: Queryable, text: string, values: unknown[]): Promise<number> {
  const { rows } = await q.query<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>(`explain (format json) ${text}`, values);
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? Infinity;
}

/** How many tickets a filter finds, counted no further than the cap. */
export async function countTickets(
  q: Queryable,
  account: AccountId,
  filter: TicketFilter,
  cap: number,
): Promise<{ count: number; capped: boolean }> {
  // Gone and hidden tickets are few and have an index of their own; without the check for them an index alone can count the rest.
  const missing = filter.includeGone ? 0 : await countUpTo(q, account, filter, isMissing, cap + 1);
  const all =
    missing > cap
      ? await countUpTo(q, account, filter, isPresent, cap + 1)
      : (await countUpTo(q, account, filter, null, cap + 1 + missing)) - missing;
  return { count: Math.min(all, cap), capped: all > cap };
}

async function countUpTo(q: Queryable, account: AccountId, filter: TicketFilter, condition: string | null, limit: number): Promise<number> {
  const statement = newStatement(account);
  const from = condition === null && hasOnlyTerms(filter) ? termsFrom(filter, statement) : ticketsFrom(filter, condition, statement);
  const { rows } = await q.query<{ n: number }>(
    `select count(*) as n from (select from ${from} limit ${statement.bind(limit)}) counted`,
    statement.values,
  );
  return rows[0]?.n ?? 0;
}

const hasOnlyTerms = (filter: TicketFilter): boolean =>
  filter.terms.length > 0 && conditionsOf({ ...filter, modifiedSince: undefined }, newStatement(noAccount)).length === 1;
const noAccount = 0 as AccountId;

const termsFrom = (filter: TicketFilter, statement: Statement): string =>
  `${termTables(filter.terms)} where ${termConditions(filter.terms, filter, statement).join(' and ')}`;

const ticketsFrom = (filter: TicketFilter, condition: string | null, statement: Statement): string =>
  `tickets t where ${[...conditionsOf(filter, statement), ...(condition ? [condition] : []), ...termProbes(filter.terms, 't', statement)].join(' and ')}`;

/** Whether anything that happened inside a ticket is in the mirror. */
export async function hasChildren(q: Queryable, account: AccountId, id: ExternalId): Promise<boolean> {
  const { rows } = await q.query<{ any: boolean }>(
    `select exists (select from notes where account_id = $1 and ticket_id = $2) or exists (select from status_changes where account_id = $1 and ticket_id = $2)
       or exists (select from time_entries where account_id = $1 and ticket_id = $2) as any`,
    [account, id],
  );
  return rows[0]?.any ?? false;
}
