import { randomBytes } from 'node:crypto';
import { syncSettings, type AccountId, type ConnectionId, type SyncSettings } from '@deskbridge/model';
import type { Bridge } from '../bridge/bridge.ts';
import { sealIdentity } from '../bridge/connections/sessions.ts';
import { insertConnection, nextConnectionId } from '../bridge/connections/store.ts';
import { tokenHash } from '../bridge/inbox/ingest.ts';

/** A connection that a test may post callbacks to. */
export interface SeededConnection {
  id: ConnectionId;
  /** The secret part of its callback address. */
  token: string;
  /** What its webhook signs with. */
  secret: string;
}

/** Credentials whose secret values must show up nowhere. */
export const canaryCredentials = {
  resourceServer: 'https://canary-host.example.com/api',
  authServer: 'https://canary-host.example.com/auth',
  tenant: 'canary-tenant',
  clientId: 'canary-client-id',
  clientSecret: 'canary-client-secret',
};

/** Writes a connection without asking any helpdesk. */
export async function seedConnection(
  bridge: Bridge,
  account: AccountId,
  given: { settings?: Partial<SyncSettings>; profile?: 'read-write' | 'read-only' | 'timeline-only'; credentials?: object } = {},
): Promise<SeededConnection> {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  return bridge.database.asAccount(account, async (q) => {
    const id = await nextConnectionId(q);
    const seal = (value: string, field: string): Buffer => bridge.vault.seal(value, sealIdentity(account, id, field));
    await insertConnection(q, {
      account,
      id,
      connector: 'halopsa',
      profile: given.profile ?? 'read-write',
      credentials: seal(JSON.stringify(given.credentials ?? canaryCredentials), 'credentials'),
      settings: syncSettings.parse(given.settings ?? {}),
      identity: { name: 'Deskbridge', agentId: '7', version: null, clockSkewSeconds: 0 },
      rights: [],
      warnings: [],
      callbackTokenHash: tokenHash(token),
      callbackToken: seal(token, 'callbackToken'),
      callbackSecret: seal(secret, 'callbackSecret'),
    });
    return { id, token, secret };
  });
}
