import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { failed, failure, ok, type AccountId, type ConnectionId, type Profile, type Result, type SyncSettings } from '@deskbridge/model';
import type { ConnectionReport, Connector } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import { audit, byHub, type By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { tokenHash } from '../inbox/ingest.ts';
import { importFrom, planImport, planSetup, walkedStreams } from '../sync/plan.ts';
import { hastenPolls, makeDue, planStream } from '../sync/store.ts';
import { saveScopes } from '../budget/store.ts';
import { prepareWhole } from './enter.ts';
import { stateAfter } from './health.ts';
import { missingRights, prepare, testWhole, type ConnectionRequest, type Prepared } from './prepare.ts';
import { connectorNamed, sealIdentity } from './sessions.ts';
import {
  findConnection,
  insertConnection,
  listConnections,
  nextConnectionId,
  updateConnection,
  type ConnectionPatch,
  type ConnectionRow,
} from './store.ts';

export type { ConnectionRequest } from './prepare.ts';

/** A connection as it is now, and what its test found. */
export interface Connected {
  row: ConnectionRow;
  report: ConnectionReport;
}

/**
 * Connects a helpdesk: tests, saves whole or not at all, and plans the first import. With `waits` nothing is imported until
 * the ingest window has been confirmed; picklists and webhook are looked after already.
 */
export async function createConnection(
  bridge: Bridge,
  account: AccountId,
  request: ConnectionRequest,
  how: { waits?: boolean; isSandbox?: boolean; by?: By } = {},
): Promise<Result<Connected>> {
  const present = await bridge.database.asAccount(account, (q) => listConnections(q, account));
  if (present.some((row) => row.state !== 'disconnected')) return failed(failure('connection.exists'));
  const prepared = await prepareWhole(bridge, account, request);
  if (!prepared.ok) return prepared;
  const { connector, credentials, settings } = prepared.value;
  const report = await testWhole(bridge, prepared.value, request.profile);
  if (!report.ok) return report;
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
      isSandbox: how.isSandbox,
      credentialsExpireOn: request.credentialsExpireOn,
      ...(how.waits ? { importBegunAt: null } : {}),
    });
    await planSetup(q, account, id, bridge.clock.now());
    if (!how.waits) await planImport(q, account, id, connector, settings, bridge.clock.now());
    const made = await findConnection(q, account, id);
    const after = { connector: connector.id, profile: request.profile, settings, isSandbox: how.isSandbox ?? false };
    await audit(q, { ...(how.by ?? byHub), account, type: 'connection.created', object: objectOf(id, connector), after });
    return made;
  });
  if (!row) throw new Error('The connection was saved and not found.');
  bridge.waker.wake('connections');
  bridge.waker.wake('streams');
  return ok({ row, report: report.value });
}

/** A connection as the audit log names it. */
export const objectOf = (id: ConnectionId, connector: Pick<Connector, 'name'> | null): { id: string; name: string } => ({
  id: String(id),
  name: connector?.name ?? 'helpdesk',
});

/** What of a connection the audit log shows before and after a change. Credentials are only said to be others. */
export const auditView = (row: ConnectionRow): Record<string, unknown> => ({
  profile: row.profile,
  settings: row.settings,
  credentialsExpireOn: row.credentialsExpireOn,
  credentialsChangedAt: row.credentialsChangedAt,
});

/** What may be changed of a connection; what is absent stays. */
export interface ConnectionChange {
  credentials?: Record<string, unknown>;
  profile?: Profile;
  settings?: Partial<SyncSettings>;
  credentialsExpireOn?: string | null;
}

/** The simulated helpdesk's address is on this machine, where no person may send us. */
export const sandboxCredentials = failure('request.invalid', {
  fields: { credentials: 'The simulated helpdesk has credentials of its own. Disconnect it to connect another.' },
});

/** A request made of what a connection has and what is to be changed of it. */
export function changedRequest(bridge: Bridge, row: ConnectionRow, change: ConnectionChange): ConnectionRequest {
  const kept = JSON.parse(bridge.vault.open(row.credentials, sealIdentity(row.account, row.id, 'credentials'))) as Record<string, unknown>;
  return {
    connector: row.connector,
    credentials: change.credentials ? { ...kept, ...change.credentials } : kept,
    profile: change.profile ?? row.profile,
    settings: { ...row.settings, ...change.settings },
  };
}

/**
 * Replaces credentials, profile or settings. New credentials and profiles are tested first; then they are exchanged in one
 * transaction, and what is under way with the old ones goes on to its end.
 */
