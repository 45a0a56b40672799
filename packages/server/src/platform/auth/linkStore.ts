import type { Queryable } from '../database/database.ts';

/** How a person can sign in at present. */
export interface WaysIn {
  hasPassword: boolean;
  /** By which of the provider's people, where single sign-on is linked. */
  linkedTo: string | null;
}

/** How a person can sign in at present. As system. */
export async function readWaysIn(q: Queryable, personId: string, provider: string): Promise<WaysIn> {
  const { rows } = await q.query<WaysIn>(
    `select coalesce(bool_or("password" is not null), false) as "hasPassword",
       max("accountId") filter (where "providerId" = $2) as "linkedTo"
     from auth."credential" where "userId" = $1`,
    [personId, provider],
  );
  return rows[0] ?? { hasPassword: false, linkedTo: null };
}

/** Takes a person's link with the provider away. As system. */
export async function deleteLink(q: Queryable, personId: string, provider: string): Promise<void> {
  await q.query('delete from auth."credential" where "userId" = $1 and "providerId" = $2', [personId, provider]);
}
