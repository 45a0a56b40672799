import type { Connector } from '@deskbridge/connectors/contract';
import { failed, failure, ok, type AccountId, type ConnectionId, type Result } from '@deskbridge/model';
import type { Bridge } from '../bridge.ts';
import { readScopes, type ScopeState } from '../budget/store.ts';
import { callbackHealth, type CallbackHealth } from '../inbox/health.ts';
import { countLastHour } from '../inbox/store.ts';
import { findRuns, type RunRow } from '../runs/store.ts';
import { listStreams, type StreamRow } from '../sync/store.ts';
import { conditionOf, expiryOf, type Condition, type Expiry } from './condition.ts';
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
  condition: Condition;
  expiry: Expiry | null;
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
  const now = bridge.clock.now();
  const condition = conditionOf({ row, streams, budget, webhook: health, now });
  const callbacks = { ...health, lastHour };
  return ok({ row, connector: connectorNamed(row.connector), streams, budget, callbacks, condition, expiry: expiryOf(row, now) });
}
