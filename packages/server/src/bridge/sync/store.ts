import type { AccountId, ConnectionId, Failure, StreamName } from '@deskbridge/model';
import { prepared, type Queryable } from '../../platform/database/database.ts';

/** What is done again and again for a stream. */
export type StreamWork = 'import' | 'backfill' | 'poll' | 'sweep' | 'refresh' | 'check';

/** A row of streams, claimed by this process. */
export interface ClaimedStream {
  account: AccountId;
  connection: ConnectionId;
  stream: StreamName | 'picklists' | 'callbacks';
  work: StreamWork;
  cursor: string | null;
  windowFrom: string | null;
  windowTo: string | null;
  anchor: string | null;
  runId: string | null;
  failures: number;
  fence: number;
  /** A person asked for it. */
  isAsked: boolean;
}

const columns = `account_id as account, connection_id as connection, stream, work, cursor, window_from as "windowFrom", window_to as "windowTo",
  anchor, run_id as "runId", failures, fence`;

/** Sets up work for a stream; what is there already keeps its cursor. */
export async function planStream(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  plan: { stream: string; work: StreamWork; dueAt: Date | null; cursor?: Date | null; windowFrom?: Date | null; windowTo?: Date | null },
): Promise<void> {
  await q.query(
    `insert into streams (account_id, connection_id, stream, work, due_at, cursor, window_from, window_to) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (account_id, connection_id, stream, work) do update set due_at = excluded.due_at,
       window_from = coalesce(excluded.window_from, streams.window_from), window_to = coalesce(excluded.window_to, streams.window_to)`,
    [account, connection, plan.stream, plan.work, plan.dueAt, plan.cursor ?? null, plan.windowFrom ?? null, plan.windowTo ?? null],
  );
}

/** Starts work anew over a window, from its beginning. */
export async function restartStream(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  plan: { stream: string; work: StreamWork; windowFrom: Date; windowTo: Date },
): Promise<void> {
  await q.query(
    `insert into streams (account_id, connection_id, stream, work, due_at, window_from, window_to) values ($1, $2, $3, $4, now(), $5, $6)
     on conflict (account_id, connection_id, stream, work) do update set due_at = now(), window_from = excluded.window_from,
       window_to = excluded.window_to, anchor = null, cursor = null, failures = 0, failure = null, stopped_at = null`,
    [account, connection, plan.stream, plan.work, plan.windowFrom, plan.windowTo],
  );
}

/** Claims one stream that is due for some kinds of work and whose connection works; imports of tickets first. Null where nothing is due. */
export async function claimStream(
  q: Queryable,
  owner: string,
  leaseSeconds: number,
  among: readonly StreamWork[],
): Promise<ClaimedStream | null> {
  const { rows } = await q.query<ClaimedStream>(
    `update streams s set lease_owner = $1, lease_until = now() + make_interval(secs => $2), fence = s.fence + 1, last_started_at = now(),
       is_asked = false
     from (
       select s.account_id, s.connection_id, s.stream, s.work, s.is_asked from streams s
       join connections c on c.account_id = s.account_id and c.id = s.connection_id and (c.state in ('live', 'degraded') or s.work = 'check')
       where s.due_at <= now() and s.work = any($3) and c.state <> 'disconnected'
         and (c.import_paused_at is null or s.work not in ('import', 'backfill')) and (s.lease_until is null or s.lease_until < now())
       order by (s.stream = 'picklists' and s.last_finished_at is null) desc, (s.work = 'import' and s.stream = 'tickets') desc, s.due_at
       limit 1 for update of s skip locked
     ) due
     where s.account_id = due.account_id and s.connection_id = due.connection_id and s.stream = due.stream and s.work = due.work
     returning ${columns
       .split(',')
       .map((column) => `s.${column.trim()}`)
       .join(', ')}, due.is_asked as "isAsked"`,
    [owner, leaseSeconds, among],
  );
  return rows[0] ?? null;
}

/** Saves how far a claimed stream has come and keeps its lease alive. False where another process has taken it over. */
export async function advanceStream(
  q: Queryable,
  claim: ClaimedStream,
  leaseSeconds: number,
  progress: { anchor: string | null; cursor?: Date | string | null; runId?: string | null },
): Promise<boolean> {
  const { rowCount } = await q.query(
    prepared(
      `update streams set anchor = $5, cursor = coalesce($6, cursor), run_id = coalesce($7, run_id),
       lease_until = case when lease_until is null then null else now() + make_interval(secs => $9) end
     where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and fence = $8`,
      [
        claim.account,
        claim.connection,
        claim.stream,
        claim.work,
        progress.anchor,
        progress.cursor ?? null,
        progress.runId ?? null,
        claim.fence,
        leaseSeconds,
      ],
    ),
  );
  return rowCount === 1;
}

/** Ends a walk: the next one begins anew, at the cursor if one is given. */
export async function saveCursor(q: Queryable, claim: ClaimedStream, cursor: Date | null): Promise<void> {
  await q.query(
    `update streams set anchor = null, cursor = coalesce($6, cursor)
     where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and fence = $5`,
    [claim.account, claim.connection, claim.stream, claim.work, claim.fence, cursor],
  );
}

