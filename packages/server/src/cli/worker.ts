import type { ConnectionRow } from '../bridge/connections/store.ts';
import { listActiveConnections } from '../bridge/connections/store.ts';
import { startHub, type Hub } from '../main.ts';
import { readConfig } from '../platform/config.ts';
import { readyDatabase } from '../platform/database/attach.ts';
import { makeLog } from '../platform/log.ts';
import { StartError } from '../platform/startError.ts';

/**
 * Runs work with a worker in this process, beside a running hub or without one: leases keep them out of each other's way. The
 * connection is the one named, or the only one there is.
 */
export async function withWorker<T>(connectionId: string | undefined, work: (hub: Hub, row: ConnectionRow) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, { ROLES: 'worker', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' });
  const ready = await readyDatabase(config, true);
  try {
    const hub = await startHub(config, { database: ready, log: makeLog(config.LOG_LEVEL, process.stderr) });
    try {
      return await work(hub, await chooseConnection(hub, connectionId));
    } finally {
      await hub.stop();
    }
  } finally {
    await ready.close();
  }
}

async function chooseConnection(hub: Hub, id: string | undefined): Promise<ConnectionRow> {
  const rows = await hub.bridge.database.asSystem(listActiveConnections);
  if (rows.length === 0) throw new StartError('There is no connection yet. docs/connect says how to make one, helpdesk by helpdesk.');
  if (id === undefined && rows.length > 1)
    throw new StartError(`There are several connections (${rows.map((row) => row.id).join(', ')}). Name one with --connection.`);
  const row = id === undefined ? rows[0] : rows.find((each) => String(each.id) === id);
  if (!row) throw new StartError(`There is no connection ${id}. There are: ${rows.map((each) => each.id).join(', ')}.`);
  return row;
}
