import type { Queryable } from './database/database.ts';

/** Installation-wide values, as owner or system. */
export async function readInstallation<T>(q: Queryable, key: string): Promise<T | null> {
  const { rows } = await q.query<{ value: T }>('select value from installation where key = $1', [key]);
  return rows[0]?.value ?? null;
}

/** Writes a value once; resolves to the one that is there afterwards. */
export async function rememberInstallation<T>(q: Queryable, key: string, value: T): Promise<T> {
  await q.query('insert into installation (key, value) values ($1, $2) on conflict do nothing', [key, JSON.stringify(value)]);
  return (await readInstallation<T>(q, key)) ?? value;
}
