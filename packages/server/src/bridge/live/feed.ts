import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import type { Bridge } from '../bridge.ts';
import { startLoop, type Loop } from '../loop.ts';
import { readHeads, ticketsBehind, type Heads } from './store.ts';

/** What a live update is about: a kind of thing, or one ticket as `ticket:<id>`. */
export type LiveTopic = 'tickets' | `ticket:${string}` | Exclude<keyof Heads, 'positions'>;

/** Is told what has changed; nothing at first, once it is known from where on it will be told. */
export type LiveListener = (topics: readonly LiveTopic[]) => void;

/** Tells open pages what changed in their account. */
export interface LiveFeed {
  /** Tells from now on; returns how to stop. */
  follow(account: AccountId, listener: LiveListener): () => void;
  close(): Promise<void>;
}

interface Followed {
  listeners: Set<LiveListener>;
  heads: Heads | null;
}

const lookEveryMs = 1000;
/** Under load there is something new all the time: pages are told this often at most. */
const pauseMs = 250;
/** More tickets than this in one look are told as `ticket:*`: any of them. */
const mostTickets = 200;

/**
 * Looks where everything stands while somebody has a page open: once a second, and early when this process or another wakes it. The
 * tables are the truth, so it matters not which process wrote. One look an account, however many pages are open.
 */
export function makeLiveFeed(bridge: Bridge): LiveFeed {
  const followed = new Map<AccountId, Followed>();
  let loop: Loop | null = null;
  const round = async (signal: AbortSignal): Promise<boolean> => {
    for (const [account, present] of followed) await look(bridge.database.system, account, present);
    await bridge.clock.sleep(pauseMs, signal);
    return false;
  };
  const start = (): Loop =>
    startLoop({
      ...bridge,
      name: 'live',
      round,
      topics: ['changes', 'commands', 'reads', 'streams', 'connections', 'setup'],
      idleMs: lookEveryMs,
    });
  return {
    follow: (account, listener) => {
      const present = followed.get(account) ?? { listeners: new Set(), heads: null };
      followed.set(account, present);
      present.listeners.add(listener);
      if (present.heads) listener([]);
      loop ??= start();
      return () => {
        present.listeners.delete(listener);
        if (present.listeners.size === 0 && followed.get(account) === present) followed.delete(account);
        if (followed.size > 0 || !loop) return;
        void loop.stop();
        loop = null;
      };
    },
    close: async () => {
      followed.clear();
      await loop?.stop();
      loop = null;
    },
  };
}

/** Compares where everything stands with where it stood and tells what differs. */
async function look(q: Queryable, account: AccountId, present: Followed): Promise<void> {
  const before = present.heads;
  const heads = await readHeads(q, account);
  present.heads = heads;
  const topics = before ? await differences(q, account, before, heads) : [];
  if (!before || topics.length > 0) for (const listener of present.listeners) listener(topics);
}

async function differences(q: Queryable, account: AccountId, before: Heads, { positions, ...heads }: Heads): Promise<LiveTopic[]> {
  const names = Object.keys(heads) as (keyof typeof heads)[];
  const topics: LiveTopic[] = names.filter((name) => heads[name] !== before[name]);
  for (const [connection, position] of Object.entries(positions)) {
    const from = before.positions[connection] ?? position;
    if (position <= from) continue;
    const tickets = await ticketsBehind(q, account, Number(connection), from, mostTickets + 1);
    topics.push('tickets', ...(tickets.length > mostTickets ? (['ticket:*'] as const) : tickets.map((id): LiveTopic => `ticket:${id}`)));
  }
  return topics;
}
