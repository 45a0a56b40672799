import type { Change } from '@deskbridge/model';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { startLoop, type Loop, type LoopOptions } from '../loop.ts';
import { advanceConsumer, connectionsBehind, lockConsumer, readChanges } from './store.ts';

/**
 * Acts on changes inside the transaction that moves its position on: what it writes (commands, rows of its own) happens exactly once. If a
 * crash of the database server takes that back, it is done again; a command leaves only after a commit that waited for the disk.
 */
export type ChangeHandler = (q: Queryable, changes: readonly Change[]) => Promise<void>;

const batch = 200;

/** Follows the changes of every connection, in order, from where this consumer stood. */
export function startConsumer(
  name: string,
  handle: ChangeHandler,
  options: Pick<LoopOptions, 'waker' | 'clock' | 'log'> & { database: Database },
): Loop {
  const { database } = options;
  return startLoop({
    ...options,
    name: `consumer ${name}`,
    topics: ['changes'],
    idleMs: 1000,
    round: async () => {
      let more = false;
      for (const { account, connection } of await connectionsBehind(database.system, name)) {
        const read = await database.asAccountRepeatable(account, async (q) => {
          const position = await lockConsumer(q, account, connection, name);
          if (position === null) return 0;
          const changes = await readChanges(q, account, connection, position, batch);
          const last = changes.at(-1);
          if (!last) return 0;
          await handle(q, changes);
          await advanceConsumer(q, account, connection, name, last.position);
          return changes.length;
        });
        // What it wrote may be commands, and those are there only now.
        if (read > 0) options.waker.wake('commands');
        if (read === batch) more = true;
      }
      return more;
    },
  });
}