/** Keeps a claimed stream for longer; false where another process has taken it over. */
export async function renewStream(q: Queryable, claim: ClaimedStream, leaseSeconds: number): Promise<boolean> {
  const { rowCount } = await q.query(
    `update streams set lease_until = now() + make_interval(secs => $6)
     where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and fence = $5`,
    [claim.account, claim.connection, claim.stream, claim.work, claim.fence, leaseSeconds],
  );
  return rowCount === 1;
}

/** Ends a claimed stream's turn: next time (sooner where somebody made it due while it ran), failures, lease gone. */
export async function releaseStream(
  q: Queryable,
  claim: ClaimedStream,
  end: { dueInSeconds: number | null; failures: number; failure: Failure | null; done: boolean },
): Promise<void> {
  await q.query(
    `update streams set due_at = case when $5::float8 is null then null
         when due_at > last_started_at then least(due_at, now() + make_interval(secs => $5))
         else now() + make_interval(secs => $5) end, failures = $6, failure = $7,
       lease_owner = null, lease_until = null, last_finished_at = case when $9 then now() else last_finished_at end
     where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and fence = $8`,
    [
      claim.account,
      claim.connection,
      claim.stream,
      claim.work,
      end.dueInSeconds,
      end.failures,
      end.failure ? JSON.stringify(end.failure) : null,
      claim.fence,
      end.done,
    ],
  );
}

/** A stream as the API shows it. */
export interface StreamRow {
  stream: string;
  work: StreamWork;
  dueAt: string | null;
  cursor: string | null;
  windowFrom: string | null;
  windowTo: string | null;
  anchor: string | null;
  runId: string | null;
  failures: number;
  failure: Failure | null;
  running: boolean;
  /** A person has stopped it, and has not resumed it. */
  stoppedAt: string | null;
  lastStartedAt: string | null;
  lastFinishedAt: string | null;
}

/** All work of a connection. */
export async function listStreams(q: Queryable, account: AccountId, connection: ConnectionId): Promise<StreamRow[]> {
  const { rows } = await q.query<StreamRow>(
    `select stream, work, due_at as "dueAt", cursor, window_from as "windowFrom", window_to as "windowTo", anchor, run_id as "runId", failures,
       failure, coalesce(lease_until > now(), false) as running, stopped_at as "stoppedAt", last_started_at as "lastStartedAt", last_finished_at as "lastFinishedAt"
     from streams where account_id = $1 and connection_id = $2 order by stream, work`,
    [account, connection],
  );
  return rows;
}

/** Makes work due now; `asked` where a person wants it. False where there is no such work. */
export async function makeDue(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  stream: string,
  work: StreamWork,
  asked = false,
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update streams set due_at = now(), is_asked = is_asked or $5, stopped_at = null
     where account_id = $1 and connection_id = $2 and stream = $3 and work = $4`,
    [account, connection, stream, work, asked],
  );
  return (rowCount ?? 0) > 0;
}

/**
 * Takes work from whoever does it in this run: the page under way is not counted, and whoever goes on begins at its anchor. Due
 * again in so many seconds; null leaves it stopped until a person resumes it. False where the run has ended by itself.
 */
export async function stopWork(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  what: { stream: string; work: StreamWork; dueInSeconds: number | null },
): Promise<boolean> {
  const { rowCount } = await q.query(
    `update streams set fence = fence + 1, lease_owner = null, lease_until = null, failures = 0, failure = null,
       due_at = now() + make_interval(secs => $5), stopped_at = case when $5::float8 is null then now() end
     where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and (lease_until > now() or due_at is not null)`,
    [account, connection, what.stream, what.work, what.dueInSeconds],
  );
  return rowCount === 1;
}

/** Takes imports and backfills from whoever does them: what is under way ends after its page, from where it is resumed. */
export async function interruptImports(q: Queryable, account: AccountId, connection: ConnectionId): Promise<void> {
  await q.query(
    `update streams set fence = fence + 1, lease_owner = null, lease_until = null
     where account_id = $1 and connection_id = $2 and work in ('import', 'backfill') and lease_until is not null`,
    [account, connection],
  );
}

/** Makes every poll due now: after a time in which nothing was read. */
export async function pollNow(q: Queryable, account: AccountId, connection: ConnectionId): Promise<void> {
  await q.query(
    `update streams set due_at = now(), failures = 0, failure = null
     where account_id = $1 and connection_id = $2 and (work in ('poll', 'refresh', 'check') or (work = 'import' and due_at is not null))`,
    [account, connection],
  );
}

/** Brings the next poll of a connection forward, never back. */
export async function hastenPolls(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  streams: readonly string[],
  withinSeconds: number,
): Promise<number> {
  const { rowCount } = await q.query(
    `update streams set due_at = now() + make_interval(secs => $4)
     where account_id = $1 and connection_id = $2 and stream = any($3) and work = 'poll' and due_at > now() + make_interval(secs => $4)`,
    [account, connection, streams, withinSeconds],
  );
  return rowCount ?? 0;
}

/** Ends every lease, as system: for the start of a hub that is alone with its database, after its predecessor was killed. */
export async function releaseLeases(q: Queryable): Promise<void> {
  await q.query('delete from lanes');
  await q.query('update streams set lease_owner = null, lease_until = null where lease_until is not null');
  await q.query('update pending_reads set due_at = now() where due_at > now() and repeats = 0 and failures = 0');
  await q.query(`update commands set due_at = now() where state = 'sending' and due_at > now()`);
}
