import type { Bridge } from '../bridge.ts';
import { startLoop, type Loop } from '../loop.ts';
import { advanceBatch, claimBatch, lockBatch } from './batchStore.ts';
import { decide } from './dead.ts';
import { nextDead } from './deadStore.ts';

const leaseSeconds = 60;
const stepSize = 100;
const idleMs = 2000;

/** Works off decisions about many dead letters, a step a transaction: a process that dies loses none and repeats none. */
export function startBatches(bridge: Bridge): Loop {
  return startLoop({ ...bridge, name: 'dead letter batches', topics: ['batches'], idleMs, round: () => workBatch(bridge) });
}

/** One step of one batch; false where none is due. */
async function workBatch(bridge: Bridge): Promise<boolean> {
  const { database, waker } = bridge;
  const claimed = await claimBatch(database.system, leaseSeconds);
  if (!claimed) return false;
  const { account, id } = claimed;
  await database.asAccount(account, async (q) => {
    const batch = await lockBatch(q, account, id);
    if (!batch) return;
    const { filter, owner } = batch.selection;
    const next = await nextDead(q, account, filter, owner, batch.afterNumber, batch.lastNumber, stepSize);
    const decided = await decide[batch.action](
      q,
      account,
      next.map((row) => row.id),
      batch.decidedBy,
    );
    await advanceBatch(q, batch, {
      done: decided.length,
      failed: next.length - decided.length,
      afterNumber: next.at(-1)?.number ?? batch.lastNumber,
      ended: next.length < stepSize,
    });
  });
  waker.wake('commands');
  return true;
}
