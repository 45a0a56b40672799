import { randomBytes } from 'node:crypto';
import {
  failed,
  failure,
  ok,
  profileStreams,
  syncSettings,
  type AccountId,
  type ConnectionId,
  type Profile,
  type Result,
  type SyncSettings,
} from '@deskbridge/model';
import type { ConnectionReport, Connector } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { tokenHash } from '../inbox/ingest.ts';
import { importFrom, planConnection, walkedStreams } from '../sync/plan.ts';
import { hastenPolls, makeDue, planStream } from '../sync/store.ts';
import { saveScopes } from '../budget/store.ts';
import { connectorNamed, sealIdentity } from './sessions.ts';
import { findConnection, insertConnection, listConnections, nextConnectionId, updateConnection, type ConnectionRow } from './store.ts';

/** What a person gives to connect a helpdesk. */
export interface ConnectionRequest {
  connector: string;
  credentials: Record<string, unknown>;
  profile: Profile;
  settings: Partial<SyncSettings>;
}

interface Prepared {
  connector: Connector;
  credentials: object;
  settings: SyncSettings;
}

/** Parses a request; failures name the field. */
function prepare(request: ConnectionRequest): Result<Prepared> {
  const connector = connectorNamed(request.connector);
  if (!connector) return failed(failure('request.invalid', { fields: { connector: `There is no connector ${request.connector}.` } }));
  if (!connector.profiles.includes(request.profile)) {
    return failed(failure('request.invalid', { fields: { profile: `${connector.name} has no profile ${request.profile}.` } }));
  }
  const credentials = connector.credentials.safeParse(request.credentials);
  if (!credentials.success) {
    const fields = Object.fromEntries(credentials.error.issues.map((issue) => [`credentials.${issue.path.join('.')}`, issue.message]));
    return failed(failure('credentials.incomplete', { detail: Object.values(fields).join(' '), fields }));
  }
  const settings = syncSettings.safeParse(request.settings);
  if (!settings.success) {
    const fields = Object.fromEntries(settings.error.issues.map((issue) => [`settings.${issue.path.join('.')}`, issue.message]));
    return failed(failure('request.invalid', { fields }));
  }
  const streams = settings.data.streams.filter((stream) => profileStreams[request.profile].includes(stream));
  return ok({ connector, credentials: credentials.data, settings: { ...settings.data, streams } });
}

/** Tests credentials and every right of the profile. Nothing is saved. */
export async function testConnection(bridge: Bridge, request: ConnectionRequest): Promise<Result<ConnectionReport>> {
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const { connector, credentials, settings } = prepared.value;
  const unsaved = bridge.sessions.openUnsaved(connector, credentials, settings);
  try {
    return await unsaved.session.test(request.profile);
  } finally {
    await unsaved.close();
  }
}

/** The rights that a profile cannot do without and that are missing. */
function missingRights(connector: Connector, report: ConnectionReport, profile: Profile): string[] {
  const missing = new Set(report.rights.filter((right) => right.state === 'missing').map((right) => right.rightId));
  return connector.rights
    .filter((right) => missing.has(right.id) && !right.optional && right.profiles.includes(profile))
    .map((right) => right.name);
}

/** Connects a helpdesk: tests, saves whole or not at all, and plans the first import. */
export async function createConnection(
  bridge: Bridge,
  account: AccountId,
  request: ConnectionRequest,
): Promise<Result<{ row: ConnectionRow; report: ConnectionReport }>> {
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const { connector, credentials, settings } = prepared.value;
  const present = await bridge.database.asAccount(account, (q) => listConnections(q, account));
  if (present.some((row) => row.state !== 'disconnected')) return failed(failure('connection.exists'));
  const report = await testConnection(bridge, request);
  if (!report.ok) return report;
  const missing = missingRights(connector, report.value, request.profile);
  if (missing.length > 0) return failed(failure('rights.missing', { detail: `Missing: ${missing.join(', ')}.` }));
  const row = await bridge.database.asAccount(account, async (q) => {
    const id = await nextConnectionId(q);
    const seal = (value: string, field: string): Buffer => bridge.vault.seal(value, sealIdentity(account, id, field));
    const token = randomBytes(32).toString('base64url');
    await insertConnection(q, {
      account,
      id,
      connector: connector.id,
      profile: request.profile,
      credentials: seal(JSON.stringify(credentials), 'credentials'),
      settings,
      identity: report.value.identity,
      rights: report.value.rights,
      warnings: report.value.warnings,
      callbackTokenHash: tokenHash(token),
      callbackToken: seal(token, 'callbackToken'),
      callbackSecret: seal(randomBytes(32).toString('base64url'), 'callbackSecret'),
    });
    await planConnection(q, account, id, connector, settings, bridge.clock.now());
    return findConnection(q, account, id);
  });
  if (!row) throw new Error('The connection was saved and not found.');
  bridge.waker.wake('connections');
  bridge.waker.wake('streams');
  return ok({ row, report: report.value });
}

