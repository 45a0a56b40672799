import { failure, type AccountId, type CommandBody, type CommandState, type ErrorCode } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { commandColumns, type CommandRow, type Decider } from './store.ts';

/** How many seconds after it was discarded a command can be taken back: five for the person, the rest for the way. */
const undoSeconds = 15;

/** The words of a failure without what differs from case to case: quoted texts, numbers, ids. */
const pattern = `regexp_replace(regexp_replace(regexp_replace(coalesce(c.failure ->> 'detail', ''), '^HTTP \\d+: ', ''), '"[^"]*"|“[^”]*”', '"…"', 'g'),
  '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\\d+([.,:/T-]\\d+)*Z?', '…', 'gi')`;
const code = `coalesce(c.failure ->> 'code', 'internal')`;
/** Names a cause: kind, code and pattern of the words. */
const cause = `substr(md5(concat_ws('|', c.kind, ${code}, ${pattern})), 1, 16)`;

/** Who a command must belong to. */
export interface CommandOwner {
  type: 'person' | 'api';
  id: string;
}

/** Which dead letters are meant; what is absent does not matter. */
export interface DeadFilter {
  ids?: readonly string[];
  /** The name of a cause, as `groupDead` gives it. */
  cause?: string;
  kind?: string;
  code?: string;
  externalId?: string;
  /** A part of the failure's words. */
  search?: string;
}

/** The condition of a filter over `commands c`; values are appended. Another's commands are left out where an owner is named. */
function conditionOf(filter: DeadFilter, owner: CommandOwner | null, values: unknown[]): string {
  const place = (value: unknown): string => `$${values.push(value)}`;
  const parts: string[] = [];
  if (filter.ids) parts.push(`c.id = any(${place(filter.ids)}::uuid[])`);
  if (filter.cause !== undefined) parts.push(`${cause} = ${place(filter.cause)}`);
  if (filter.kind !== undefined) parts.push(`c.kind = ${place(filter.kind)}`);
  if (filter.code !== undefined) parts.push(`${code} = ${place(filter.code)}`);
  if (filter.externalId !== undefined) parts.push(`c.external_id = ${place(filter.externalId)}`);
  if (filter.search !== undefined)
    parts.push(`position(lower(${place(filter.search)}) in lower(coalesce(c.failure ->> 'detail', ''))) > 0`);
  if (owner) parts.push(`c.author ->> 'type' = ${place(owner.type)} and c.author ->> 'id' = ${place(owner.id)}`);
  return ['true', ...parts].join(' and ');
}

/** Commands that wait behind `c`: for the ticket that it makes, or for a field that it sets (correctness 17). */
const heldBehind = `b.account_id = c.account_id and b.state = 'waiting' and b.stream = c.stream and b.number > c.number
  and (b.created_by = c.id or (b.fields && c.fields and (b.external_id = c.external_id or b.created_by = c.created_by)))`;

/** Dead letters of one cause. */
export interface DeadGroup {
  cause: string;
  code: ErrorCode;
  /** What the PSA said; where it differs from case to case, what all have in common. */
  detail: string | null;
  kind: CommandBody['kind'];
  count: number;
  /** Of them the caller's own. */
  mine: number;
  /** Commands that wait behind them. */
  heldBack: number;
  /** With a value that somebody else changed in the meantime. */
  conflicts: number;
  oldestAt: string;
  newestAt: string;
  /** The newest of them. */
  sampleId: string;
}

/**
 * Which dead letter holds back which waiting command, as pairs (letter, waiter) for an account ($1). Begins at those that wait: they are few
 * where the dead are many.
 */
const heldPairs = `select c.id as letter, b.id as waiter from commands b join commands c on c.account_id = b.account_id and c.id = b.created_by and c.state = 'dead'
   where b.account_id = $1 and b.state = 'waiting' and b.created_by is not null
   union select c.id, b.id from commands b join commands c on c.account_id = b.account_id and c.external_id = b.external_id and c.stream = b.stream
     and c.number < b.number and c.state = 'dead' and c.fields && b.fields
   where b.account_id = $1 and b.state = 'waiting' and b.fields <> '{}' and b.external_id is not null
   union select c.id, b.id from commands b join commands c on c.account_id = b.account_id and c.created_by = b.created_by and c.stream = b.stream
     and c.number < b.number and c.state = 'dead' and c.fields && b.fields
   where b.account_id = $1 and b.state = 'waiting' and b.fields <> '{}' and b.created_by is not null`;

