import { entity, streamEntities, type Failure } from '@deskbridge/model';
import type { Stream, Walk } from '@deskbridge/connectors/contract';
import type { Bridge } from '../bridge.ts';
import { counted, newTally } from '../connections/http.ts';
import { presentIds } from '../mirror/store.ts';
import { wantReads } from '../reads/store.ts';
import type { RunCounts } from '../runs/store.ts';
import type { ClaimedStream } from './store.ts';

/**
 * Asks a PSA that tells what was deleted, and has each record that the mirror still shows confirmed by id (correctness 6): what it
 * tells is a hint like a callback. Resolves to the failure, or null.
 */
export async function wantDeleted(
  bridge: Bridge,
  stream: Stream,
  claim: ClaimedStream,
  counts: RunCounts,
  signal: AbortSignal,
): Promise<Failure | null> {
  const name = stream.declaration.name;
  const walk: Walk = { order: 'oldestFirst', callClass: 'poll', from: claim.cursor ? new Date(claim.cursor) : undefined, signal };
  const pages = stream.deletedSince?.(walk)[Symbol.asyncIterator]();
  if (!pages) return null;
  const tally = newTally();
  const before = { calls: counts.calls, waitedMs: counts.waitedMs };
  for (;;) {
    const { value, done } = await counted(tally, () => pages.next());
    counts.calls = before.calls + tally.calls;
    counts.waitedMs = before.waitedMs + tally.waitedMs;
    if (done) return null;
    if (!value.ok) return value.failure;
    const { table } = entity(streamEntities[name][0] ?? 'ticket');
    await bridge.database.asAccount(claim.account, async (q) => {
      const present = await presentIds(q, claim.account, table, value.value.ids);
      const reads = present.map((externalId) => ({ stream: name, externalId }));
      await wantReads(q, claim.account, claim.connection, reads, { urgency: 'poll', cause: 'live', trigger: 'schedule' });
    });
    bridge.waker.wake('reads');
  }
}
