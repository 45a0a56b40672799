import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from '@deskbridge/model';
import type { RunningHaloPsa } from '@deskbridge/simulators';
import type { ChangeHandler } from '../../bridge/changes/consumer.ts';
import { readPosition } from '../../bridge/changes/store.ts';
import { enqueueCommand } from '../../bridge/outbox/command.ts';
import type { Hub } from '../../main.ts';
import { createApiKey } from '../../platform/auth/apiKeys.ts';
import { connect, untilRegistered } from './connect.ts';
import { makeFeed } from './feed.ts';
import { control } from './helpdesk.ts';
import { followImport } from './import.ts';

/** Shows the first import, then what flows, until it is stopped. */
export async function live(hub: Hub, helpdesk: RunningHaloPsa, perMinute: number, stopped: Promise<'stopped'>): Promise<void> {
  const since = new Date();
  const row = await connect(hub, helpdesk);
  await followImport(hub, row.account, row.id, process.stdout.isTTY);
  const registered = await untilRegistered(hub, row, since);
  console.log(
    `Webhook registered in the helpdesk${registered.callbackSigned ? ', signed' : ''}: ${(registered.callbackConfiguration?.ours?.events ?? []).join(', ')}`,
  );
  const key = await createApiKey(hub.bridge.database, row.account, { name: 'demo', scopes: ['read', 'write', 'admin'] });
  console.log(
    [
      '',
      `  Console         ${hub.firstRunLink ?? hub.url}${hub.firstRunLink ? '   (open it to become the owner)' : '   (sign in as in the last run)'}`,
      `  API reference   ${hub.url}/docs`,
      `  Health          ${hub.url}/healthz   ${hub.url}/readyz`,
      `  Metrics         ${hub.url}/metrics`,
      `  Helpdesk        ${helpdesk.controlUrl}/state   (simulated)`,
      `  API key         ${key.key}`,
      `  Try             curl -H "Authorization: Bearer ${key.key}" "${hub.url}/api/v1/tickets?limit=5"`,
      '',
      'The simulated helpdesk lives now. Ctrl-C stops.',
      '',
    ].join('\n'),
  );
  const position = await hub.bridge.database.asAccount(row.account, (q) => readPosition(q, row.account, row.id));
  const feed = makeFeed(hub, row.account, row.id, { position, at: new Date() });
  await control(helpdesk, 'POST', 'activity', { perSecond: perMinute / 60 });
  for (;;) {
    const outcome = await Promise.race([delay(500).then(() => 'on' as const), stopped]);
    if (outcome === 'stopped') return;
    for (const line of await feed()) console.log(line);
  }
}

/** The demo's own automation: a private note on each new ticket, so that something is written back. */
export const welcomeNewTickets: ChangeHandler = async (q, changes) => {
  const created = changes.filter(
    (change: Change) => change.entity === 'ticket' && change.kind === 'created' && change.cause === 'live' && change.origin.type !== 'us',
  );
  for (const change of created) {
    await enqueueCommand(q, {
      account: change.accountId,
      connection: change.connectionId,
      body: { kind: 'note.add', ticket: { ticketId: change.externalId }, text: 'Deskbridge has seen this ticket.', isPrivate: true },
      author: { type: 'rule', id: 'demo' },
      source: 'demo',
      idempotencyKey: `demo ${change.id}`,
    });
  }
};
