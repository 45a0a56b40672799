import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

/** One MSP. */
export interface AccountRow {
  id: AccountId;
  name: string;
  timeZone: string;
  createdAt: string;
}

const columns = 'id, name, time_zone as "timeZone", created_at as "createdAt"';

/** All accounts, as system. */
export async function listAccounts(q: Queryable): Promise<AccountRow[]> {
  const { rows } = await q.query<AccountRow>(`select ${columns} from accounts order by id`);
  return rows;
}

/** Makes an account, as system. */
export async function createAccount(q: Queryable, name: string, timeZone = 'UTC'): Promise<AccountRow> {
  const { rows } = await q.query<AccountRow>(`insert into accounts (name, time_zone) values ($1, $2) returning ${columns}`, [
    name,
    timeZone,
  ]);
  const row = rows[0];
  if (!row) throw new Error('The account was not made.');
  return row;
}

/** The first account; made where there is none yet, so that a fresh installation can be used at once. */
export async function ensureFirstAccount(q: Queryable): Promise<AccountRow> {
  await q.query(`select pg_advisory_xact_lock(hashtext('deskbridge first account'))`);
  const [first] = await listAccounts(q);
  return first ?? createAccount(q, 'Main account');
}

/** Renames an account and sets its time zone; what is left out stays. Null where there is none. */
export async function updateAccount(
  q: Queryable,
  id: AccountId,
  changes: { name?: string; timeZone?: string },
): Promise<AccountRow | null> {
  const { rows } = await q.query<AccountRow>(
    `update accounts set name = coalesce($2, name), time_zone = coalesce($3, time_zone) where id = $1 returning ${columns}`,
    [id, changes.name ?? null, changes.timeZone ?? null],
  );
  return rows[0] ?? null;
}

/** An account; null where there is none. */
export async function findAccount(q: Queryable, id: AccountId): Promise<AccountRow | null> {
  const { rows } = await q.query<AccountRow>(`select ${columns} from accounts where id = $1`, [id]);
  return rows[0] ?? null;
}

/** Makes set-up wait for another that is under way, until the end of the transaction. */
export async function lockSetup(q: Queryable): Promise<void> {
  await q.query(`select pg_advisory_xact_lock(hashtext('deskbridge set-up'))`);
}
