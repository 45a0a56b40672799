import type { Chore } from '../../platform/housekeeping.ts';
import type { Bridge } from '../bridge.ts';
import { listAllConnections } from '../connections/store.ts';
import { countMinutes, forgetMinutes, settledBefore } from '../inbox/logStore.ts';
import { forgetEvents } from '../inbox/store.ts';
import { countStray, deleteOldRows, dropOldPartitions, ensurePartitions, giveWay } from './store.ts';

/** The bridge's housekeeping: partitions ahead of time, old months dropped, each account's own shorter limits kept. */
export function retentionChores(bridge: Bridge): Chore[] {
  return [
    { name: 'partitions', cron: '7 3 * * *', run: () => keepPartitions(bridge) },
    { name: 'retention', cron: '37 3 * * *', run: () => applyRetention(bridge) },
    { name: 'callback-minutes', cron: '*/10 * * * *', run: () => countAllMinutes(bridge) },
  ];
}

async function keepPartitions(bridge: Bridge): Promise<void> {
  const owner = await bridge.database.direct();
  try {
    await giveWay(owner);
    const stray = await countStray(owner);
    await ensurePartitions(owner);
    if (stray > 0)
      bridge.log.error({ stray }, 'log rows fell outside the monthly partitions: the scheduler was away for months, or the clock jumped');
  } finally {
    await owner.end();
  }
}

/** Nobody need look at the status page for days, and it must open at once all the same. */
async function countAllMinutes(bridge: Bridge): Promise<void> {
  for (const row of await bridge.database.asSystem(listAllConnections)) {
    if (row.state === 'disconnected') continue;
    const before = settledBefore(bridge.clock.now());
    await bridge.database.asAccount(row.account, (q) => countMinutes(q, row.account, row.id, before));
  }
}

async function applyRetention(bridge: Bridge): Promise<void> {
  const connections = await bridge.database.asSystem(listAllConnections);
  if (connections.length === 0) return;
  const longest = Math.max(...connections.map((row) => row.settings.retentionDays));
  const owner = await bridge.database.direct();
  try {
    await giveWay(owner);
    const dropped = await dropOldPartitions(owner, longest);
    if (dropped.length > 0) bridge.log.info({ dropped }, 'old months of the logs were dropped');
  } finally {
    await owner.end();
  }
  for (const account of new Set(connections.map((row) => row.account))) {
    // What was disconnected must not shorten the memory of what is connected.
    const days = Math.max(...connections.filter((row) => row.account === account).map((row) => row.settings.retentionDays));
    await bridge.database.asAccount(account, async (q) => {
      await deleteOldRows(q, account, days);
      await forgetEvents(q, account, days);
      await forgetMinutes(q, account);
    });
  }
}
