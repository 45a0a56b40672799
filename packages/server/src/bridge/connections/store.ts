import type { AccountId, ConnectionId, Failure, Profile, SyncSettings } from '@deskbridge/model';
import type { Identity, RegisteredCallback, RightState } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';

/** A connection's state. `authBroken`: the PSA refuses the credentials; nothing is read or written until they are mended. */
export type ConnectionState = 'live' | 'degraded' | 'authBroken' | 'disconnected';

/** The PSA's own webhook configuration, as last seen. */
export interface CallbackConfiguration {
  /** Ours; the one that is kept where there are several. */
  ours: RegisteredCallback | null;
  /** Further ones of ours, which deliver everything once more. */
  duplicates?: RegisteredCallback[];
  /** How many webhooks are not ours. */
  others: number;
  /** Events that could not be registered by API. */
  byHand: string[];
  failure: Failure | null;
  /** What the latest mending did. */
  mended?: { at: string; done: string[] } | null;
  /** When registering was last tried. */
  triedAt?: string | null;
  /** A person has removed the webhook: it is not made again until a person asks. */
  isOff?: boolean;
  /** A delivery had a wrong signature: the webhook may have another secret, which cannot be seen, so it is saved anew. */
  isSuspect?: boolean;
}

/** A row of connections; secrets stay sealed. */
export interface ConnectionRow {
  account: AccountId;
  id: ConnectionId;
  connector: string;
  profile: Profile;
  state: ConnectionState;
  failure: Failure | null;
  credentials: Buffer;
  settings: SyncSettings;
  identity: Identity | null;
  rights: RightState[];
  warnings: string[];
  callbackToken: Buffer;
  callbackSecret: Buffer;
  callbackWebhookId: string | null;
  callbackSigned: boolean;
  callbackConfiguration: CallbackConfiguration | null;
  callbackCheckedAt: string | null;
  callbackRegisteredAt: string | null;
  createdAt: string;
  testedAt: string | null;
  /** A simulated helpdesk of this installation. */
  isSandbox: boolean;
  /** When the ingest window was confirmed; nothing is imported before. */
  importBegunAt: string | null;
  importPausedAt: string | null;
  credentialsChangedAt: string;
  /** A calendar date; null where nobody said. */
  credentialsExpireOn: string | null;
  psaChangedAt: string | null;
  /** The latest test, passed or not. */
  lastTest: { at: string; failure: Failure | null } | null;
}

const columns = `account_id as account, id, connector, profile, state, failure, credentials, settings, identity, rights, warnings,
  callback_token as "callbackToken", callback_secret as "callbackSecret", callback_webhook_id as "callbackWebhookId",
  callback_signed as "callbackSigned", callback_configuration as "callbackConfiguration", callback_checked_at as "callbackCheckedAt",
  callback_registered_at as "callbackRegisteredAt", created_at as "createdAt", tested_at as "testedAt",
  is_sandbox as "isSandbox", import_begun_at as "importBegunAt", import_paused_at as "importPausedAt", credentials_changed_at as "credentialsChangedAt",
  credentials_expire_on as "credentialsExpireOn", psa_changed_at as "psaChangedAt", last_test as "lastTest"`;

/** The account's connections, newest first; disconnected ones included. */
export async function listConnections(q: Queryable, account: AccountId): Promise<ConnectionRow[]> {
  const { rows } = await q.query<ConnectionRow>(`select ${columns} from connections where account_id = $1 order by id desc`, [account]);
  return rows;
}

/** One connection, or null. */
export async function findConnection(q: Queryable, account: AccountId, id: ConnectionId): Promise<ConnectionRow | null> {
  const { rows } = await q.query<ConnectionRow>(`select ${columns} from connections where account_id = $1 and id = $2`, [account, id]);
  return rows[0] ?? null;
}

/** The account's connection that is not disconnected, or null: there is one an account. */
export async function findActiveConnection(q: Queryable, account: AccountId): Promise<ConnectionRow | null> {
  const { rows } = await q.query<ConnectionRow>(`select ${columns} from connections where account_id = $1 and state <> 'disconnected'`, [
    account,
  ]);
  return rows[0] ?? null;
}

/** All connections of the installation that are not disconnected; for workers and the inbox, as system. */
export async function listActiveConnections(q: Queryable): Promise<ConnectionRow[]> {
  const { rows } = await q.query<ConnectionRow>(`select ${columns} from connections where state <> 'disconnected'`);
  return rows;
}

/** Every connection of the installation, as system. */
export async function listAllConnections(q: Queryable): Promise<ConnectionRow[]> {
  const { rows } = await q.query<ConnectionRow>(`select ${columns} from connections`);
  return rows;
}

/** A new connection's id; taken first, because sealing binds secrets to it. */
export async function nextConnectionId(q: Queryable): Promise<ConnectionId> {
  const { rows } = await q.query<{ id: ConnectionId }>(`select nextval(pg_get_serial_sequence('connections', 'id'))::int as id`);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('The sequence of connections gave no number.');
  return id;
}

