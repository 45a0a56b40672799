import type { Queryable } from '../database/database.ts';

/** How often something was tried in the window that ends then. */
export interface AttemptRow {
  count: number;
  windowEndsAt: string;
}

/** Counts one more in the present window, or the first of a new one. As system. */
export async function countAttempt(q: Queryable, key: string, now: Date, endOfNewWindow: Date): Promise<AttemptRow> {
  const { rows } = await q.query<AttemptRow>(
    `insert into auth.attempts as a (key, count, window_ends_at) values ($1, 1, $3) on conflict (key) do update set
       count = case when a.window_ends_at > $2 then a.count + 1 else 1 end,
       window_ends_at = case when a.window_ends_at > $2 then a.window_ends_at else $3 end
     returning count, window_ends_at as "windowEndsAt"`,
    [key, now, endOfNewWindow],
  );
  return rows[0] ?? { count: 1, windowEndsAt: endOfNewWindow.toISOString() };
}

/** Takes one attempt back. As system. */
export async function uncountAttempt(q: Queryable, key: string): Promise<void> {
  await q.query('update auth.attempts set count = greatest(0, count - 1) where key = $1', [key]);
}

/** Forgets what was tried under a key. As system. */
export async function deleteAttempts(q: Queryable, key: string): Promise<void> {
  await q.query('delete from auth.attempts where key = $1', [key]);
}

/** Forgets windows, sessions and unused codes that have ended. As system. */
export async function deleteEnded(q: Queryable): Promise<void> {
  await q.query('delete from auth.attempts where window_ends_at < now()');
  await q.query('delete from auth."session" where "expiresAt" < now()');
  await q.query('delete from auth."verification" where "expiresAt" < now()');
}
