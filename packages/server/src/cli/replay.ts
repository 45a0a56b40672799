import { parseArgs } from 'node:util';
import { replayCallback } from '../bridge/inbox/replay.ts';
import { replayCommands } from '../bridge/outbox/deadStore.ts';
import { findCommand } from '../bridge/outbox/store.ts';
import { commandLine } from '../platform/audit/audit.ts';
import { StartError } from '../platform/startError.ts';
import { withWorker } from './worker.ts';

/** Puts a dead letter back, or asks again for the records of a callback. The worker of a running hub, or of this process, does the rest. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { connection: { type: 'string' } } });
  const [what, id] = positionals;
  if (!id || (what !== 'command' && what !== 'callback')) throw new StartError('Usage: replay command ID | replay callback ID');
  return withWorker(values.connection, async (hub, row) => {
    const { database, waker } = hub.bridge;
    if (what === 'callback') {
      const asked = await database.asAccount(row.account, (q) => replayCallback(q, row.account, id, { actor: commandLine }));
      waker.wake('reads');
      console.log(asked === null ? `There is no callback ${id}.` : `Asked for ${asked} record${asked === 1 ? '' : 's'} again.`);
      return asked === null ? 1 : 0;
    }
    const [replayed] = await database.asAccount(row.account, (q) => replayCommands(q, row.account, [id], null));
    if (!replayed) {
      const present = await database.asAccount(row.account, (q) => findCommand(q, row.account, id));
      throw new StartError(
        present ? `Command ${id} is ${present.state}; only dead or discarded ones are replayed.` : `There is no command ${id}.`,
      );
    }
    waker.wake('commands');
    console.log(`Command ${id} (${replayed.kind}) waits to be sent again.`);
    return 0;
  });
}
