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

/** Drops whole months older than the longest retention of any connection, as owner. Returns their names. */
export async function dropOldPartitions(q: Queryable, keepDays: number): Promise<string[]> {
  const { rows } = await q.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_class p on p.oid = i.inhparent
     where p.relname = any($1) and c.relname ~ '_\\d{4}_\\d{2}$'
       and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' < now() - make_interval(days => $2)`,
    [partitioned, keepDays],
  );
  for (const { name } of rows) await q.query(`drop table ${name}`);
  return rows.map((row) => row.name);
}

/** Deletes an account's log rows that are older than its own, shorter retention. The month follows from the id. */
export async function deleteOldRows(q: Queryable, account: AccountId, keepDays: number): Promise<number> {
  let deleted = 0;
  for (const table of partitioned) {
    const { rowCount } = await q.query(
      `delete from ${table} where account_id = $1 and id < uuid_floor(now() - make_interval(days => $2))`,
      [account, keepDays],
    );
    deleted += rowCount ?? 0;
  }
  return deleted;
}
