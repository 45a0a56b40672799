import type { AccountId, Clock, ConnectionId } from '@deskbridge/model';
import type { CallClass } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
import { openSlots } from './slots.ts';
import { noteRefusal, returnCalls, takeCalls } from './store.ts';

/**
 * Share of a limit that a class leaves to the more urgent ones: writes first, then callback reads, polling, backfill. What happens
 * inside imported tickets is read in the background and leaves a third, so that live changes stay quick in the hours after an
 * import.
 */
export const keptForOthers: Record<Exclude<CallClass, 'free'>, number> = {
  write: 0,
  callback: 0.01,
  poll: 0.025,
  backfill: 0.05,
  background: 0.35,
};

/** Calls taken from the database at once. A block is spent within the guard of the sliding log, what is left is given back. */
const blockSize: Record<Exclude<CallClass, 'free'>, number> = { write: 3, callback: 6, poll: 6, backfill: 12, background: 6 };
const blockLifeMs = 1500;
/** While calls are refused or used up, the log is asked again at the latest after this. */
const longestNapMs = 5000;

/** The calls that one process may make to one connection. Shared with other processes through the database. */
export interface Budget {
  /**
   * Waits until the call may be made and, where a scope limits how many run at the same time, has a place: `done` leaves it. Not ok
   * where the signal was aborted. `weight` is what the call costs of each window.
   */
  acquire(callClass: CallClass, scopes: readonly string[], options?: { weight?: number; signal?: AbortSignal }): Promise<Turn>;
  /** The PSA refused a call all the same. True where somebody else spends the limit. */
  refused(scope: string, waitMs: number): Promise<boolean>;
  /** Gives back what is not spent. */
  close(): Promise<void>;
}

/** A call that may be made now. */
export interface Turn {
  ok: boolean;
  waitedMs: number;
  /** To be called when the answer is there; does nothing the second time. */
  done(): void;
}

export interface BudgetOptions {
  account: AccountId;
  connection: ConnectionId;
  system: Queryable;
  clock: Clock;
  /** Scopes that limit how many calls run at the same time → how many. */
  concurrency?: ReadonlyMap<string, number>;
  /** Set on a simulated clock: the log then slides on it instead of on the database's. */
  simulated?: boolean;
}

const nothing = (): void => undefined;

interface Block {
  id: string;
  left: number;
  expiresAtMs: number;
}

/** Opens the budget of a connection in this process. */
export function openBudget(options: BudgetOptions): Budget {
  const { clock, system } = options;
  const blocks = new Map<string, Block>();
  const queues = new Map<string, Promise<unknown>>();
  const keyOf = (scope: string): { account: AccountId; connection: ConnectionId; scope: string } => ({
    account: options.account,
    connection: options.connection,
    scope,
  });
  const now = (): Date | null => (options.simulated ? clock.now() : null);
  const concurrency = options.concurrency ?? new Map<string, number>();
  const slots = openSlots({ ...options, concurrency });

  const giveBack = async (name: string): Promise<void> => {
    const block = blocks.get(name);
    blocks.delete(name);
    const scope = name.slice(name.indexOf(' ') + 1);
    if (block && block.left > 0) await returnCalls(system, keyOf(scope), block.id, block.left);
  };

  const take = async (callClass: Exclude<CallClass, 'free'>, scope: string, weight: number, signal?: AbortSignal): Promise<boolean> => {
    const name = `${callClass} ${scope}`;
    while (!signal?.aborted) {
      const block = blocks.get(name);
      if (block && block.left >= weight && clock.monotonicMs() < block.expiresAtMs) {
        block.left -= weight;
        return true;
      }
      if (block) await giveBack(name);
      const wanted = Math.max(weight, blockSize[callClass]);
      const grant = await takeCalls(system, keyOf(scope), wanted, keptForOthers[callClass], callClass, now(), weight);
      if (grant.granted > 0) {
        blocks.set(name, { id: grant.id, left: grant.granted, expiresAtMs: clock.monotonicMs() + blockLifeMs });
        scheduleReturn(name, grant.id);
        continue;
      }
      await clock.sleep(options.simulated ? grant.waitMs : Math.min(grant.waitMs, longestNapMs), signal);
    }
    return false;
  };
  const scheduleReturn = (name: string, grantId: string): void => {
    if (options.simulated) return;
    setTimeout(() => {
      if (blocks.get(name)?.id === grantId) giveBack(name).catch(() => undefined);
    }, blockLifeMs).unref();
  };

  /** In the order of asking: a heavy call must not starve behind light ones. */
  const takeInTurn = (callClass: Exclude<CallClass, 'free'>, scope: string, weight: number, signal?: AbortSignal): Promise<boolean> => {
    const name = `${callClass} ${scope}`;
    const turn = (queues.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => take(callClass, scope, weight, signal));
    queues.set(name, turn);
    return turn;
  };
  const takeWindows = async (
    callClass: Exclude<CallClass, 'free'>,
    scopes: readonly string[],
    weight: number,
    signal?: AbortSignal,
  ): Promise<boolean> => {
    for (const scope of scopes) if (!(await takeInTurn(callClass, scope, weight, signal))) return false;
    return true;
  };

  return {
    acquire: async (callClass, scopes, { weight = 1, signal } = {}) => {
      if (callClass === 'free') return { ok: true, waitedMs: 0, done: nothing };
      const startedMs = clock.monotonicMs();
      const windows = scopes.filter((scope) => !concurrency.has(scope));
      const places = scopes.filter((scope) => concurrency.has(scope));
      const end = (ok: boolean, done: () => void = nothing): Turn => ({ ok, waitedMs: clock.monotonicMs() - startedMs, done });
      while (await takeWindows(callClass, windows, weight, signal)) {
        if (places.length === 0) return end(true);
        // What was granted must be spent while its block lives: who waits longer for a place asks for calls again.
        const done = await slots.take(places, blockLifeMs, signal);
        if (done) return end(true, done);
        if (signal?.aborted) break;
      }
      return end(false);
    },
    refused: (scope, waitMs) => noteRefusal(system, keyOf(scope), waitMs, now()),
    close: async () => {
      await Promise.all([...blocks.keys()].map(giveBack));
    },
  };
}
