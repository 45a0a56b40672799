import { describe, type AccountId, type ConnectionId, type Failure } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { findConnection, updateConnection, type ConnectionState } from './store.ts';

/** The state that a failure of the PSA puts a connection into; null where it says nothing about the connection. */
export function stateAfter(failure: Failure): ConnectionState | null {
  if (failure.code.startsWith('credentials.') || failure.code === 'rights.scope') return 'authBroken';
  if (failure.code.startsWith('host.') || failure.code.startsWith('psa.') || failure.code === 'clock.skew') {
    return failure.code === 'psa.refused' || failure.code === 'psa.rateLimited' ? null : 'degraded';
  }
  return null;
}

/** Whether a failure only says that this process stops. */
export const isStopping = (failure: Failure): boolean => failure.code === 'hub.stopping';

/**
 * Lets the connection's state follow what its calls meet, so that it never says *live* while nothing works. Work that began before
 * the credentials were exchanged (`startedAt`) says nothing about the new ones.
 */
export async function reportFailure(
  bridge: Bridge,
  account: AccountId,
  connection: ConnectionId,
  failure: Failure,
  startedAt?: Date,
): Promise<void> {
  const state = stateAfter(failure);
  if (!state) return;
  await bridge.database.asAccount(account, async (q) => {
    const row = await findConnection(q, account, connection);
    if (!row || row.state === 'disconnected' || row.state === 'authBroken') return;
    if (startedAt && state === 'authBroken' && startedAt < new Date(row.credentialsChangedAt)) return;
    if (row.state === state && row.failure?.code === failure.code) return;
    await updateConnection(q, account, connection, { state, failure });
    bridge.log.warn({ connection, code: failure.code, blame: describe(failure.code).blame }, 'the connection is not well');
  });
}

/** The PSA works again. */
export async function reportSuccess(bridge: Bridge, account: AccountId, connection: ConnectionId): Promise<void> {
  await bridge.database.asAccount(account, async (q) => {
    const row = await findConnection(q, account, connection);
    if (row && row.state !== 'live' && row.state !== 'disconnected')
      await updateConnection(q, account, connection, { state: 'live', failure: null });
  });
}
