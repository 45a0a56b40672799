import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

/** What was kept under a name; null where nothing was, or too long ago. */
export async function findEntered(q: Queryable, account: AccountId, name: Buffer): Promise<Buffer | null> {
  const { rows } = await q.query<{ sealed: Buffer }>(
    `select sealed from entered_credentials where account_id = $1 and name = $2 and entered_at > now() - interval '1 day'`,
    [account, name],
  );
  return rows[0]?.sealed ?? null;
}

/** Keeps what a code was exchanged for, and forgets what is too old. */
export async function saveEntered(q: Queryable, account: AccountId, name: Buffer, sealed: Buffer): Promise<void> {
  await q.query(`delete from entered_credentials where account_id = $1 and entered_at < now() - interval '1 day'`, [account]);
  await q.query(
    `insert into entered_credentials (account_id, name, sealed) values ($1, $2, $3)
     on conflict (account_id, name) do update set sealed = excluded.sealed, entered_at = now()`,
    [account, name, sealed],
  );
}