/** Dead letters by what they died of, the most frequent first. */
export async function groupDead(
  q: Queryable,
  account: AccountId,
  owner: CommandOwner | null,
  filter: DeadFilter = {},
): Promise<DeadGroup[]> {
  const values: unknown[] = [account, owner?.type ?? null, owner?.id ?? null];
  const { rows } = await q.query<DeadGroup>(
    // The words are taken apart once a row, before they are grouped by.
    `with letters as materialized (
       select c.id, c.number, c.kind, ${code} as code, c.failure ->> 'detail' as detail, ${pattern} as words, c.created_at, c.conflict is not null as conflict,
         coalesce(c.author ->> 'type' = $2 and c.author ->> 'id' = $3, false) as mine
       from commands c where c.account_id = $1 and c.state = 'dead' and ${conditionOf(filter, null, values)}
     ), held as materialized (
       select l.kind, l.code, l.words, count(distinct pairs.waiter) as n from (${heldPairs}) pairs join letters l on l.id = pairs.letter group by 1, 2, 3)
     select substr(md5(concat_ws('|', letters.kind, letters.code, letters.words)), 1, 16) as cause, letters.code, letters.kind,
       nullif(case when min(detail) = max(detail) then min(detail) else letters.words end, '') as detail, count(*) as count,
       count(*) filter (where mine) as mine, count(*) filter (where conflict) as conflicts, coalesce(min(h.n), 0) as "heldBack",
       min(created_at) as "oldestAt", max(created_at) as "newestAt", (array_agg(id order by number desc))[1] as "sampleId"
     from letters left join held h using (kind, code, words)
     group by letters.kind, letters.code, letters.words order by count(*) desc, 1 limit 500`,
    values,
  );
  return rows;
}

/** How many writes wait for a decision; counts no further than a cap. */
export async function countDeadLetters(q: Queryable, account: AccountId, cap: number): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    `select count(*) as n from (select from commands where account_id = $1 and state = 'dead' limit $2) dead`,
    [account, cap],
  );
  return rows[0]?.n ?? 0;
}

/** A dead letter in a list. */
export interface DeadRow extends CommandRow {
  cause: string;
  heldBack: number;
  ticketNumber: string | null;
  ticketTitle: string | null;
}

/** Dead letters, newest first, behind a command. */
export async function listDead(
  q: Queryable,
  account: AccountId,
  filter: DeadFilter,
  owner: CommandOwner | null,
  before: number | null,
  limit: number,
): Promise<DeadRow[]> {
  const values: unknown[] = [account, before, limit];
  const { rows } = await q.query<DeadRow>(
    `select ${columnsOf('c')}, ${cause} as cause, (select count(*) from commands b where ${heldBehind}) as "heldBack",
       t.number as "ticketNumber", t.title as "ticketTitle"
     from commands c
     left join tickets t on t.account_id = c.account_id and c.stream = 'tickets' and t.external_id = c.external_id
     where c.account_id = $1 and c.state = 'dead' and ($2::bigint is null or c.number < $2) and ${conditionOf(filter, owner, values)}
     order by c.number desc limit $3`,
    values,
  );
  return rows;
}

/** What waits behind a dead letter, in order. */
export async function listHeldBack(q: Queryable, account: AccountId, id: string, limit: number): Promise<CommandRow[]> {
  const { rows } = await q.query<CommandRow>(
    `select ${columnsOf('b')} from commands c join commands b on ${heldBehind} where c.account_id = $1 and c.id = $2 and c.state = 'dead' order by b.number limit $3`,
    [account, id, limit],
  );
  return rows;
}

const columnsOf = (alias: string): string =>
  commandColumns
    .split(',')
    .map((column) => `${alias}.${column.trim()}`)
    .join(', ');

/** What deciding about dead letters comes to. */
export interface DeadCount {
  total: number;
  /** Records that they are about. */
  records: number;
  /** A value was changed by somebody else: sent again, they overwrite it. */
  conflicts: number;
  /** Their answer was lost: sent again, they may stand there twice. */
  unsure: number;
  /** Wait for a field that they set, or for the ticket that they make: free to go afterwards. */
  heldBack: number;
  /** Of those, the ones that belong into a ticket that they make: discarded with it, or sent after it. */
  children: number;
  /** The newest of them, as a bound for a batch; null where there is none. */
  lastNumber: number | null;
}

/** Counts what a decision would touch. */
export async function countDead(q: Queryable, account: AccountId, filter: DeadFilter, owner: CommandOwner | null): Promise<DeadCount> {
  const values: unknown[] = [account];
  const { rows } = await q.query<DeadCount>(
    `with wanted as materialized (
       select c.id, c.number, c.stream, c.external_id, c.conflict is not null as conflict, ${code} as code
       from commands c where c.account_id = $1 and c.state = 'dead' and ${conditionOf(filter, owner, values)}
     )
     select count(*) as total, count(distinct coalesce(stream || ':' || external_id, id::text)) as records,
       count(*) filter (where conflict) as conflicts, count(*) filter (where code = 'write.unsure') as unsure, max(number) as "lastNumber",
       (select count(distinct pairs.waiter) from (${heldPairs}) pairs join wanted w on w.id = pairs.letter) as "heldBack",
       (select count(*) from commands b join wanted w on w.id = b.created_by where b.account_id = $1 and b.created_by is not null
         and b.state in ('waiting', 'dead')) as children
     from wanted`,
    values,
  );
  return rows[0] ?? { total: 0, records: 0, conflicts: 0, unsure: 0, heldBack: 0, children: 0, lastNumber: null };
}

