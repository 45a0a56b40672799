import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../database/database.ts';

/** What a person chose in the console, by name: dismissed hints, columns, density. */
export type Settings = Record<string, unknown>;

/** A person's preferences. */
export interface Preferences {
  settings: Settings;
  /** The account that they looked at last. */
  lastAccount: AccountId | null;
}

/** A person's preferences; empty ones where nothing was chosen yet. As system. */
export async function readPreferences(q: Queryable, personId: string): Promise<Preferences> {
  const { rows } = await q.query<Preferences>(
    'select settings, last_account_id as "lastAccount" from auth.preferences where person_id = $1',
    [personId],
  );
  return rows[0] ?? { settings: {}, lastAccount: null };
}

/** What a person's settings may come to, as text. */
const mostSettingsBytes = 262_144;

/**
 * Sets some settings and leaves the others; null removes one. Resolves to all, or to null where they would be too large: then nothing is
 * changed. As system.
 */
export async function mergeSettings(q: Queryable, personId: string, changes: Settings): Promise<Settings | null> {
  const { rows } = await q.query<{ settings: Settings }>(
    `insert into auth.preferences as p (person_id, settings) values ($1, jsonb_strip_nulls($2))
     on conflict (person_id) do update set settings = (p.settings || $2) - array(select key from jsonb_each($2) where value = 'null')
       where octet_length((p.settings || $2)::text) <= $3
     returning settings`,
    [personId, JSON.stringify(changes), mostSettingsBytes],
  );
  return rows[0]?.settings ?? null;
}

/** Remembers the account that a person looks at. As system. */
export async function rememberAccount(q: Queryable, personId: string, account: AccountId): Promise<void> {
  await q.query(
    `insert into auth.preferences as p (person_id, last_account_id) values ($1, $2)
     on conflict (person_id) do update set last_account_id = $2 where p.last_account_id is distinct from $2`,
    [personId, account],
  );
}
