import type { AccountId, Clock, ConnectionId } from '@deskbridge/model';
import type { CallClass } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';
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
  /** Waits until the call may be made; resolves to the milliseconds waited. False where the signal was aborted. */
  acquire(callClass: CallClass, scopes: readonly string[], signal?: AbortSignal): Promise<{ ok: boolean; waitedMs: number }>;
  /** The PSA refused a call all the same. True where somebody else spends the limit. */
  refused(scope: string, waitMs: number): Promise<boolean>;
  /** Gives back what is not spent. */
  close(): Promise<void>;
}

export interface BudgetOptions {
  account: AccountId;
  connection: ConnectionId;
  system: Queryable;
  clock: Clock;
  /** Set on a simulated clock: the log then slides on it instead of on the database's. */
  simulated?: boolean;
}

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

  const giveBack = async (name: string): Promise<void> => {
    const block = blocks.get(name);
    blocks.delete(name);
    const scope = name.slice(name.indexOf(' ') + 1);
    if (block && block.left > 0) await returnCalls(system, keyOf(scope), block.id, block.left);
  };

  const takeOne = async (callClass: Exclude<CallClass, 'free'>, scope: string, signal?: AbortSignal): Promise<boolean> => {
    const name = `${callClass} ${scope}`;
    while (!signal?.aborted) {
      const block = blocks.get(name);
      if (block && block.left > 0 && clock.monotonicMs() < block.expiresAtMs) {
        block.left--;
        return true;
      }
      if (block) await giveBack(name);
      const grant = await takeCalls(system, keyOf(scope), blockSize[callClass], keptForOthers[callClass], callClass, now());
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

  return {
    acquire: async (callClass, scopes, signal) => {
      if (callClass === 'free') return { ok: true, waitedMs: 0 };
      const startedMs = clock.monotonicMs();
      for (const scope of scopes) {
        const name = `${callClass} ${scope}`;
        const turn = (queues.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => takeOne(callClass, scope, signal));
        queues.set(name, turn);
        if (!(await turn)) return { ok: false, waitedMs: clock.monotonicMs() - startedMs };
      }
      return { ok: true, waitedMs: clock.monotonicMs() - startedMs };
    },
    refused: (scope, waitMs) => noteRefusal(system, keyOf(scope), waitMs, now()),
    close: async () => {
      await Promise.all([...blocks.keys()].map(giveBack));
    },
  };
}
