import type { AccountId, ConnectionId, EntityName, ExternalId, FieldChange, StreamName } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { runColumns, type RunRow } from './store.ts';

/** A record that a run changed. */
export interface TouchedRow {
  position: number;
  entity: EntityName;
  externalId: ExternalId;
  kind: string;
  fields: Record<string, FieldChange>;
  occurredAt: string;
}

/** Which changes of a run are wanted. */
export interface TouchedFilter {
  /** Those of one page. */
  page?: number;
  kind?: string;
}

/**
 * What a run changed, in order, behind a position. The run's pages say between which positions to look, so that no index by run has
 * to be kept; changes of others that lie between are passed over.
 */
export async function listTouched(
  q: Queryable,
  account: AccountId,
  runId: string,
  filter: TouchedFilter,
  after: number,
  limit: number,
): Promise<TouchedRow[]> {
  const { rows } = await q.query<TouchedRow>(
    `with span as materialized (
       select r.connection_id, least(r.first_change, min(p.first_change)) as first, greatest(r.last_change, max(p.last_change)) as last
       from sync_runs r left join sync_pages p on p.account_id = r.account_id and p.run_id = r.id and ($3::int is null or p.number = $3)
       where r.account_id = $1 and r.id = $2 group by r.connection_id, r.first_change, r.last_change
     )
     select c.position, c.entity, c.external_id as "externalId", c.kind, c.fields, c.occurred_at as "occurredAt" from span
     join changes c on c.account_id = $1 and c.connection_id = span.connection_id and c.position between greatest(span.first, $5 + 1) and span.last
     where c.run_id = $2 and ($4::text is null or c.kind = $4) order by c.position limit $6`,
    [account, runId, filter.page ?? null, filter.kind ?? null, after, limit],
  );
  return rows;
}

/** The run of the same work before this one; null where it was the first. */
export async function previousRun(q: Queryable, account: AccountId, run: RunRow): Promise<RunRow | null> {
  const { rows } = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and connection_id = $2 and stream = $3 and work = $4 and id < $5
       and ${run.externalId === null ? '$6::text is null and external_id is null' : 'external_id = $6'} order by id desc limit 1`,
    [account, run.connection, run.stream, run.work, run.id, run.externalId],
  );
  return rows[0] ?? null;
}

/** How syncing fares, for the strip above the list. */
export interface RunSummary {
  /** Runs that are under way, longest first. */
  running: RunRow[];
  /** Runs that failed in the last 24 hours. */
  failedLastDay: number;
  lastFailed: RunRow | null;
  /** The last poll of tickets that went well. */
  lastPoll: RunRow | null;
  /** Records that wait to be read. */
  waiting: number;
  /** Work that a person has stopped. */
  stopped: { stream: string; work: string; stoppedAt: string; runId: string | null }[];
}

const mostRunning = 20;

/** Reads how syncing of the account's connection fares. */
export async function summariseRuns(q: Queryable, account: AccountId, connection: ConnectionId): Promise<RunSummary> {
  const running = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and connection_id = $2 and state = 'running' order by id limit ${mostRunning}`,
    [account, connection],
  );
  const failed = await q.query<{ n: number }>(
    `select count(*) as n from sync_runs where account_id = $1 and state = 'failed' and id >= uuid_floor(now() - interval '1 day') and connection_id = $2`,
    [account, connection],
  );
  const lastFailed = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and state = 'failed' and connection_id = $2
       and id >= uuid_floor(now() - interval '1 day') order by id desc limit 1`,
    [account, connection],
  );
  const lastPoll = await q.query<RunRow>(
    `select ${runColumns} from sync_runs where account_id = $1 and connection_id = $2 and stream = 'tickets' and work = 'poll'
       and external_id is null and state = 'done' order by id desc limit 1`,
    [account, connection],
  );
  const waiting = await q.query<{ n: number }>(
    `select count(*) as n from (select from pending_reads where account_id = $1 and connection_id = $2 limit 10001) w`,
    [account, connection],
  );
  const stopped = await q.query<RunSummary['stopped'][number]>(
    `select stream, work, stopped_at as "stoppedAt", run_id as "runId" from streams
     where account_id = $1 and connection_id = $2 and stopped_at is not null order by stream, work`,
    [account, connection],
  );
  return {
    running: running.rows,
    failedLastDay: failed.rows[0]?.n ?? 0,
    lastFailed: lastFailed.rows[0] ?? null,
    lastPoll: lastPoll.rows[0] ?? null,
    waiting: waiting.rows[0]?.n ?? 0,
    stopped: stopped.rows,
  };
}

/** What polls and sweeps found by themselves, by stream: what callbacks should have told. */
export interface Finds {
  stream: StreamName;
  created: number;
  updated: number;
  deleted: number;
}

/** Reads what polls and sweeps have found since a moment. */
export async function findsByPolling(q: Queryable, account: AccountId, connection: ConnectionId, since: Date): Promise<Finds[]> {
  const { rows } = await q.query<Finds>(
    `select stream, sum(created)::int as created, sum(updated)::int as updated, sum(deleted)::int as deleted from sync_runs
     where account_id = $1 and connection_id = $2 and work in ('poll', 'sweep') and created + updated + deleted > 0
       and id >= uuid_floor($3::timestamptz) group by stream`,
    [account, connection, since],
  );
  return rows;
}

/** The first reads of records that ended after a moment, by stream and id: what a callback led to. */
export async function readsAfter(
  q: Queryable,
  account: AccountId,
  records: readonly { stream: StreamName; externalId: ExternalId }[],
  at: string,
): Promise<RunRow[]> {
  if (records.length === 0) return [];
  const { rows } = await q.query<RunRow>(
    `select r.* from unnest($2::text[], $3::text[]) as w(stream, external_id) cross join lateral (
       select ${runColumns} from sync_runs r where r.account_id = $1 and r.external_id = w.external_id and r.stream = w.stream
         and r.id >= uuid_floor($4::timestamptz) and r.started_at >= $4 order by r.id limit 1
     ) r`,
    [account, records.map((record) => record.stream), records.map((record) => record.externalId), at],
  );
  return rows;
}

/** Which of these records still wait to be read. */
export async function stillWaiting(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  records: readonly { stream: StreamName; externalId: ExternalId }[],
): Promise<{ stream: StreamName; externalId: ExternalId; trigger: string; dueAt: string }[]> {
  if (records.length === 0) return [];
  const { rows } = await q.query<{ stream: StreamName; externalId: ExternalId; trigger: string; dueAt: string }>(
    `select p.stream, p.external_id as "externalId", p.trigger, p.due_at as "dueAt" from unnest($3::text[], $4::text[]) as w(stream, external_id)
     join pending_reads p on p.account_id = $1 and p.connection_id = $2 and p.stream = w.stream and p.external_id = w.external_id`,
    [account, connection, records.map((record) => record.stream), records.map((record) => record.externalId)],
  );
  return rows;
}
