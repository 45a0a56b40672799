import { newId } from '../../platform/ids.ts';
import type { Bridge } from '../bridge.ts';
import { keepLease } from '../lease.ts';
import { startLoop, type Loop } from '../loop.ts';
import { deliverCommand } from './deliver.ts';
import { renewLane } from '../reads/store.ts';
import { claimCommands, type ClaimedCommand } from './store.ts';

const leaseSeconds = 90;
/** A write is not begun in the last seconds of a lease: its call may take as long as its time limit. */
const safetyMs = 45_000;
const idleMs = 500;

/** Delivers commands, several records at a time, in order within a record. */
export function startOutbox(bridge: Bridge, concurrency: number): Loop {
  const busy = new Set<Promise<void>>();
  return startLoop({
    ...bridge,
    name: 'outbox',
    topics: ['commands'],
    idleMs,
    round: async () => {
      const free = concurrency - busy.size;
      if (free <= 0) {
        await Promise.race(busy);
        return true;
      }
      const claimed = await claimCommands(bridge.database.claims, newId(), free, leaseSeconds);
      for (const command of claimed) {
        const task = deliverHeld(bridge, command).catch((error: unknown) =>
          bridge.log.error({ err: error, command: command.id }, 'a delivery failed; its lease will end'),
        );
        busy.add(task);
        void task.finally(() => busy.delete(task));
      }
      return claimed.length > 0;
    },
    onStop: async () => {
      await Promise.all(busy);
    },
  });
}

/** Delivers a command while its lane is kept; once the lane is lost, nothing is sent any more. */
async function deliverHeld(bridge: Bridge, command: ClaimedCommand): Promise<void> {
  const { clock, database } = bridge;
  let heldUntilMs = clock.monotonicMs() + leaseSeconds * 1000;
  const renew = async (): Promise<boolean> => {
    const askedMs = clock.monotonicMs();
    const held = await renewLane(database.system, command, leaseSeconds);
    heldUntilMs = held ? askedMs + leaseSeconds * 1000 : 0;
    return held;
  };
  const stopRenewing = keepLease((leaseSeconds * 1000) / 3, renew, () => undefined, bridge.log);
  try {
    await deliverCommand(bridge, command, () => clock.monotonicMs() < heldUntilMs - safetyMs);
  } finally {
    stopRenewing();
    bridge.waker.wake('commands');
    bridge.waker.wake('reads');
  }
}