/** The next dead letters of a selection behind a number, oldest first: what was made first is sent first. */
export async function nextDead(
  q: Queryable,
  account: AccountId,
  filter: DeadFilter,
  owner: CommandOwner | null,
  after: number,
  upTo: number,
  limit: number,
): Promise<{ id: string; number: number }[]> {
  const values: unknown[] = [account, after, upTo, limit];
  const { rows } = await q.query<{ id: string; number: number }>(
    `select c.id, c.number from commands c where c.account_id = $1 and c.state = 'dead' and c.number > $2 and c.number <= $3
       and ${conditionOf(filter, owner, values)} order by c.number limit $4`,
    values,
  );
  return rows;
}

/** The reason of a command whose ticket will never be made. */
const orphaned = failure('write.parentDiscarded');

/**
 * Puts dead and discarded commands back: a person has looked, so they are sent as if for the first time. What died only because the
 * creation of its ticket was discarded comes back with that creation, and not without it. Those in another state are left out.
 */
export async function replayCommands(q: Queryable, account: AccountId, ids: readonly string[], by: Decider | null): Promise<CommandRow[]> {
  const { rows } = await q.query<CommandRow>(
    `update commands c set state = 'waiting', due_at = now(), attempts = 0, probes = 0, failure = null, conflict = null, first_sent_at = null,
       last_sent_at = null, body = case when conflict is not null then body - 'seen' else body end, decided_by = $3, decided_at = now()
     where account_id = $1 and (
       (id = any($2::uuid[]) and state in ('dead', 'discarded') and not exists (
         select from commands p where p.account_id = c.account_id and p.id = c.created_by and p.state = 'discarded' and not p.id = any($2::uuid[])))
       or (created_by = any($2::uuid[]) and state = 'dead' and failure ->> 'code' = $4))
     returning ${commandColumns}`,
    [account, ids, by ? JSON.stringify(by) : null, orphaned.code],
  );
  return rows.filter((row) => ids.includes(row.id));
}

/**
 * Gives commands up that have not been sent. What waits for a ticket that one of them was to make can never go: it becomes a dead letter
 * with that reason. Those in another state are left out.
 */
export async function discardCommands(q: Queryable, account: AccountId, ids: readonly string[], by: Decider | null): Promise<CommandRow[]> {
  const { rows } = await q.query<CommandRow>(
    `update commands set state = 'discarded', decided_by = coalesce($3::jsonb, '{}') || jsonb_build_object('was', state), decided_at = now()
     where account_id = $1 and id = any($2::uuid[]) and state in ('waiting', 'dead') returning ${commandColumns}`,
    [account, ids, by ? JSON.stringify(by) : null],
  );
  await q.query(
    `update commands set state = 'dead', failure = $3 where account_id = $1 and created_by = any($2::uuid[]) and state = 'waiting'`,
    [account, rows.map((row) => row.id), JSON.stringify(orphaned)],
  );
  return rows;
}

/** Takes back what was discarded a moment ago: it stands again as it stood, and so does what waited for it. */
export async function undoDiscard(
  q: Queryable,
  account: AccountId,
  ids: readonly string[],
  owner: CommandOwner | null,
): Promise<CommandRow[]> {
  const values: unknown[] = [account, undoSeconds];
  const { rows } = await q.query<CommandRow>(
    `update commands c set state = coalesce(decided_by ->> 'was', 'dead'), decided_by = null, decided_at = null
     where c.account_id = $1 and c.state = 'discarded' and c.decided_at > now() - make_interval(secs => $2) and ${conditionOf({ ids }, owner, values)}
     returning ${commandColumns}`,
    values,
  );
  await q.query(
    `update commands set state = 'waiting', failure = null where account_id = $1 and created_by = any($2::uuid[]) and state = 'dead' and failure ->> 'code' = $3`,
    [account, rows.map((row) => row.id), orphaned.code],
  );
  return rows;
}

/** The state of the command that makes a record, locked against being discarded at this moment; null where there is none. */
export async function lockParent(q: Queryable, account: AccountId, id: string): Promise<CommandState | null> {
  const { rows } = await q.query<{ state: CommandState }>('select state from commands where account_id = $1 and id = $2 for share', [
    account,
    id,
  ]);
  return rows[0]?.state ?? null;
}

/** Makes a command a dead letter because the creation of its ticket was discarded. */
export async function orphanCommand(q: Queryable, command: CommandRow): Promise<CommandRow> {
  await q.query(`update commands set state = 'dead', failure = $3 where account_id = $1 and id = $2`, [
    command.account,
    command.id,
    JSON.stringify(orphaned),
  ]);
  return { ...command, state: 'dead', failure: orphaned };
}
