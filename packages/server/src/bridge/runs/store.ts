import type { AccountId, ConnectionId, ExternalId, Failure, StreamName } from '@deskbridge/model';
import type { UnmappableRecord } from '@deskbridge/connectors/contract';
import { newId } from '../../platform/ids.ts';
import { later, prepared, type Queryable } from '../../platform/database/database.ts';
import { behind, type TimePlace } from '../place.ts';

/** What kind of work a run did. */
export type RunWork = 'import' | 'backfill' | 'poll' | 'sweep' | 'refresh' | 'read';
/** Who asked for it. */
export type RunTrigger = 'schedule' | 'callback' | 'person' | 'import' | 'command' | 'smoke' | 'replay';
/** How it ended. `interrupted`: the process died; the next run goes on at its anchor. */
export type RunState = 'running' | 'done' | 'failed' | 'interrupted' | 'stopped';

/** What a run counted. */
export interface RunCounts {
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  deleted: number;
  failed: number;
  calls: number;
  waitedMs: number;
}

/** The first and the last position of the changes that something made; other changes may lie between them. */
export interface ChangeRange {
  first: number;
  last: number;
}

/** Where changes lie; null where there are none. */
export function rangeOf(changes: readonly { position: number }[]): ChangeRange | null {
  if (changes.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const { position } of changes) {
    first = Math.min(first, position);
    last = Math.max(last, position);
  }
  return { first, last };
}

/** A run that has counted nothing. */
export const noCounts = (): RunCounts => ({ seen: 0, created: 0, updated: 0, unchanged: 0, deleted: 0, failed: 0, calls: 0, waitedMs: 0 });

/** A run, as begun. */
export interface Run {
  account: AccountId;
  connection: ConnectionId;
  id: string;
  stream: StreamName | 'picklists' | 'callbacks';
  work: RunWork;
  trigger: RunTrigger;
  externalId?: ExternalId;
  windowFrom?: Date | null;
  windowTo?: Date | null;
  startedAt: Date;
}

/** Begins a run: its row is there before its first call. */
export async function beginRun(q: Queryable, run: Omit<Run, 'id'>): Promise<Run> {
  const id = newId();
  await q.query(
    prepared(
      `insert into sync_runs (account_id, id, connection_id, stream, work, trigger, external_id, state, window_from, window_to, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'running', $8, $9, $10)`,
      [
        run.account,
        id,
        run.connection,
        run.stream,
        run.work,
        run.trigger,
        run.externalId ?? null,
        run.windowFrom,
        run.windowTo,
        run.startedAt,
      ],
    ),
  );
  return { ...run, id };
}

/** Writes a run's counts so far; with a state, its end. A run that was ended meanwhile (a person stopped it) stays as it is. */
export async function saveRun(
  q: Queryable,
  run: Run,
  counts: RunCounts,
  end?: { state: RunState; at: Date; failure?: Failure | null; nextStep?: string | null; total?: number | null },
): Promise<void> {
  await q.query(
    prepared(
      `update sync_runs set seen = $3, created = $4, updated = $5, unchanged = $6, deleted = $7, failed = $8, calls = $9, waited_ms = $10,
       state = coalesce($11, state), finished_at = $12, failure = $13, next_step = $14, total = coalesce($15, total)
     where account_id = $1 and id = $2 and state = 'running'`,
      [
        run.account,
        run.id,
        counts.seen,
        counts.created,
        counts.updated,
        counts.unchanged,
        counts.deleted,
        counts.failed,
        counts.calls,
        Math.round(counts.waitedMs),
        end?.state ?? null,
        end && end.state !== 'running' ? end.at : null,
        end?.failure ? JSON.stringify(end.failure) : null,
        end?.nextStep ?? null,
        end?.total ?? null,
      ],
    ),
  );
}

