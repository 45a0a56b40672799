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

const present = 't.gone_at is null and t.hidden_at is null';

/**
 * Joins the ticket's terms. They hold its last change, so that a list by last change can be walked along the terms of a word as
 * well as along the tickets; which way is shorter, and which of several words is rarest, the planner knows from its statistics.
 */
function termJoins(terms: readonly string[], updatedAt: string, { bind }: Statement): string {
  return terms
    .map((term, n) => {
      const first =
        n === 0
          ? { account: '$1', at: updatedAt, id: 't.external_id' }
          : { account: 'k0.account_id', at: 'k0.updated_at', id: 'k0.external_id' };
      return ` join ticket_terms k${n} on k${n}.account_id = ${first.account} and k${n}.term = ${bind(term)} and k${n}.updated_at = ${first.at} and k${n}.external_id = ${first.id}`;
    })
    .join('');
}

/** Terms of a ticket without a last change are kept under this moment. */
const noChange = `timestamptz 'epoch'`;

/**
 * A page of tickets in an order, behind a place. Tickets with a value come first, along the order's index; then those without
 * one. Gone and hidden ones are left out unless asked for.
 */
export async function listTickets(
  q: Queryable,
  account: AccountId,
  filter: TicketFilter,
  order: TicketOrder,
  after: TicketPlace | null,
  limit: number,
): Promise<TicketRow[]> {
  const rows: TicketRow[] = [];
  if (after === null || after.value !== null) rows.push(...(await walk(q, account, filter, order, true, after, limit)));
  if (rows.length < limit) {
    const place = after !== null && after.value === null ? after : null;
    rows.push(...(await walk(q, account, filter, order, false, place, limit - rows.length)));
  }
  return rows;
}

async function walk(
  q: Queryable,
  account: AccountId,
  filter: TicketFilter,
  order: TicketOrder,
  withValue: boolean,
  after: TicketPlace | null,
  limit: number,
): Promise<TicketRow[]> {
  const statement = newStatement(account);
  const { bind } = statement;
  const column = `t.${columnName(orderFields[order.by])}`;
  const conditions = conditionsOf(filter, statement);
  if (!filter.includeGone) conditions.push(present);
  conditions.push(withValue ? `${column} is not null` : `${column} is null`);
  const beyond = order.direction === 'asc' ? '>' : '<';
  if (after && withValue) conditions.push(`(${column}, t.external_id) ${beyond} (${bind(after.value)}, ${bind(after.id)})`);
  else if (after) conditions.push(`t.external_id ${beyond} ${bind(after.id)}`);
  const joins = termJoins(filter.terms, updatedAtOf(order, withValue), statement);
  // Also where all values are null the order names the column: that is how the planner sees that the index has this order.
  const { rows } = await q.query<TicketRow>(
    `select ${listColumns} from tickets t${joins} where ${conditions.join(' and ')}
     order by ${column} ${order.direction}, t.external_id ${order.direction} limit ${bind(limit)}`,
    statement.values,
  );
  return rows;
}

/** The ticket's last change as its terms hold it. */
function updatedAtOf(order: TicketOrder, withValue: boolean): string {
  if (order.by === 'updated') return withValue ? 't.updated_at' : noChange;
  return `case when t.updated_at is null then ${noChange} else t.updated_at end`;
}

/** How many tickets a filter finds, counted no further than the cap. */
export async function countTickets(
  q: Queryable,
  account: AccountId,
  filter: TicketFilter,
  cap: number,
): Promise<{ count: number; capped: boolean }> {
  // Without the check for gone and hidden tickets an index alone can answer; those are few and have an index of their own.
  const missing = filter.includeGone ? 0 : await countUpTo(q, account, filter, '(t.gone_at is not null or t.hidden_at is not null)', cap);
  const exact = missing > cap;
  const all = await countUpTo(q, account, filter, exact ? present : null, cap + 1 + (exact ? 0 : missing));
  const count = exact ? all : all - missing;
  return { count: Math.min(count, cap), capped: count > cap };
}

async function countUpTo(q: Queryable, account: AccountId, filter: TicketFilter, condition: string | null, limit: number): Promise<number> {
  const statement = newStatement(account);
  const conditions = conditionsOf(filter, statement);
  if (condition) conditions.push(condition);
  const joins = termJoins(filter.terms, `case when t.updated_at is null then ${noChange} else t.updated_at end`, statement);
  const { rows } = await q.query<{ n: number }>(
    `select count(*) as n from (select from tickets t${joins} where ${conditions.join(' and ')} limit ${statement.bind(limit)}) counted`,
    statement.values,
  );
  return rows[0]?.n ?? 0;
}

/** Whether anything that happened inside a ticket is in the mirror. */
export async function hasChildren(q: Queryable, account: AccountId, id: ExternalId): Promise<boolean> {
  const { rows } = await q.query<{ any: boolean }>(
    `select exists (select from notes where account_id = $1 and ticket_id = $2) or exists (select from status_changes where account_id = $1 and ticket_id = $2)
       or exists (select from time_entries where account_id = $1 and ticket_id = $2) as any`,
    [account, id],
  );
  return rows[0]?.any ?? false;
}
