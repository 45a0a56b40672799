import { failed, failure, ok, type AccountId, type ConnectionId, type Result } from '@deskbridge/model';
import type { ConnectionReport } from '@deskbridge/connectors/contract';
import { audit, byHub, type By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { planImport, planSetup } from '../sync/plan.ts';
import { interruptImports, makeDue, pollNow } from '../sync/store.ts';
import {
  auditView,
  changedRequest,
  objectOf,
  onlyChanged,
  passedTest,
  renewSession,
  retestConnection,
  sandboxCredentials,
  sealedCredentials,
  type ConnectionChange,
} from './connections.ts';
import { prepareWhole } from './enter.ts';
import { testWhole } from './prepare.ts';
import { connectorNamed } from './sessions.ts';
import { findConnection, listConnections, updateConnection, type ConnectionRow } from './store.ts';

const lists = ['picklists', 'callbacks'] as const;

const refused = (field: string, message: string): Result<never> => failed(failure('request.invalid', { fields: { [field]: message } }));

/** Confirms the ingest window: the first import begins. */
export async function beginImport(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  ingestWindowDays: number,
  by: By = byHub,
): Promise<Result<ConnectionRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<ConnectionRow>> => {
    const row = await findConnection(q, account, id);
    const connector = row && row.state !== 'disconnected' ? connectorNamed(row.connector) : null;
    if (!row || !connector) return failed(failure('connection.none'));
    if (row.importBegunAt) return refused('ingestWindowDays', 'The import has begun already; a backfill brings more of the past.');
    const now = bridge.clock.now();
    const settings = { ...row.settings, ingestWindowDays };
    await updateConnection(q, account, id, { settings, importBegunAt: now });
    await planImport(q, account, id, connector, settings, now);
    const begun = await findConnection(q, account, id);
    await audit(q, { ...by, account, type: 'import.begun', object: objectOf(id, connector), details: { ingestWindowDays } });
    return ok(begun ?? row);
  });
  if (outcome.ok) {
    bridge.sessions.retire(id);
    bridge.waker.wake('streams');
  }
  return outcome;
}

/** Holds imports and backfills back, or lets them go on from where they stopped. Polling, callbacks and writes go on meanwhile. */
export async function pauseImport(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  isPaused: boolean,
  by: By = byHub,
): Promise<Result<ConnectionRow>> {
  const outcome = await bridge.database.asAccount(account, async (q): Promise<Result<ConnectionRow>> => {
    const row = await findConnection(q, account, id);
    if (!row || row.state === 'disconnected') return failed(failure('connection.none'));
    await updateConnection(q, account, id, { importPausedAt: isPaused ? (dateOf(row.importPausedAt) ?? bridge.clock.now()) : null });
    if (isPaused) await interruptImports(q, account, id);
    const now = await findConnection(q, account, id);
    const object = objectOf(id, connectorNamed(row.connector));
    await audit(q, { ...by, account, type: isPaused ? 'import.paused' : 'import.resumed', object });
    return ok(now ?? row);
  });
  if (outcome.ok) bridge.waker.wake('streams');
  return outcome;
}

const dateOf = (value: string | null): Date | null => (value === null ? null : new Date(value));

/** Checks the rights again and reads anew what the helpdesk is made of: picklists, agents, its webhook. */
export async function refreshConnection(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  by: By = byHub,
): Promise<Result<ConnectionReport>> {
  const report = await retestConnection(bridge, account, id);
  if (!report.ok) return report;
  await bridge.database.asAccount(account, async (q) => {
    await makeDue(q, account, id, lists[0], 'refresh', true);
    await makeDue(q, account, id, lists[1], 'check', true);
    await makeDue(q, account, id, 'agents', 'poll', true);
    await audit(q, { ...by, account, type: 'connection.refreshed', object: objectOf(id, null) });
  });
  bridge.waker.wake('streams');
  return report;
}

/**
 * Connects again what was disconnected, or whose credentials the PSA refused: tested first, then everything goes on from its
 * cursors, so that what changed meanwhile is caught up with. The mirror stays.
 */
export async function reconnect(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  change: Pick<ConnectionChange, 'credentials' | 'profile' | 'credentialsExpireOn'>,
  by: By = byHub,
): Promise<Result<{ row: ConnectionRow; report: ConnectionReport }>> {
  const rows = await bridge.database.asAccount(account, (q) => listConnections(q, account));
  const row = rows.find((each) => each.id === id);
  if (!row) return failed(failure('connection.none'));
  if (rows.some((each) => each.id !== id && each.state !== 'disconnected')) return failed(failure('connection.exists'));
  if (row.isSandbox && change.credentials) return failed(sandboxCredentials);
  const request = changedRequest(bridge, row, change);
  const prepared = await prepareWhole(bridge, account, request);
  if (!prepared.ok) return prepared;
  const report = await testWhole(bridge, prepared.value, request.profile);
  if (!report.ok) return report;
  const saved = await bridge.database.asAccount(account, async (q) => {
    await updateConnection(q, account, id, {
      profile: request.profile,
      settings: prepared.value.settings,
      credentialsExpireOn: change.credentialsExpireOn,
      ...(change.credentials ? sealedCredentials(bridge, row, prepared.value) : {}),
      ...passedTest(bridge, row, report.value),
    });
    await planSetup(q, account, id, bridge.clock.now());
    await pollNow(q, account, id);
    const now = await findConnection(q, account, id);
    const [before, after] = onlyChanged({ ...auditView(row), state: row.state }, { ...auditView(now ?? row), state: now?.state });
    await audit(q, { ...by, account, type: 'connection.reconnected', object: objectOf(id, prepared.value.connector), before, after });
    return now;
  });
  if (!saved) throw new Error('The connection was saved and not found.');
  await renewSession(bridge, saved, prepared.value.connector);
  return ok({ row: saved, report: report.value });
}