/** Writes a whole run at once: for reads of one record, which end as soon as they are stored. */
export async function insertFinishedRun(
  q: Queryable,
  run: Run,
  counts: RunCounts,
  end: { state: RunState; at: Date; failure?: Failure | null; nextStep?: string | null; changes?: ChangeRange | null },
): Promise<void> {
  await later(
    q,
    prepared(
      `insert into sync_runs (account_id, id, connection_id, stream, work, trigger, external_id, state, started_at, finished_at, seen, created,
       updated, unchanged, deleted, failed, calls, waited_ms, failure, next_step, first_change, last_change)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        run.account,
        run.id,
        run.connection,
        run.stream,
        run.work,
        run.trigger,
        run.externalId ?? null,
        end.state,
        run.startedAt,
        end.at,
        counts.seen,
        counts.created,
        counts.updated,
        counts.unchanged,
        counts.deleted,
        counts.failed,
        counts.calls,
        Math.round(counts.waitedMs),
        end.failure ? JSON.stringify(end.failure) : null,
        end.nextStep ?? null,
        end.changes?.first ?? null,
        end.changes?.last ?? null,
      ],
    ),
  );
}

/** Lists a page of a run, in the transaction that stored its records. */
export async function savePage(
  q: Queryable,
  run: Run,
  page: {
    number: number;
    sequence: number;
    startedAt: Date;
    seen: number;
    created: number;
    updated: number;
    unchanged: number;
    failed: number;
    anchor: string | null;
    changed: ChangeRange | null;
  },
): Promise<void> {
  await q.query(
    prepared(
      `insert into sync_pages (account_id, run_id, id, number, read_sequence, started_at, seen, created, updated, unchanged, failed, anchor, first_change,
       last_change) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        run.account,
        run.id,
        newId(),
        page.number,
        page.sequence,
        page.startedAt,
        page.seen,
        page.created,
        page.updated,
        page.unchanged,
        page.failed,
        page.anchor,
        page.changed?.first ?? null,
        page.changed?.last ?? null,
      ],
    ),
  );
}

/** Keeps records that could not be mapped or stored, raw, on the run. */
export async function saveFailures(q: Queryable, run: Run, records: readonly UnmappableRecord[]): Promise<void> {
  for (const record of records) {
    await q.query(
      `insert into sync_failures (account_id, run_id, id, entity, external_id, reason, raw) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        run.account,
        run.id,
        newId(),
        record.entity,
        record.externalId,
        record.reason.replaceAll('\u0000', '\uFFFD'),
        Buffer.from(record.raw),
      ],
    );
  }
}

/** Marks runs that their process left unfinished: their stream's lease has ended. */
export async function markInterrupted(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  stream: string,
  work: string,
  except: string,
): Promise<void> {
  await q.query(
    `update sync_runs set state = 'interrupted', finished_at = now(), next_step = 'Nothing: the next run went on where this one stopped.'
     where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and state = 'running' and id <> $5`,
    [account, connection, stream, work, except],
  );
}

/** Ends a run that a person has stopped. */
export async function markStopped(q: Queryable, account: AccountId, id: string, nextStep: string): Promise<void> {
  await q.query(
    `update sync_runs set state = 'stopped', finished_at = now(), next_step = $3 where account_id = $1 and id = $2 and state = 'running'`,
    [account, id, nextStep],
  );
}

/** A run as stored. */
export interface RunRow extends RunCounts {
  id: string;
  connection: ConnectionId;
  stream: string;
  work: RunWork;
  trigger: RunTrigger;
  externalId: ExternalId | null;
  state: RunState;
  windowFrom: string | null;
  windowTo: string | null;
  startedAt: string;
  finishedAt: string | null;
  total: number | null;
  failure: Failure | null;
  nextStep: string | null;
}

/** The columns of a run, for statements that list runs. */
export const runColumns = `id, connection_id as connection, stream, work, trigger, external_id as "externalId", state, window_from as "windowFrom",
  window_to as "windowTo", started_at as "startedAt", finished_at as "finishedAt", total, seen, created, updated, unchanged, deleted, failed, calls,
  waited_ms as "waitedMs", failure, next_step as "nextStep"`;

/** The latest run of a kind of work; null where there is none. */
export async function latestRun(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  stream: string,
  work: string,
): Promise<RunRow | null> {
  const { rows } = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and external_id is null order by id desc limit 1`,
    [account, connection, stream, work],
  );
  return rows[0] ?? null;
}

/** The latest run about one record; null where there is none. */
export async function latestRecordRun(q: Queryable, account: AccountId, stream: string, externalId: ExternalId): Promise<RunRow | null> {
  const { rows } = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and external_id = $2 and stream = $3 order by id desc limit 1`,
    [account, externalId, stream],
  );
  return rows[0] ?? null;
}

/** Runs by their ids, in no order. */
export async function findRuns(q: Queryable, account: AccountId, ids: readonly string[]): Promise<RunRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await q.query<RunRow>(`select ${runColumns} from sync_runs where account_id = $1 and id = any($2)`, [account, ids]);
  return rows;
}

/** Which runs are wanted; what is absent does not matter. */
export interface RunFilter {
  stream?: string;
  work?: string;
  trigger?: string;
  state?: string;
  /** A record that the run was about, that it changed, or that it could not store. */
  externalId?: string;
  from?: string;
  to?: string;
}

/** Runs that had to do with the record $6. Not those that found it unchanged in a page: that is written down nowhere. */
const touching = `select id from sync_runs where account_id = $1 and external_id = $6
  union select run_id from changes where account_id = $1 and external_id = $6 and run_id is not null
  union select run_id from sync_failures where account_id = $1 and external_id = $6`;

/** Runs, newest first, behind a run. Ids are in the order of time, so that they bound the months that are read. */
export async function listRuns(
  q: Queryable,
  account: AccountId,
  filter: RunFilter,
  before: string | null,
  limit: number,
): Promise<RunRow[]> {
  const { rows } = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and ($2::text is null or stream = $2) and ($3::text is null or work = $3)
       and ($4::text is null or trigger = $4) and ($5::text is null or state = $5)
       and ${filter.externalId === undefined ? '$6::text is null' : `id in (${touching})`}
       and ($7::timestamptz is null or (id >= uuid_floor($7) and started_at >= $7)) and ($8::timestamptz is null or started_at < $8)
       and ($9::uuid is null or id < $9)
     order by id desc limit $10`,
    [
      account,
      filter.stream ?? null,
      filter.work ?? null,
      filter.trigger ?? null,
      filter.state ?? null,
      filter.externalId ?? null,
      filter.from ?? null,
      filter.to ?? null,
      before,
      limit,
    ],
  );
  return rows;
}

