import { failed, failure, ok, type AccountId, type ConnectionId, type Result } from '@deskbridge/model';
import { audit, type By } from '../../platform/audit/audit.ts';
import type { Bridge } from '../bridge.ts';
import { disconnect, objectOf } from '../connections/connections.ts';
import { connectorNamed } from '../connections/sessions.ts';
import { deleteConnection, findConnection } from '../connections/store.ts';
import { startLoop, type Loop } from '../loop.ts';
import { claimPurge, countRows, insertPurge, removeSome, savePurge, type PurgeRow, type RowCounts } from './store.ts';

const rowsAtOnce = 10_000;
const leaseSeconds = 60;
const idleMs = 5000;

/** What a person types to confirm: the helpdesk's own name, since nothing of it comes back. */
export const confirmation = (connector: string): string => connectorNamed(connector)?.name ?? connector;

/** What would go with a connection: rows by table, and the words that confirm it. */
export async function purgePreview(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
): Promise<Result<{ rows: RowCounts; total: number; confirm: string }>> {
  return bridge.database.asAccount(account, async (q) => {
    const row = await findConnection(q, account, id);
    if (!row) return failed(failure('connection.none'));
    const rows = await countRows(q, account, id);
    return ok({ rows, total: Object.values(rows).reduce((sum, count) => sum + count, 0), confirm: confirmation(row.connector) });
  });
}

/** Disconnects where that has not been done, and removes everything of the connection in the background. */
export async function purgeConnection(
  bridge: Bridge,
  account: AccountId,
  id: ConnectionId,
  confirm: string,
  by: By,
): Promise<Result<PurgeRow>> {
  const row = await bridge.database.asAccount(account, (q) => findConnection(q, account, id));
  if (!row) return failed(failure('connection.none'));
  const words = confirmation(row.connector);
  if (confirm.trim() !== words) return failed(failure('request.invalid', { fields: { confirm: `Type ${words} to confirm.` } }));
  if (row.state !== 'disconnected') {
    const gone = await disconnect(bridge, account, id, by);
    if (!gone.ok) return gone;
  }
  const purge = await bridge.database.asAccount(account, async (q) => {
    const total = await countRows(q, account, id);
    const begun = await insertPurge(q, { account, connection: id, connector: row.connector, total, askedBy: by.actor });
    if (begun)
      await audit(q, { ...by, account, type: 'connection.purged', object: objectOf(id, connectorNamed(row.connector)), before: total });
    return begun;
  });
  if (!purge) return failed(failure('request.invalid', { fields: { state: 'This data is being removed already.' } }));
  bridge.waker.wake('setup');
  return ok(purge);
}

/** Removes what is to go, a few thousand rows at a time, so that nobody waits behind it and a restart goes on where it was. */
export function startPurges(bridge: Bridge): Loop {
  return startLoop({
    ...bridge,
    name: 'purges',
    topics: ['setup'],
    idleMs,
    round: async () => {
      const purge = await claimPurge(bridge.database.system, leaseSeconds);
      if (!purge) return false;
      await removeMore(bridge, purge);
      return true;
    },
  });
}

async function removeMore(bridge: Bridge, purge: PurgeRow): Promise<void> {
  const { account, connection } = purge;
  await bridge.database.asAccount(account, async (q) => {
    const gone = await removeSome(q, account, connection, rowsAtOnce);
    if (Object.keys(gone).length > 0) {
      const added = Object.entries(gone).map(([table, rows]): [string, number] => [table, (purge.removed[table] ?? 0) + rows]);
      await savePurge(q, { ...purge, removed: { ...purge.removed, ...Object.fromEntries(added) } });
      return;
    }
    await deleteConnection(q, account, connection);
    await savePurge(q, { ...purge, state: 'done' });
  });
}