export async function changeConnection(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  change: ConnectionChange,
  by: By = byHub,
): Promise<Result<{ row: ConnectionRow; report: ConnectionReport | null }>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  if (!row || row.state === 'disconnected') return failed(failure('connection.none'));
  if (row.isSandbox && change.credentials) return failed(sandboxCredentials);
  const request = changedRequest(bridge, row, change);
  const prepared = change.credentials ? await prepareWhole(bridge, account, request) : prepare(request);
  if (!prepared.ok) return prepared;
  const { connector, settings } = prepared.value;
  const tested = change.credentials || change.profile ? await testWhole(bridge, prepared.value, request.profile) : null;
  if (tested && !tested.ok) return tested;
  const saved = await bridge.database.asAccount(account, async (q) => {
    await updateConnection(q, account, id, {
      profile: request.profile,
      settings,
      credentialsExpireOn: change.credentialsExpireOn,
      ...(change.credentials ? sealedCredentials(bridge, row, prepared.value) : {}),
      ...(tested?.ok ? passedTest(bridge, row, tested.value) : {}),
    });
    if (row.importBegunAt) await planNewStreams(q, bridge, account, id, connector, row.settings, settings);
    await hastenPolls(q, account, id, settings.streams, settings.pollTightSeconds);
    // Another address or tenant may know nothing of our webhook.
    if (change.credentials) await makeDue(q, account, id, 'callbacks', 'check');
    const now = await findConnection(q, account, id);
    const [before, after] = onlyChanged(auditView(row), auditView(now ?? row));
    await audit(q, { ...by, account, type: 'connection.changed', object: objectOf(id, connector), before, after });
    return now;
  });
  if (!saved) throw new Error('The connection was saved and not found.');
  await renewSession(bridge, saved, connector);
  return ok({ row: saved, report: tested?.ok ? tested.value : null });
}

/** The members that differ, of settings only those that do. */
export function onlyChanged(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): [Record<string, unknown>, Record<string, unknown>] {
  const flat = ({ settings, ...rest }: Record<string, unknown>): Record<string, unknown> => ({
    ...rest,
    ...(settings as object | undefined),
  });
  const [was, is] = [flat(before), flat(after)];
  const names = Object.keys({ ...was, ...is }).filter((name) => !isDeepStrictEqual(was[name], is[name]));
  const picked = (from: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return [picked(was), picked(is)];
}

/** New credentials, sealed, as they are saved. */
export const sealedCredentials = (bridge: Bridge, row: ConnectionRow, { credentials }: Prepared): ConnectionPatch => ({
  credentials: bridge.vault.seal(JSON.stringify(credentials), sealIdentity(row.account, row.id, 'credentials')),
  credentialsChangedAt: bridge.clock.now(),
});

/** What a passed test leaves on its connection. */
export function passedTest(bridge: Bridge, row: ConnectionRow, report: ConnectionReport): ConnectionPatch {
  const now = bridge.clock.now();
  const before = row.identity;
  const isOther = before !== null && (before.version !== report.identity.version || before.agentId !== report.identity.agentId);
  return {
    identity: report.identity,
    rights: report.rights,
    warnings: report.warnings,
    testedAt: now,
    lastTest: { at: now.toISOString(), failure: null },
    state: 'live',
    failure: null,
    ...(isOther ? { psaChangedAt: now } : {}),
  };
}

/** New work gets a session with what was just saved, under the limits that it names. */
export async function renewSession(bridge: Bridge, row: ConnectionRow, connector: Connector): Promise<void> {
  const windows = connector.limits(row.settings).filter((limit) => limit.kind === 'window');
  await saveScopes(bridge.database.system, row.account, row.id, windows);
  bridge.sessions.retire(row.id);
  bridge.waker.wake('connections');
  bridge.waker.wake('streams');
}

/** A stream that is switched on later is imported like those of a new connection. */
async function planNewStreams(
  q: Queryable,
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

/** Checks the rights again with the saved credentials, and keeps what was found whether it passed or not. */
export async function retestConnection(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  by: By | null = null,
): Promise<Result<ConnectionReport>> {
  const open = await bridge.sessions.open(account, id);
  if (!open) return failed(failure('connection.none'));
  const report = await open.session.test(open.row.profile);
  const lacking = report.ok ? missingRights(open.connector, report.value, open.row.profile) : null;
  const at = bridge.clock.now();
  await bridge.database.asAccount(account, async (q) => {
    const found: ConnectionPatch = report.ok
      ? { ...passedTest(bridge, open.row, report.value), lastTest: { at: at.toISOString(), failure: lacking } }
      : {
          testedAt: at,
          lastTest: { at: at.toISOString(), failure: report.failure },
          failure: report.failure,
          state: stateAfter(report.failure) ?? undefined,
        };
    await updateConnection(q, account, id, found);
    const details = { passed: report.ok && lacking === null };
    if (by) await audit(q, { ...by, account, type: 'connection.tested', object: objectOf(id, open.connector), details });
  });
  bridge.waker.wake('streams');
  return report;
}

/** Disconnects: our webhook is removed from the PSA where that is possible, work stops, the mirror stays. */
export async function disconnect(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  by: By = byHub,
): Promise<Result<{ webhookRemoved: boolean }>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  if (!row || row.state === 'disconnected') return failed(failure('connection.none'));
  const open = connectorNamed(row.connector) ? await bridge.sessions.open(account, id) : null;
  const removed = open && row.callbackWebhookId ? await open.session.callbacks.remove(row.callbackWebhookId) : null;
  await bridge.database.asAccount(account, async (q) => {
    await updateConnection(q, account, id, { state: 'disconnected', failure: null, callbackWebhookId: null });
    const object = objectOf(id, connectorNamed(row.connector));
    await audit(q, { ...by, account, type: 'connection.disconnected', object, before: { state: row.state, profile: row.profile } });
  });
  await bridge.sessions.forget(id);
  bridge.waker.wake('connections');
  return ok({ webhookRemoved: removed?.ok ?? false });
}