/** Writes a new connection with its change position. */
export async function insertConnection(
  q: Queryable,
  row: Pick<ConnectionRow, 'account' | 'id' | 'connector' | 'profile' | 'credentials' | 'settings' | 'identity' | 'rights' | 'warnings'> & {
    callbackTokenHash: Buffer;
    callbackToken: Buffer;
    callbackSecret: Buffer;
    isSandbox?: boolean;
    credentialsExpireOn?: string | null;
    /** Null leaves the import to a later confirmation; absent begins it now. */
    importBegunAt?: null;
  },
): Promise<void> {
  await q.query(
    `insert into connections (account_id, id, connector, profile, state, credentials, settings, identity, rights, warnings,
       callback_token_hash, callback_token, callback_secret, tested_at, is_sandbox, credentials_expire_on, import_begun_at)
     overriding system value values ($1, $2, $3, $4, 'live', $5, $6, $7, $8, $9, $10, $11, $12, now(), $13, $14, case when $15 then now() end)`,
    [
      row.account,
      row.id,
      row.connector,
      row.profile,
      row.credentials,
      row.settings,
      row.identity,
      JSON.stringify(row.rights),
      JSON.stringify(row.warnings),
      row.callbackTokenHash,
      row.callbackToken,
      row.callbackSecret,
      row.isSandbox ?? false,
      row.credentialsExpireOn ?? null,
      row.importBegunAt !== null,
    ],
  );
  await q.query('insert into change_positions (account_id, connection_id) values ($1, $2)', [row.account, row.id]);
}

/** What may be changed of a connection; an absent field stays. */
export interface ConnectionPatch {
  profile?: Profile;
  state?: ConnectionState;
  failure?: Failure | null;
  credentials?: Buffer;
  settings?: SyncSettings;
  identity?: Identity | null;
  rights?: RightState[];
  warnings?: string[];
  testedAt?: Date;
  callbackWebhookId?: string | null;
  callbackSigned?: boolean;
  callbackSecret?: Buffer;
  callbackConfiguration?: ConnectionRow['callbackConfiguration'];
  callbackCheckedAt?: Date;
  callbackRegisteredAt?: Date;
  importBegunAt?: Date;
  importPausedAt?: Date | null;
  credentialsChangedAt?: Date;
  credentialsExpireOn?: string | null;
  psaChangedAt?: Date;
  lastTest?: ConnectionRow['lastTest'];
}

const patchColumns: Record<keyof ConnectionPatch, [column: string, json: boolean]> = {
  profile: ['profile', false],
  state: ['state', false],
  failure: ['failure', true],
  credentials: ['credentials', false],
  settings: ['settings', true],
  identity: ['identity', true],
  rights: ['rights', true],
  warnings: ['warnings', true],
  testedAt: ['tested_at', false],
  callbackWebhookId: ['callback_webhook_id', false],
  callbackSigned: ['callback_signed', false],
  callbackSecret: ['callback_secret', false],
  callbackConfiguration: ['callback_configuration', true],
  callbackCheckedAt: ['callback_checked_at', false],
  callbackRegisteredAt: ['callback_registered_at', false],
  importBegunAt: ['import_begun_at', false],
  importPausedAt: ['import_paused_at', false],
  credentialsChangedAt: ['credentials_changed_at', false],
  credentialsExpireOn: ['credentials_expire_on', false],
  psaChangedAt: ['psa_changed_at', false],
  lastTest: ['last_test', true],
};

/** Removes a connection's row, after everything of it is gone. */
export async function deleteConnection(q: Queryable, account: AccountId, id: ConnectionId): Promise<void> {
  await q.query(`delete from connections where account_id = $1 and id = $2 and state = 'disconnected'`, [account, id]);
}

/** Changes a connection. */
export async function updateConnection(q: Queryable, account: AccountId, id: ConnectionId, patch: ConnectionPatch): Promise<void> {
  const entries = Object.entries(patch).filter(([, value]) => value !== undefined) as [keyof ConnectionPatch, unknown][];
  if (entries.length === 0) return;
  const sets = entries.map(([name], index) => `${patchColumns[name][0]} = $${index + 3}`);
  const values = entries.map(([name, value]) => (patchColumns[name][1] && value !== null ? JSON.stringify(value) : value));
  await q.query(`update connections set ${sets.join(', ')} where account_id = $1 and id = $2`, [account, id, ...values]);
}

/** Marks the webhook as one that may have another secret; the next check saves it anew. */
export async function suspectWebhook(q: Queryable, account: AccountId, id: ConnectionId): Promise<void> {
  await q.query(
    `update connections set callback_configuration = jsonb_set(callback_configuration, '{isSuspect}', 'true')
     where account_id = $1 and id = $2 and callback_configuration is not null`,
    [account, id],
  );
}
