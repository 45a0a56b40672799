import { setTimeout as delay } from 'node:timers/promises';
import type { ExternalId } from '@deskbridge/model';
import type { RunningHaloPsa } from '@deskbridge/simulators';
import type { ConnectionRow } from '../../bridge/connections/store.ts';
import { countRecords, sampleOpenTicket } from '../../bridge/mirror/store.ts';
import { enqueueCommand } from '../../bridge/outbox/command.ts';
import { findCommand } from '../../bridge/outbox/store.ts';
import { readTicketFields } from '../../bridge/tickets/store.ts';
import type { Hub } from '../../main.ts';
import { connect, untilRegistered } from './connect.ts';
import { control } from './helpdesk.ts';
import { followImport } from './import.ts';

/** Import, one callback round trip, one write-back, and the figures as the last line. */
export async function once(hub: Hub, helpdesk: RunningHaloPsa, startedAt: number): Promise<void> {
  const since = new Date();
  const row = await connect(hub, helpdesk);
  const imported = await followImport(hub, row.account, row.id, false);
  const registered = await untilRegistered(hub, row, since);
  console.log(`Webhook registered in the helpdesk${registered.callbackSigned ? ', signed' : ''}.`);
  const { database } = hub.bridge;
  const ticketId = await database.asAccount(row.account, (q) => sampleOpenTicket(q, row.account));
  if (!ticketId) throw new Error('The import brought no open ticket.');
  const callbackMs = await proveCallback(hub, helpdesk, row, ticketId);
  console.log(`A change to ticket ${ticketId} in the helpdesk was in the mirror after ${callbackMs} ms, by callback.`);
  const writeMs = await proveWrite(hub, helpdesk, row, ticketId);
  console.log(`A note on ticket ${ticketId} was in the helpdesk after ${writeMs} ms, once.`);
  const tickets = await database.asAccount(row.account, (q) => countRecords(q, row.account, 'ticket'));
  const seconds = Number(((Date.now() - startedAt) / 1000).toFixed(1));
  console.log(JSON.stringify({ tickets, callbacks: 1, writes: 1, seconds, callbackMs, writeMs, importCalls: imported?.calls ?? 0 }));
}

/** Somebody retitles a ticket in the helpdesk: the change must come by callback, not by a poll. */
async function proveCallback(hub: Hub, helpdesk: RunningHaloPsa, row: ConnectionRow, ticketId: ExternalId): Promise<number> {
  const title = `Changed in the helpdesk at ${new Date().toISOString()}`;
  const startedAt = Date.now();
  await control(helpdesk, 'POST', 'edit/tickets', { id: Number(ticketId), summary: title });
  await until(`the new title of ticket ${ticketId} in the mirror`, async () => {
    const present = await hub.bridge.database.asAccount(row.account, (q) => readTicketFields(q, row.account, ticketId, ['title']));
    return present?.title === title;
  });
  return Date.now() - startedAt;
}

/** A note goes through the outbox and must stand in the helpdesk exactly once. */
async function proveWrite(hub: Hub, helpdesk: RunningHaloPsa, row: ConnectionRow, ticketId: ExternalId): Promise<number> {
  const text = `Written by the demo at ${new Date().toISOString()}`;
  const startedAt = Date.now();
  const command = await hub.bridge.database.asAccount(row.account, (q) =>
    enqueueCommand(q, {
      account: row.account,
      connection: row.id,
      body: { kind: 'note.add', ticket: { ticketId }, text, isPrivate: true },
      author: { type: 'system', id: 'demo' },
      source: 'demo',
    }),
  );
  hub.bridge.waker.wake('commands');
  await until(`the delivery of the note on ticket ${ticketId}`, async () => {
    const present = await hub.bridge.database.asAccount(row.account, (q) => findCommand(q, row.account, command.id));
    if (present?.state === 'dead') throw new Error(`The note was refused: ${present.failure?.detail ?? present.failure?.code}`);
    return present?.state === 'delivered';
  });
  const took = Date.now() - startedAt;
  const actions = await control<unknown>(helpdesk, 'GET', `state/actions/${ticketId}`);
  const times = JSON.stringify(actions).split(JSON.stringify(text).slice(1, -1)).length - 1;
  if (times < 1) throw new Error('The note is not in the helpdesk.');
  return took;
}

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited 60 s in vain for ${what}.`);
    await delay(10);
  }
}