/** A page of a run. */
export interface PageRow {
  number: number;
  startedAt: string;
  storedAt: string;
  seen: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

/** Pages of a run in order, behind a number. */
export async function listPages(q: Queryable, account: AccountId, runId: string, after: number, limit: number): Promise<PageRow[]> {
  const { rows } = await q.query<PageRow>(
    `select number, started_at as "startedAt", stored_at as "storedAt", seen, created, updated, unchanged, failed
     from sync_pages where account_id = $1 and run_id = $2 and number > $3 order by id limit $4`,
    [account, runId, after, limit],
  );
  return rows;
}

/** A record that could not be mapped or stored. */
export interface FailureRow {
  id: string;
  entity: string;
  externalId: string | null;
  reason: string;
  raw: Buffer;
}

/** Records of a run that could not be mapped or stored, in order, behind one of them. */
export async function listFailures(
  q: Queryable,
  account: AccountId,
  runId: string,
  after: string | null,
  limit: number,
): Promise<FailureRow[]> {
  const { rows } = await q.query<FailureRow>(
    `select id, entity, external_id as "externalId", reason, raw from sync_failures
     where account_id = $1 and run_id = $2 and ($3::uuid is null or id > $3) order by id limit $4`,
    [account, runId, after, limit],
  );
  return rows;
}

/** One record that could not be mapped or stored, or null. */
export async function findFailure(q: Queryable, account: AccountId, runId: string, id: string): Promise<FailureRow | null> {
  const { rows } = await q.query<FailureRow>(
    `select id, entity, external_id as "externalId", reason, raw from sync_failures where account_id = $1 and run_id = $2 and id = $3`,
    [account, runId, id],
  );
  return rows[0] ?? null;
}

/** Runs about one ticket or what happened inside it, behind a place in time. */
export async function runsOfTicket(q: Queryable, account: AccountId, id: ExternalId, place: TimePlace): Promise<RunRow[]> {
  const { rows } = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and external_id = $2 and stream in ('tickets', 'ticketActions')
       and ${behind('started_at', 'id::text', place.direction)} order by started_at ${place.direction}, id ${place.direction} limit $5`,
    [account, id, place.at, place.key, place.limit],
  );
  return rows;
}

/** What a stream's work spent. */
export interface StreamCalls {
  stream: string;
  work: RunWork;
  calls: number;
}

/** Calls of the last hour by stream and kind of work, most first. */
export async function callsByStream(q: Queryable, account: AccountId, connection: ConnectionId): Promise<StreamCalls[]> {
  const { rows } = await q.query<StreamCalls>(
    `select stream, work, sum(calls)::int as calls from sync_runs
     where account_id = $1 and connection_id = $2 and id >= uuid_floor(now() - interval '1 hour')
     group by stream, work having sum(calls) > 0 order by 3 desc limit 8`,
    [account, connection],
  );
  return rows;
}
