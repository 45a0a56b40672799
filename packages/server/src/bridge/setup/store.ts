import type { AccountId, ConnectionId } from '@deskbridge/model';
import type { AuditActor } from '../../platform/audit/audit.ts';
import type { Queryable } from '../../platform/database/database.ts';

/** What somebody said of a step: they have looked at it, or it may wait. */
export const marks = ['reviewed', 'later'] as const;
export type Mark = (typeof marks)[number];

/** A step that somebody marked. */
export interface MarkRow {
  step: string;
  mark: Mark;
  madeBy: AuditActor;
  madeAt: string;
}

/** What has been said of a connection's steps. */
export async function listMarks(q: Queryable, account: AccountId, connection: ConnectionId): Promise<MarkRow[]> {
  const { rows } = await q.query<MarkRow>(
    `select step, mark, made_by as "madeBy", made_at as "madeAt" from setup_marks where account_id = $1 and connection_id = $2`,
    [account, connection],
  );
  return rows;
}

/** Marks a step, or takes its mark away. */
export async function saveMark(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  step: string,
  mark: Mark | null,
  by: AuditActor,
): Promise<void> {
  if (mark === null) {
    await q.query('delete from setup_marks where account_id = $1 and connection_id = $2 and step = $3', [account, connection, step]);
    return;
  }
  await q.query(
    `insert into setup_marks (account_id, connection_id, step, mark, made_by) values ($1, $2, $3, $4, $5)
     on conflict (account_id, connection_id, step) do update set mark = excluded.mark, made_by = excluded.made_by, made_at = now()`,
    [account, connection, step, mark, by],
  );
}

/** How far a stream's first import has come, over all its runs. */
export interface ImportedRow {
  stream: string;
  seen: number;
  total: number | null;
  failed: number;
  calls: number;
  waitedMs: number;
  startedAt: string;
}

/** The first imports of a connection, by stream. */
export async function readImported(q: Queryable, account: AccountId, connection: ConnectionId): Promise<ImportedRow[]> {
  const { rows } = await q.query<ImportedRow>(
    `select stream, sum(seen)::int as seen, max(total) as total, sum(failed)::int as failed, sum(calls)::int as calls, sum(waited_ms)::int as "waitedMs",
       min(started_at) as "startedAt"
     from sync_runs where account_id = $1 and connection_id = $2 and work = 'import' and external_id is null group by stream`,
    [account, connection],
  );
  return rows;
}

/** Records that imports stored within the last seconds. */
export async function storedLately(q: Queryable, account: AccountId, connection: ConnectionId, seconds: number): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    `select coalesce(sum(p.seen), 0)::int as n from sync_pages p join sync_runs r on r.account_id = p.account_id and r.id = p.run_id
     where p.account_id = $1 and p.stored_at > now() - make_interval(secs => $3) and p.id >= uuid_floor(now() - interval '1 hour')
       and r.connection_id = $2 and r.work = 'import'`,
    [account, connection, seconds],
  );
  return rows[0]?.n ?? 0;
}

/** Tickets whose notes and time are still to be read in the background. */
export async function countWaitingChildren(q: Queryable, account: AccountId, connection: ConnectionId): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    `select count(*) as n from pending_reads where account_id = $1 and connection_id = $2 and stream = 'ticketActions' and urgency = 4`,
    [account, connection],
  );
  return rows[0]?.n ?? 0;
}

/** What happened in an account since an instant. */
export interface DayRow {
  created: number;
  closed: number;
  changesIn: number;
  writesOut: number;
  writesWaiting: number;
  callbacks: number;
  runsFailed: number;
}

/** Figures of a day, each along an index. */
export async function readDay(q: Queryable, account: AccountId, since: Date): Promise<DayRow> {
  const { rows } = await q.query<DayRow>(
    `select
       (select count(*) from tickets where account_id = $1 and created_at >= $2 and gone_at is null)::int as created,
       (select count(*) from tickets where account_id = $1 and updated_at >= $2 and closed_at >= $2 and gone_at is null)::int as closed,
       (select count(*) from changes where account_id = $1 and id >= uuid_floor($2) and cause = 'live' and origin->>'type' is distinct from 'us')::int as "changesIn",
       (select count(*) from commands where account_id = $1 and state = 'delivered' and delivered_at >= $2)::int as "writesOut",
       (select count(*) from commands where account_id = $1 and state in ('waiting', 'sending', 'unsure'))::int as "writesWaiting",
       (select count(*) from callbacks where account_id = $1 and id >= uuid_floor($2))::int as callbacks,
       (select count(*) from sync_runs where account_id = $1 and id >= uuid_floor($2) and state = 'failed')::int as "runsFailed"`,
    [account, since],
  );
  return rows[0] ?? { created: 0, closed: 0, changesIn: 0, writesOut: 0, writesWaiting: 0, callbacks: 0, runsFailed: 0 };
}

/** When the present day began for an account, in its own time zone. */
export async function startOfDay(q: Queryable, account: AccountId, now: Date): Promise<{ since: string; timeZone: string }> {
  const { rows } = await q.query<{ since: string; timeZone: string }>(
    `select date_trunc('day', $2::timestamptz at time zone time_zone) at time zone time_zone as since, time_zone as "timeZone" from accounts where id = $1`,
    [account, now],
  );
  return rows[0] ?? { since: `${now.toISOString().slice(0, 10)}T00:00:00.000Z`, timeZone: 'UTC' };
}
