import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

const partitioned = ['callbacks', 'changes', 'sync_runs', 'sync_pages', 'sync_failures', 'delivery_attempts', 'widget_renders'] as const;

/** Makes this month's and the next months' partitions, as owner. Returns how many were made. */
export async function ensurePartitions(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ made: number }>(`select ensure_partitions(current_date, 4) as made`);
  return rows[0]?.made ?? 0;
}

/** Rows that landed in a default partition: a sign that partitions were not made in time. As owner. */
export async function countStray(q: Queryable): Promise<number> {
  let stray = 0;
  for (const table of partitioned) {
    const { rows } = await q.query<{ n: string }>(`select count(*) as n from (select from ${table}_rest limit 1000) r`);
    stray += Number(rows[0]?.n ?? 0);
  }
  return stray;
}

/**
 * Drops whole months older than the longest retention of any connection, as owner. Returns their names. A month that holds changes which
 * a consumer has not seen stays (correctness 21): it is found again tomorrow.
 */
export async function dropOldPartitions(q: Queryable, keepDays: number): Promise<string[]> {
  const { rows } = await q.query<{ name: string; parent: string }>(
    `select c.relname as name, p.relname as parent from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_class p on p.oid = i.inhparent
     where p.relname = any($1) and c.relname ~ '_\\d{4}_\\d{2}$'
       and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' < now() - make_interval(days => $2) order by 1`,
    [partitioned, keepDays],
  );
  const dropped: string[] = [];
  for (const { name, parent } of rows) {
    if (parent === 'changes' && (await hasUnseen(q, name))) continue;
    try {
      await q.query(`drop table ${name}`);
      dropped.push(name);
    } catch (error) {
      // Somebody reads it just now: it is found again tomorrow.
      if ((error as { code?: string }).code !== lockNotAvailable) throw error;
    }
  }
  return dropped;
}

const lockNotAvailable = '55P03';

async function hasUnseen(q: Queryable, partition: string): Promise<boolean> {
  const { rowCount } = await q.query(`select from ${partition} r where ${unseen} limit 1`);
  return (rowCount ?? 0) > 0;
}

/** A change that some consumer of its connection has still before it. */
const unseen = `exists (select from change_consumers k where k.account_id = r.account_id and k.connection_id = r.connection_id and k.position < r.position)`;

/** Deletes an account's log rows that are older than its own, shorter retention, but nothing that somebody has still to work on. */
export async function deleteOldRows(q: Queryable, account: AccountId, keepDays: number): Promise<number> {
  let deleted = 0;
  for (const table of partitioned) {
    const { rowCount } = await q.query(
      // The month follows from the id.
      `delete from ${table} r where r.account_id = $1 and r.id < uuid_floor(now() - make_interval(days => $2)) ${table === 'changes' ? `and not ${unseen}` : ''}`,
      [account, keepDays],
    );
    deleted += rowCount ?? 0;
  }
  return deleted + (await deleteOldCommands(q, account, keepDays));
}

/** The same key never writes twice: a key is kept at least this long, however short the logs are. */
const keyDays = 30;

/**
 * Commands that have come to rest long ago. What waits, is unsure or dead stays until a person or the outbox has decided, and so does what
 * others refer to.
 */
async function deleteOldCommands(q: Queryable, account: AccountId, keepDays: number): Promise<number> {
  const { rowCount } = await q.query(
    `delete from commands c where c.account_id = $1 and c.state in ('delivered', 'discarded')
       and greatest(c.created_at, c.delivered_at, c.decided_at) < now() - make_interval(days => case when c.idempotency_key is null then $2::int else greatest($2::int, $3::int) end)
       and not exists (select from commands child where child.account_id = c.account_id and child.created_by = c.id)`,
    [account, keepDays, keyDays],
  );
  await q.query('delete from bulk_edits where account_id = $1 and created_at < now() - make_interval(days => $2)', [account, keepDays]);
  return rowCount ?? 0;
}

/** Housekeeping gives way: what it changes waits for nobody longer than this, and nobody behind it. It is tried again. */
export async function giveWay(q: Queryable): Promise<void> {
  await q.query(`set lock_timeout = '5s'`);
}
