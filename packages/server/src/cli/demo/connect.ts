import { setTimeout as delay } from 'node:timers/promises';
import { sentence } from '@deskbridge/model';
import type { RunningHaloPsa } from '@deskbridge/simulators';
import { ensureFirstAccount } from '../../bridge/accounts/store.ts';
import { changeConnection, createConnection } from '../../bridge/connections/connections.ts';
import { findConnection, listConnections, type ConnectionRow } from '../../bridge/connections/store.ts';
import type { Hub } from '../../main.ts';
import { StartError } from '../../platform/startError.ts';

/** Connects the simulated helpdesk, or goes on with the connection of an earlier run. */
export async function connect(hub: Hub, helpdesk: RunningHaloPsa): Promise<ConnectionRow> {
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

const checkEveryMs = 100;
/** The helpdesk's limit is counted over five minutes: after that long there is room again, whatever earlier runs have used. */
const patienceMs = 330_000;
const explainAfterMs = 8000;

/** Waits until our webhook stands in the helpdesk, and says so where earlier runs have used up the API limit. */
export async function untilRegistered(hub: Hub, row: ConnectionRow, since: Date): Promise<ConnectionRow> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += checkEveryMs) {
    const present = await hub.bridge.database.asAccount(row.account, (q) => findConnection(q, row.account, row.id));
    if (present?.callbackWebhookId && Date.parse(present.callbackCheckedAt ?? '') >= since.getTime()) return present;
    if (waitedMs === explainAfterMs)
      console.log(
        'Waiting for the API limit: the helpdesk allows 300 calls in 5 minutes, and earlier runs have used them. The webhook follows by itself.',
      );
    await delay(checkEveryMs);
  }
  throw new StartError(
    'The webhook could not be registered in the simulated helpdesk. Remove the data folder of the demo and start again.',
  );
}
