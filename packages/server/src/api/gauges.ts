import type { Bridge } from '../bridge/bridge.ts';
import { readScopes } from '../bridge/budget/store.ts';
import { listActiveConnections } from '../bridge/connections/store.ts';
import { countOpen } from '../bridge/outbox/store.ts';
import { countPending } from '../bridge/reads/store.ts';
import type { Metrics } from '../platform/metrics.ts';

/** Reads what is not counted as it happens, for a scrape. */
export async function refreshGauges({ database }: Bridge, metrics: Metrics): Promise<void> {
  await database.asSystem(async (q) => {
    metrics.pendingReads.set(await countPending(q));
    metrics.openCommands.reset();
    for (const { state, n } of await countOpen(q)) metrics.openCommands.set({ state }, n);
    metrics.budgetLeft.reset();
    for (const { account, id } of await listActiveConnections(q)) {
      for (const { scope, calls, share, used } of await readScopes(q, account, id)) {
        metrics.budgetLeft.set({ connection: String(id), scope }, Math.max(0, Math.floor(calls * share) - used));
      }
    }
  });
}
