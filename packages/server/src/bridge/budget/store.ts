import type { AccountId, ConnectionId } from '@deskbridge/model';
import type { CallClass, Usage } from '@deskbridge/connectors/contract';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../../platform/database/database.ts';

/** What was granted, or how long to wait. */
export interface Grant {
  id: string;
  granted: number;
  waitMs: number;
  callsLeft: number;
}

/** A limit's state, as the meter shows it. */
export interface ScopeState {
  scope: string;
  calls: number;
  windowSeconds: number;
  /** By us, and by others as far as the PSA tells. */
  used: number;
  /** What of it others spent, where the PSA tells. */
  foreignUsed: number;
  share: number;
  blockedUntil: string | null;
  refusals: number;
  foreignRefusals: number;
  lastRefusalAt: string | null;
}

/**
 * Writes down the limits that a connection declares; counts that are under way stay, and what the PSA itself has told of one stays
 * until it tells otherwise.
 */
export async function saveScopes(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  scopes: readonly { scope: string; calls: number; windowSeconds: number }[],
): Promise<void> {
  for (const limit of scopes) {
    await q.query(
      `insert into budget_scopes (account_id, connection_id, scope, calls, window_seconds) values ($1, $2, $3, $4, $5)
       on conflict (account_id, connection_id, scope) do update set calls = excluded.calls, window_seconds = excluded.window_seconds
         where budget_scopes.foreign_at is null`,
      [account, connection, limit.scope, limit.calls, limit.windowSeconds],
    );
  }
}

/** Takes a block of at least `least` calls. `now` only on a simulated clock: else the database's own. */
export async function takeCalls(
  q: Queryable,
  key: { account: AccountId; connection: ConnectionId; scope: string },
  wanted: number,
  kept: number,
  callClass: CallClass,
  now: Date | null,
  least = 1,
): Promise<Grant> {
  const id = newId();
  const { rows } = await q.query<{ granted: number; wait_ms: number; calls_left: number }>({
    name: 'take-calls',
    text: 'select granted, wait_ms, calls_left from take_calls($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    values: [key.account, key.connection, key.scope, wanted, kept, callClass, id, now, least],
  });
  const row = rows[0];
  return { id, granted: row?.granted ?? 0, waitMs: row?.wait_ms ?? 1000, callsLeft: row?.calls_left ?? 0 };
}

/** Gives back what a block did not spend. */
export async function returnCalls(
  q: Queryable,
  key: { account: AccountId; connection: ConnectionId; scope: string },
  grantId: string,
  unused: number,
): Promise<void> {
  await q.query('update budget_grants set calls = calls - $5 where account_id = $1 and connection_id = $2 and scope = $3 and id = $4', [
    key.account,
    key.connection,
    key.scope,
    grantId,
    unused,
  ]);
}

/** Notes a refusal by the PSA; true where somebody else spends the same limit. */
export async function noteRefusal(
  q: Queryable,
  key: { account: AccountId; connection: ConnectionId; scope: string },
  waitMs: number,
  now: Date | null,
): Promise<boolean> {
  const { rows } = await q.query<{ other: boolean }>('select note_refusal($1, $2, $3, $4, $5) as other', [
    key.account,
    key.connection,
    key.scope,
    waitMs,
    now,
  ]);
  return rows[0]?.other ?? false;
}

/** Writes down what the PSA says of a limit; resolves to the calls that others have made. */
export async function noteUsage(
  q: Queryable,
  key: { account: AccountId; connection: ConnectionId },
  usage: Usage,
  now: Date | null = null,
): Promise<number> {
  const { rows } = await q.query<{ others: number }>('select note_usage($1, $2, $3, $4, $5, $6, $7) as others', [
    key.account,
    key.connection,
    usage.scope,
    usage.calls,
    usage.windowSeconds,
    usage.used,
    now,
  ]);
  return rows[0]?.others ?? 0;
}

/** Takes one of the places for calls that run at the same time; false where all are taken. */
export async function takeSlot(
  q: Queryable,
  key: { account: AccountId; connection: ConnectionId; scope: string },
  slots: number,
  owner: string,
  seconds: number,
  now: Date | null,
): Promise<boolean> {
  const { rows } = await q.query<{ slot: number | null }>({
    name: 'take-slot',
    text: 'select take_slot($1, $2, $3, $4, $5, $6, $7) as slot',
    values: [key.account, key.connection, key.scope, slots, owner, seconds, now],
  });
  return (rows[0]?.slot ?? null) !== null;
}

/** Leaves the place. */
export async function leaveSlot(
  q: Queryable,
  key: { account: AccountId; connection: ConnectionId; scope: string },
  owner: string,
): Promise<void> {
  await q.query('delete from call_slots where account_id = $1 and connection_id = $2 and scope = $3 and owner = $4', [
    key.account,
    key.connection,
    key.scope,
    owner,
  ]);
}

/** The meter: every limit of a connection. */
export async function readScopes(q: Queryable, account: AccountId, connection: ConnectionId): Promise<ScopeState[]> {
  const { rows } = await q.query<ScopeState>(
    `select s.scope, s.calls, s.window_seconds as "windowSeconds", recovered_share(s.share, s.last_refusal_at, clock_timestamp()) as share, s.blocked_until as "blockedUntil", s.refusals,
       s.foreign_refusals as "foreignRefusals", s.last_refusal_at as "lastRefusalAt",
       coalesce((select sum(g.calls) from budget_grants g where g.account_id = s.account_id and g.connection_id = s.connection_id
         and g.scope = s.scope and g.granted_at > clock_timestamp() - make_interval(secs => s.window_seconds)), 0)::int
         + foreign_now(s, clock_timestamp()) as used, foreign_now(s, clock_timestamp()) as "foreignUsed"
     from budget_scopes s where s.account_id = $1 and s.connection_id = $2 order by s.scope`,
    [account, connection],
  );
  return rows;
}

/** Calls of one class in the present window of a limit, and in each of its slices of time. */
export interface ClassUse {
  scope: string;
  callClass: CallClass;
  used: number;
}

/** Who spends: the calls of the present window by class. */
export async function useByClass(q: Queryable, account: AccountId, connection: ConnectionId): Promise<ClassUse[]> {
  const { rows } = await q.query<ClassUse>(
    `select g.scope, g.call_class as "callClass", sum(g.calls)::int as used from budget_grants g
     join budget_scopes s on s.account_id = g.account_id and s.connection_id = g.connection_id and s.scope = g.scope
     where g.account_id = $1 and g.connection_id = $2 and g.granted_at > clock_timestamp() - make_interval(secs => s.window_seconds)
     group by g.scope, g.call_class having sum(g.calls) > 0`,
    [account, connection],
  );
  return rows;
}

/** Calls of the present window in slices of equal length, oldest first; slices without calls are absent. */
export async function useBySlice(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  slices: number,
): Promise<{ scope: string; slice: number; used: number }[]> {
  const { rows } = await q.query<{ scope: string; slice: number; used: number }>(
    `select g.scope, least($3 - 1, floor(extract(epoch from g.granted_at - (clock_timestamp() - make_interval(secs => s.window_seconds)))
         / s.window_seconds * $3))::int as slice, sum(g.calls)::int as used
     from budget_grants g
     join budget_scopes s on s.account_id = g.account_id and s.connection_id = g.connection_id and s.scope = g.scope
     where g.account_id = $1 and g.connection_id = $2 and g.granted_at > clock_timestamp() - make_interval(secs => s.window_seconds)
     group by 1, 2 order by 1, 2`,
    [account, connection, slices],
  );
  return rows;
}
