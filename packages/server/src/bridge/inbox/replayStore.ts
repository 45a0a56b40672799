import type { AccountId, ConnectionId, ExternalId, StreamName } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';

/** A record that is read again. */
export interface ReplayedRecord {
  stream: StreamName;
  externalId: ExternalId;
}

/** A replay that somebody asked for. */
export interface ReplayRow {
  id: string;
  connection: ConnectionId;
  askedAt: string;
  askedBy: { type: string; id: string; name: string };
  callbacks: number;
  records: ReplayedRecord[];
}

const keepDays = 30;

/** Writes a replay down, and forgets those of long ago. Resolves to its id. */
export async function insertReplay(
  q: Queryable,
  account: AccountId,
  replay: {
    connection: ConnectionId;
    askedBy: { type: string; id: string; name: string };
    callbacks: number;
    records: readonly ReplayedRecord[];
  },
): Promise<string> {
  const id = newId();
  await q.query(`delete from replays where account_id = $1 and asked_at < now() - make_interval(days => ${keepDays})`, [account]);
  await q.query(`insert into replays (account_id, id, connection_id, asked_by, callbacks, records) values ($1, $2, $3, $4, $5, $6)`, [
    account,
    id,
    replay.connection,
    JSON.stringify(replay.askedBy),
    replay.callbacks,
    JSON.stringify(replay.records),
  ]);
  return id;
}

/** A replay, or null. */
export async function findReplay(q: Queryable, account: AccountId, id: string): Promise<ReplayRow | null> {
  const { rows } = await q.query<ReplayRow>(
    `select id, connection_id as connection, asked_at as "askedAt", asked_by as "askedBy", callbacks, records from replays where account_id = $1 and id = $2`,
    [account, id],
  );
  return rows[0] ?? null;
}

/** How far a replay has come: records that still wait, and reads of it that failed. */
export async function replayProgress(q: Queryable, account: AccountId, replay: ReplayRow): Promise<{ left: number; failed: number }> {
  const records = [account, replay.records.map((record) => record.stream), replay.records.map((record) => record.externalId)];
  const wanted = `unnest($2::text[], $3::text[]) as w(stream, external_id)`;
  const left = await q.query<{ n: number }>(
    `select count(*) as n from ${wanted} join pending_reads p on p.account_id = $1 and p.connection_id = $4 and p.stream = w.stream
       and p.external_id = w.external_id where p.trigger in ('replay', 'callback')`,
    [...records, replay.connection],
  );
  const failed = await q.query<{ n: number }>(
    `select count(distinct (r.stream, r.external_id)) as n from sync_runs r where r.account_id = $1 and r.state = 'failed' and r.trigger = 'replay'
       and r.id >= uuid_floor($4::timestamptz) and (r.stream, r.external_id) in (select stream, external_id from ${wanted})`,
    [...records, replay.askedAt],
  );
  return { left: left.rows[0]?.n ?? 0, failed: failed.rows[0]?.n ?? 0 };
}