/** Replaces credentials, profile or settings after a test; work goes on where it was. */
export async function changeConnection(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  patch: { credentials?: Record<string, unknown>; profile?: Profile; settings?: Partial<SyncSettings> },
): Promise<Result<{ row: ConnectionRow; report: ConnectionReport | null }>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  if (!row || row.state === 'disconnected') return failed(failure('connection.none'));
  const kept = JSON.parse(bridge.vault.open(row.credentials, sealIdentity(account, id, 'credentials'))) as Record<string, unknown>;
  const request: ConnectionRequest = {
    connector: row.connector,
    credentials: patch.credentials ? { ...kept, ...patch.credentials } : kept,
    profile: patch.profile ?? row.profile,
    settings: { ...row.settings, ...patch.settings },
  };
  const prepared = prepare(request);
  if (!prepared.ok) return prepared;
  const { connector, credentials, settings } = prepared.value;
  const tested = patch.credentials || patch.profile ? await testConnection(bridge, request) : null;
  if (tested && !tested.ok) return tested;
  if (tested?.ok) {
    const missing = missingRights(connector, tested.value, request.profile);
    if (missing.length > 0) return failed(failure('rights.missing', { detail: `Missing: ${missing.join(', ')}.` }));
  }
  const saved = await bridge.database.asAccount(account, async (q) => {
    await updateConnection(q, account, id, {
      profile: request.profile,
      settings,
      ...(patch.credentials
        ? { credentials: bridge.vault.seal(JSON.stringify(credentials), sealIdentity(account, id, 'credentials')) }
        : {}),
      ...(tested?.ok
        ? {
            identity: tested.value.identity,
            rights: tested.value.rights,
            warnings: tested.value.warnings,
            testedAt: bridge.clock.now(),
            state: 'live',
            failure: null,
          }
        : {}),
    });
    await planNewStreams(q, bridge, account, id, connector, row.settings, settings);
    await hastenPolls(q, account, id, settings.streams, settings.pollTightSeconds);
    // Another address or tenant may know nothing of our webhook.
    if (patch.credentials) await makeDue(q, account, id, 'callbacks', 'check');
    return findConnection(q, account, id);
  });
  const windows = connector.limits(settings).filter((limit) => limit.kind === 'window');
  await saveScopes(bridge.database.system, account, id, windows);
  await bridge.sessions.forget(id);
  bridge.waker.wake('connections');
  bridge.waker.wake('streams');
  if (!saved) throw new Error('The connection was saved and not found.');
  return ok({ row: saved, report: tested?.ok ? tested.value : null });
}

/** A stream that is switched on later is imported like those of a new connection. */
async function planNewStreams(
  q: Parameters<typeof planStream>[0],
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  connector: Connector,
  before: SyncSettings,
  after: SyncSettings,
): Promise<void> {
  const now = bridge.clock.now();
  const added = walkedStreams(connector, after).filter((stream) => !before.streams.includes(stream.name));
  for (const stream of added) {
    await planStream(q, account, id, {
      stream: stream.name,
      work: 'import',
      dueAt: now,
      windowFrom: importFrom(stream.name, after, now),
      windowTo: now,
    });
  }
}

/** Checks the rights again with the saved credentials. */
export async function retestConnection(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<ConnectionReport>> {
  const open = await bridge.sessions.open(account, id);
  if (!open) return failed(failure('connection.none'));
  const report = await open.session.test(open.row.profile);
  await bridge.database.asAccount(account, (q) =>
    updateConnection(q, account, id, {
      testedAt: bridge.clock.now(),
      ...(report.ok
        ? { identity: report.value.identity, rights: report.value.rights, warnings: report.value.warnings, state: 'live', failure: null }
        : { failure: report.failure }),
    }),
  );
  bridge.waker.wake('streams');
  return report;
}

/** Disconnects: our webhook is removed from the PSA where that is possible, work stops, the mirror stays. */
export async function disconnect(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<{ webhookRemoved: boolean }>> {
  const open = await bridge.sessions.open(account, id);
  if (!open) return failed(failure('connection.none'));
  const removed = open.row.callbackWebhookId ? await open.session.callbacks.remove(open.row.callbackWebhookId) : null;
  await bridge.database.asAccount(account, (q) => updateConnection(q, account, id, { state: 'disconnected', callbackWebhookId: null }));
  await bridge.sessions.forget(id);
  bridge.waker.wake('connections');
  return ok({ webhookRemoved: removed?.ok ?? false });
}
