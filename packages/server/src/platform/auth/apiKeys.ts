import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { AccountId } from '@deskbridge/model';
import { audit, byHub, type By } from '../audit/audit.ts';
import type { Database, Queryable } from '../database/database.ts';
import type { KeyCaller } from './caller.ts';
import type { Scope } from './permissions.ts';
import { findByHash, insertKey, selectKeys, touchKey, updateRevoked, updateRevokedOf, type ApiKeyRow } from './store.ts';

export type { ApiKeyRow } from './store.ts';

/** What a new key is made of. */
export interface NewApiKey {
  name: string;
  scopes: readonly Scope[];
  expiresAt?: Date | null;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const randomText = (length: number): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
const keyForm = /^dbk_[A-Za-z0-9]{8}_[A-Za-z0-9]{43}$/;
const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();
/** A key's last use is written down at most this often. */
const touchEveryMs = 60_000;

/** Makes a key. It is returned here and never again: only its hash is kept. */
export async function createApiKey(
  database: Database,
  account: AccountId,
  wanted: NewApiKey,
  by: By = byHub,
): Promise<{ key: string; row: ApiKeyRow }> {
  const prefix = `dbk_${randomText(8)}`;
  const key = `${prefix}_${randomText(43)}`;
  const row = await database.asAccount(account, async (q) => {
    const made = await insertKey(q, {
      account,
      name: wanted.name,
      prefix,
      hash: hashOf(key),
      scopes: [...new Set(wanted.scopes)],
      expiresAt: wanted.expiresAt ?? null,
      maker: by.actor,
    });
    await audit(q, { ...by, account, type: 'key.created', object: named(made), after: told(made) });
    return made;
  });
  return { key, row };
}

/** The account's keys, newest first; revoked and expired ones included. */
export function listApiKeys(database: Database, account: AccountId): Promise<ApiKeyRow[]> {
  return database.asAccount(account, (q) => selectKeys(q, account));
}

/** Revokes a key for good, at once and in every process. Null where the account has no such valid key. */
export function revokeApiKey(database: Database, account: AccountId, id: string, by: By = byHub): Promise<ApiKeyRow | null> {
  return database.asAccount(account, async (q) => {
    const revoked = await updateRevoked(q, account, id);
    if (revoked) await audit(q, { ...by, account, type: 'key.revoked', object: named(revoked), before: told(revoked) });
    return revoked;
  });
}

/** Revokes all keys that a person made, or that such a key made, in the transaction in which their right to have keys ends. */
export async function revokeKeysOf(q: Queryable, account: AccountId, personId: string, by: By): Promise<void> {
  for (const row of await updateRevokedOf(q, account, personId))
    await audit(q, { ...by, account, type: 'key.revoked', object: named(row), before: told(row) });
}

const named = ({ id, name }: ApiKeyRow): { id: string; name: string } => ({ id, name });
const told = ({ prefix, scopes, expiresAt }: ApiKeyRow): Record<string, unknown> => ({ prefix, scopes, expiresAt });

/**
 * Who sends this `Authorization` header; null where it holds no key that is valid now. The key is looked up by its hash and the
 * hashes are compared in constant time, so that nothing can be learned from how long it takes.
 */
export async function identifyKey(database: Database, authorization: string | undefined, now: Date): Promise<KeyCaller | null> {
  const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!key || !keyForm.test(key)) return null;
  const hash = hashOf(key);
  const row = await findByHash(database.system, hash);
  if (!row || !timingSafeEqual(row.hash, hash)) return null;
  if (row.revokedAt !== null || (row.expiresAt !== null && new Date(row.expiresAt) <= now)) return null;
  if (row.lastUsedAt === null || now.getTime() - Date.parse(row.lastUsedAt) > touchEveryMs)
    await touchKey(database.system, row.account, row.id);
  return { kind: 'key', account: row.account, actor: { type: 'key', id: row.id, name: row.name }, scopes: row.scopes as Scope[] };
}
