import type { AccountId, Clock, ConnectionId } from '@deskbridge/model';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { leaveSlot, takeSlot } from './store.ts';

/** Longer than any call may take: a process that died leaves its places free after this. */
const leaseSeconds = 90;
const firstNapMs = 15;
const longestNapMs = 200;

/** Places for calls that run at the same time, shared by all processes. */
interface Slots {
  /** Takes one place of each scope within so many milliseconds; resolves to what leaves them, or to null. */
  take(scopes: readonly string[], withinMs: number, signal?: AbortSignal): Promise<(() => void) | null>;
}

export interface SlotsOptions {
  account: AccountId;
  connection: ConnectionId;
  system: Queryable;
  clock: Clock;
  /** Scope → how many calls may run at the same time. */
  concurrency: ReadonlyMap<string, number>;
  /** Set on a simulated clock: leases then end by it. */
  simulated?: boolean;
}

/** Opens the places of a connection. Within this process who asked first goes first; between processes who comes first. */
export function openSlots(options: SlotsOptions): Slots {
  const { clock, system, concurrency } = options;
  const here = new Map<string, Queue>();
  const queueOf = (scope: string): Queue => {
    const queue = here.get(scope) ?? makeQueue(concurrency.get(scope) ?? 1);
    here.set(scope, queue);
    return queue;
  };

  const takeOne = async (scope: string, untilMs: number, signal?: AbortSignal): Promise<(() => void) | null> => {
    const queue = queueOf(scope);
    const leave = await queue.enter(untilMs - clock.monotonicMs());
    if (!leave) return null;
    const key = { account: options.account, connection: options.connection, scope };
    const owner = newId();
    for (let napMs = firstNapMs; !signal?.aborted; napMs = Math.min(longestNapMs, napMs * 2)) {
      const now = options.simulated ? clock.now() : null;
      if (await takeSlot(system, key, concurrency.get(scope) ?? 1, owner, leaseSeconds, now))
        return once(
          () =>
            void leaveSlot(system, key, owner)
              .catch(() => undefined)
              .finally(leave),
        );
      if (clock.monotonicMs() + napMs > untilMs) break;
      await clock.sleep(napMs, signal);
    }
    leave();
    return null;
  };

  return {
    take: async (scopes, withinMs, signal) => {
      const untilMs = clock.monotonicMs() + withinMs;
      const taken: (() => void)[] = [];
      const leaveAll = once(() => taken.forEach((leave) => leave()));
      for (const scope of scopes) {
        const leave = await takeOne(scope, untilMs, signal);
        if (!leave) {
          leaveAll();
          return null;
        }
        taken.push(leave);
      }
      return leaveAll;
    },
  };
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

interface Queue {
  /** Resolves to what leaves the place, or to null after so many milliseconds. */
  enter(withinMs: number): Promise<(() => void) | null>;
}

/** A counting semaphore in this process, so that not every waiting call asks the database. */
function makeQueue(places: number): Queue {
  let free = places;
  const waiting: ((leave: (() => void) | null) => void)[] = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next(once(leave));
    else free++;
  };
  return {
    enter: (withinMs) => {
      if (free > 0) {
        free--;
        return Promise.resolve(once(leave));
      }
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(settle), 1);
          resolve(null);
        }, withinMs);
        const settle = (given: (() => void) | null): void => {
          clearTimeout(timer);
          resolve(given);
        };
        waiting.push(settle);
      });
    },
  };
}
