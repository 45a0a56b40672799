import { newId } from '../../platform/ids.ts';
import type { Bridge } from '../bridge.ts';
import { workOut, workOutOneByOne, type WorkedOut } from '../inbox/arrivals.ts';
import { keepLease } from '../lease.ts';
import { startLoop, type Loop } from '../loop.ts';
import { performRead } from './read.ts';
import { claimReads, releaseLane, renewLane, type ClaimedRead, type Urgency } from './store.ts';

const leaseSeconds = 60;
/** Reads that were put off come due without a wake-up. */
const idleMs = 150;
/** While every place is taken, what callbacks told is worked out this often. */
const fullMs = 1000;

/**
 * Reads what is due among some urgencies, several records at a time, one at a time within a lane. What somebody waits for and what
 * nobody waits for are two loops: a background read that waits for budget must not hold a place that a callback needs.
 */
export function startReads(bridge: Bridge, among: readonly Urgency[], concurrency: number): Loop {
  const busy = new Set<Promise<void>>();
  const takesCallbacks = among.includes('callback');
  return startLoop({
    ...bridge,
    name: `reads ${among.join(' ')}`,
    topics: takesCallbacks ? ['callbacks', 'reads'] : ['reads'],
    idleMs,
    round: async (signal) => {
      const free = concurrency - busy.size;
      if (free <= 0) {
        if (takesCallbacks) await workOutAll(bridge, await workOut(bridge.database.claims));
        await Promise.race([...busy, bridge.clock.sleep(fullMs, signal)]);
        return true;
      }
      // On one connection the claim runs behind the working out, without waiting for its answer here. Neither costs the other its result.
      const [arrivals, claim] = await bridge.database.claiming((q) =>
        Promise.allSettled([
          takesCallbacks ? workOut(q) : Promise.resolve('all' as const),
          claimReads(q, newId(), free, leaseSeconds, among),
        ]),
      );
      if (claim.status === 'rejected') throw claim.reason;
      const claimed = claim.value;
      for (const lane of lanesOf(claimed)) {
        const task = readLane(bridge, lane).catch((error: unknown) =>
          bridge.log.error({ err: error }, 'a read failed; its lease will end'),
        );
        busy.add(task);
        void task.finally(() => busy.delete(task));
      }
      if (signal.aborted) await Promise.all(busy);
      if (arrivals.status === 'rejected') throw arrivals.reason;
      await workOutAll(bridge, arrivals.value);
      return arrivals.value !== 'all' || claimed.length > 0;
    },
    onStop: async () => {
      await Promise.all(busy);
    },
  });
}

async function workOutAll(bridge: Bridge, worked: WorkedOut): Promise<void> {
  if (worked === 'refused') await workOutOneByOne(bridge);
}

/** Claims of one record go one after the other: the ticket first, then what happened inside it. */
function lanesOf(claimed: ClaimedRead[]): ClaimedRead[][] {
  const lanes = new Map<string, ClaimedRead[]>();
  for (const read of claimed) {
    const key = `${read.connection} ${read.lane}`;
    lanes.set(key, [...(lanes.get(key) ?? []), read]);
  }
  return [...lanes.values()].map((lane) => lane.toSorted((a, b) => Number(b.stream === 'tickets') - Number(a.stream === 'tickets')));
}

async function readLane(bridge: Bridge, lane: ClaimedRead[]): Promise<void> {
  const first = lane[0];
  if (!first) return;
  const renew = (): Promise<boolean> => renewLane(bridge.database.system, first, leaseSeconds);
  const stopRenewing = keepLease((leaseSeconds * 1000) / 3, renew, () => undefined, bridge.log);
  try {
    for (const read of lane) await performRead(bridge, read);
  } finally {
    stopRenewing();
    await releaseLane(bridge.database.claims, first);
    bridge.waker.wake('reads');
    bridge.waker.wake('commands');
  }
}
