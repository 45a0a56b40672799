import { setTimeout as delay } from 'node:timers/promises';
import { sentence } from '@deskbridge/model';
import type { RunningSimulator } from '@deskbridge/simulators';
import { ensureFirstAccount } from '../../bridge/accounts/store.ts';
import { changeConnection, createConnection } from '../../bridge/connections/connections.ts';
import { findConnection, listConnections, type ConnectionRow } from '../../bridge/connections/store.ts';
import type { Hub } from '../../main.ts';

/** Connects the simulated helpdesk, or goes on with the connection of an earlier run. */
export async function connect(hub: Hub, helpdesk: RunningSimulator): Promise<ConnectionRow> {
  const { database } = hub.bridge;
  const account = await database.asSystem(ensureFirstAccount);
  const credentials = { ...helpdesk.credentials, resourceServer: helpdesk.baseUrl, authorisationServer: helpdesk.authUrl };
  const [present] = (await database.asAccount(account.id, (q) => listConnections(q, account.id))).filter(
    (row) => row.state !== 'disconnected',
  );
  const saved = present
    ? await changeConnection(hub.bridge, account.id, present.id, { credentials })
    : await createConnection(hub.bridge, account.id, { connector: 'halopsa', credentials, profile: 'read-write', settings: {} });
  if (!saved.ok) throw new Error(sentence(saved.failure));
  console.log(
    present
      ? 'Connected again; going on where the last run stopped.'
      : `Connected to the simulated helpdesk as ${saved.value.row.identity?.name ?? 'its API user'}.`,
  );
  return saved.value.row;
}

/** Waits until our webhook stands in the helpdesk. */
export async function untilRegistered(hub: Hub, row: ConnectionRow, since: Date): Promise<ConnectionRow> {
  for (let i = 0; i < 300; i++) {
    const present = await hub.bridge.database.asAccount(row.account, (q) => findConnection(q, row.account, row.id));
    if (present?.callbackWebhookId && Date.parse(present.callbackCheckedAt ?? '') >= since.getTime()) return present;
    await delay(100);
  }
  throw new Error('The webhook was not registered within 30 s.');
}
