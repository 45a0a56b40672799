import type { AccountId } from '@deskbridge/model';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../database/database.ts';

/** An API key as stored; the key itself is not. */
export interface ApiKeyRow {
  account: AccountId;
  id: string;
  name: string;
  /** The first characters of the key, by which its owner recognises it. */
  prefix: string;
  scopes: string[];
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}

const columns = `account_id as account, id, name, prefix, scopes, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt",
  revoked_at as "revokedAt"`;

/** A key to be written. */
export interface NewKey {
  account: AccountId;
  name: string;
  prefix: string;
  hash: Buffer;
  scopes: readonly string[];
  expiresAt: Date | null;
  /** A key that a key makes belongs to the person who made that one. */
  maker: { type: string; id: string };
}

/** Writes a new key. */
export async function insertKey(q: Queryable, key: NewKey): Promise<ApiKeyRow> {
  const { rows } = await q.query<ApiKeyRow>(
    `insert into api_keys (account_id, id, name, prefix, hash, scopes, expires_at, made_by) values ($1, $2, $3, $4, $5, $6, $7,
       case $8 when 'person' then $9 when 'key' then (select k.made_by from api_keys k where k.account_id = $1 and k.id::text = $9) end)
     returning ${columns}`,
    [key.account, newId(), key.name, key.prefix, key.hash, key.scopes, key.expiresAt, key.maker.type, key.maker.id],
  );
  const row = rows[0];
  if (!row) throw new Error('The key was not written.');
  return row;
}

/** The account's keys, newest first; revoked and expired ones included. */
export async function selectKeys(q: Queryable, account: AccountId): Promise<ApiKeyRow[]> {
  const { rows } = await q.query<ApiKeyRow>(`select ${columns} from api_keys where account_id = $1 order by id desc`, [account]);
  return rows;
}

/** Revokes a key for good. Null where there is none that is not revoked. */
export async function updateRevoked(q: Queryable, account: AccountId, id: string): Promise<ApiKeyRow | null> {
  const { rows } = await q.query<ApiKeyRow>(
    `update api_keys set revoked_at = now() where account_id = $1 and id = $2 and revoked_at is null returning ${columns}`,
    [account, id],
  );
  return rows[0] ?? null;
}

/** Revokes all keys that a person made. Resolves to those that were valid. */
export async function updateRevokedOf(q: Queryable, account: AccountId, personId: string): Promise<ApiKeyRow[]> {
  const { rows } = await q.query<ApiKeyRow>(
    `update api_keys set revoked_at = now() where account_id = $1 and made_by = $2 and revoked_at is null returning ${columns}`,
    [account, personId],
  );
  return rows;
}

/** The key with this hash, of whatever account; as system. */
export async function findByHash(q: Queryable, hash: Buffer): Promise<(ApiKeyRow & { hash: Buffer }) | null> {
  const { rows } = await q.query<ApiKeyRow & { hash: Buffer }>({
    name: 'key-by-hash',
    text: `select ${columns}, hash from api_keys where hash = $1`,
    values: [hash],
  });
  return rows[0] ?? null;
}

/** Notes that a key was used; as system. */
export async function touchKey(q: Queryable, account: AccountId, id: string): Promise<void> {
  await q.query('update api_keys set last_used_at = now() where account_id = $1 and id = $2', [account, id]);
}
