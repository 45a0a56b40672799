import type { Connector, HandSetup } from '@deskbridge/connectors/contract';
import { failed, failure, ok, type AccountId, type ConnectionId, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { readScopes, type ScopeState } from '../budget/store.ts';
import { callbackHealth, callbackUrl, type CallbackHealth } from '../inbox/health.ts';
import { countLastHour } from '../inbox/store.ts';
import { findRuns, type RunRow } from '../runs/store.ts';
import { listStreams, type StreamRow } from '../sync/store.ts';
import { connectorNamed } from './sessions.ts';
import { findConnection, type ConnectionRow } from './store.ts';

/** A stream's work and the run that it is in, or was in last. */
export interface StreamProgress extends StreamRow {
  run: RunRow | null;
}

/** A connection and all that says how it fares. */
export interface ConnectionOverview {
  row: ConnectionRow;
  /** Null where this release has no such connector any more. */
  connector: Connector | null;
  callbacks: CallbackHealth & { lastHour: number };
  streams: StreamProgress[];
  budget: ScopeState[];
}

/** A connection with its health, streams and budget. */
export async function connectionOverview(bridge: Bridge, account: AccountId, id: ConnectionId): Promise<Result<ConnectionOverview>> {
  const found = await bridge.database.asAccount(account, async (q) => {
    const row = await findConnection(q, account, id);
    if (!row) return null;
    const streams = await listStreams(q, account, id);
    const runs = await findRuns(
      q,
      account,
      streams.flatMap((stream) => stream.runId ?? []),
    );
    return {
      row,
      streams: streams.map((stream) => ({ ...stream, run: runs.find((run) => run.id === stream.runId) ?? null })),
      budget: await readScopes(q, account, id),
      lastHour: await countLastHour(q, account, id),
    };
  });
  if (!found) return failed(failure('connection.none'));
  const { row, streams, budget, lastHour } = found;
  const health = await callbackHealth(bridge, row);
  return ok({ row, connector: connectorNamed(row.connector), streams, budget, callbacks: { ...health, lastHour } });
}

/** What to type into the PSA where the webhook is set up by hand; no address where the PSA cannot reach us. */
export async function callbackSetup(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
): Promise<Result<{ url: string | null; setup: HandSetup | null; byHand: string[] }>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  const connector = row && row.state !== 'disconnected' ? connectorNamed(row.connector) : null;
  if (!row || !connector) return failed(failure('connection.none'));
  const url = callbackUrl(bridge, row);
  return ok({ url, setup: url ? connector.callbacks.handSetup(url) : null, byHand: row.callbackConfiguration?.byHand ?? [] });
}
