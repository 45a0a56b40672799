import type { AccountId, ConnectionId, ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

/** What a sweep compares. */
export interface SweepScope {
  account: AccountId;
  connection: ConnectionId;
  stream: string;
  table: string;
  runId: string;
  /** Records last changed before this are outside the sweep; null sweeps all. Used for tickets only. */
  from: Date | null;
  /** Records read after the sweep began are not missing, whatever its list says. */
  startSequence: number;
}

/** The moment on the sequence at which a sweep begins. */
export async function currentSequence(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ n: number }>(`select nextval('read_sequence') as n`);
  return rows[0]?.n ?? 0;
}

/** The oldest window that was imported: the mirror reaches back to it. */
export async function oldestWindow(q: Queryable, account: AccountId, connection: ConnectionId, stream: string): Promise<Date | null> {
  const { rows } = await q.query<{ oldest: string | null }>(
    `select min(window_from) as oldest from streams where account_id = $1 and connection_id = $2 and stream = $3 and work in ('import', 'backfill')
       and last_finished_at is not null`,
    [account, connection, stream],
  );
  const oldest = rows[0]?.oldest;
  return oldest ? new Date(oldest) : null;
}

/** Keeps ids that the PSA listed. */
export async function rememberIds(q: Queryable, account: AccountId, runId: string, ids: readonly ExternalId[]): Promise<void> {
  await q.query('insert into sweep_ids (account_id, run_id, external_id) select $1, $2, unnest($3::text[]) on conflict do nothing', [
    account,
    runId,
    ids,
  ]);
}

/** Forgets the ids of a sweep, and those of earlier sweeps of the same stream that did not end. */
export async function forgetIds(q: Queryable, account: AccountId, runId: string): Promise<void> {
  await q.query(
    `delete from sweep_ids s using sync_runs own, sync_runs r where own.account_id = $1 and own.id = $2 and r.account_id = $1
       and r.connection_id = own.connection_id and r.stream = own.stream and r.work = 'sweep' and r.id <= own.id
       and s.account_id = $1 and s.run_id = r.id`,
    [account, runId],
  );
}

const mirrored = (scope: SweepScope): string =>
  `from ${scope.table} t where t.account_id = $1 and t.connection_id = $2 and t.gone_at is null and t.hidden_at is null
   ${scope.table === 'tickets' ? 'and ($3::timestamptz is null or t.updated_at >= $3)' : 'and ($3::timestamptz is null or true)'}`;

/** Records of the mirror that the PSA did not list, and how many there are in all. */
export async function missingThere(q: Queryable, scope: SweepScope): Promise<{ missing: ExternalId[]; total: number }> {
  const base = [scope.account, scope.connection, scope.from];
  const { rows } = await q.query<{ externalId: ExternalId }>(
    `select t.external_id as "externalId" ${mirrored(scope)} and t.read_sequence < $4
       and not exists (select from sweep_ids s where s.account_id = $1 and s.run_id = $5 and s.external_id = t.external_id)`,
    [...base, scope.startSequence, scope.runId],
  );
  const total = await q.query<{ n: number }>(`select count(*) as n ${mirrored(scope)}`, base);
  return { missing: rows.map((row) => row.externalId), total: total.rows[0]?.n ?? 0 };
}

/** Ids that the PSA listed and the mirror does not have, or has as gone or hidden: a team that was given back shows its tickets again. */
export async function missingHere(q: Queryable, scope: SweepScope): Promise<ExternalId[]> {
  const { rows } = await q.query<{ externalId: ExternalId }>(
    `select s.external_id as "externalId" from sweep_ids s where s.account_id = $1 and s.run_id = $2
       and not exists (select from ${scope.table} t where t.account_id = $1 and t.external_id = s.external_id and t.gone_at is null and t.hidden_at is null)`,
    [scope.account, scope.runId],
  );
  return rows.map((row) => row.externalId);
}

/** Whether a person has lifted the brake for this sweep; counts once. */
export async function takeBrakeLift(q: Queryable, scope: SweepScope): Promise<boolean> {
  const { rowCount } = await q.query(
    `update streams set brake_lifted = false where account_id = $1 and connection_id = $2 and stream = $3 and work = 'sweep' and brake_lifted`,
    [scope.account, scope.connection, scope.stream],
  );
  return rowCount === 1;
}

/** Lifts the brake for the next sweep and makes it due. */
export async function liftBrake(q: Queryable, account: AccountId, connection: ConnectionId, stream: string): Promise<boolean> {
  const { rowCount } = await q.query(
    `update streams set brake_lifted = true, due_at = now() where account_id = $1 and connection_id = $2 and stream = $3 and work = 'sweep'`,
    [account, connection, stream],
  );
  return rowCount === 1;
}
