import { v7 as uuid } from 'uuid';
import type { Bridge } from '../bridge.ts';
import { startLoop, type Loop } from '../loop.ts';
import { deliverCommand } from './deliver.ts';
import { claimCommands } from './store.ts';

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
      const claimedMs = bridge.clock.monotonicMs();
      const mayStillSend = (): boolean => bridge.clock.monotonicMs() - claimedMs < leaseSeconds * 1000 - safetyMs;
      const claimed = await claimCommands(bridge.database.system, uuid(), free, leaseSeconds);
      for (const command of claimed) {
        const task = deliverCommand(bridge, command, mayStillSend)
          .then(() => {
            bridge.waker.wake('commands');
            bridge.waker.wake('reads');
          })
          .catch((error: unknown) => bridge.log.error({ err: error, command: command.id }, 'a delivery failed; its lease will end'));
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
