import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sentence, type CommandBody, type ExternalId } from '@deskbridge/model';
import type { ConnectionRow } from '../bridge/connections/store.ts';
import { sampleOpenTicket } from '../bridge/mirror/store.ts';
import { enqueueCommand } from '../bridge/outbox/command.ts';
import { findCommand, type CommandRow } from '../bridge/outbox/store.ts';
import { listValues } from '../bridge/picklists/store.ts';
import { readTicketFields } from '../bridge/tickets/store.ts';
import type { Hub } from '../main.ts';
import { StartError } from '../platform/startError.ts';
import { withWorker } from './worker.ts';

const patienceMs = 120_000;

/** Creates a test ticket in the PSA, sees it arrive, changes its status, sees that in the PSA, and closes it. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { connection: { type: 'string' } } });
  return withWorker(values.connection, async (hub, row) => {
    if (row.profile !== 'read-write')
      throw new StartError(`This connection is ${row.profile}: nothing can be written, so there is nothing to prove.`);
    const statuses = await openAndClosed(hub, row);
    const title = `Deskbridge smoke test ${new Date().toISOString()}`;
    const created = await write(hub, row, 'a test ticket was created', {
      kind: 'ticket.create',
      fields: { title, description: 'Created by `deskbridge smoke`; it closes itself.', ...(await place(hub, row)) },
    });
    const id = created.resultExternalId;
    if (!id) throw new StartError('The PSA did not say which ticket it created.');
    await step(`ticket ${id} is in the mirror`, async () => (await titleOf(hub, row, id)) === title);
    await write(hub, row, `its status was set to ${statuses.open.label}`, {
      kind: 'ticket.update',
      ticket: { ticketId: id },
      fields: { statusId: statuses.open.id },
    });
    await step('the PSA shows the new status', async () => (await statusInPsa(hub, row, id)) === statuses.open.id);
    await write(hub, row, 'a private note was added', {
      kind: 'note.add',
      ticket: { ticketId: id },
      text: 'The smoke test closes this ticket now.',
      isPrivate: true,
    });
    await write(hub, row, `it was closed (${statuses.closed.label})`, {
      kind: 'ticket.update',
      ticket: { ticketId: id },
      fields: { statusId: statuses.closed.id },
    });
    console.log(`Works both ways. Ticket ${id} stays in the PSA, closed.`);
    return 0;
  });
}

async function openAndClosed(
  hub: Hub,
  row: ConnectionRow,
): Promise<{ open: { id: string; label: string }; closed: { id: string; label: string } }> {
  const values = await hub.bridge.database.asAccount(row.account, (q) => listValues(q, row.account, row.id, 'status'));
  const usable = values.filter((value) => value.removedAt === null && value.isActive);
  const open = usable.filter((value) => value.isClosed === false)[1] ?? usable.find((value) => value.isClosed === false);
  const closed = usable.find((value) => value.isClosed === true);
  if (!open || !closed) throw new StartError('The picklists have not been read yet: start the hub, wait a minute and try again.');
  return { open, closed };
}

/** A ticket needs a customer: that of the newest open ticket will do. */
async function place(hub: Hub, row: ConnectionRow): Promise<Record<string, string>> {
  const fields = await hub.bridge.database.asAccount(row.account, async (q) => {
    const sample = await sampleOpenTicket(q, row.account);
    return sample ? readTicketFields(q, row.account, sample, ['companyId', 'siteId', 'contactId', 'typeId']) : null;
  });
  return Object.fromEntries(
    Object.entries(fields ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}

async function write(hub: Hub, row: ConnectionRow, what: string, body: CommandBody): Promise<CommandRow> {
  const { database, waker } = hub.bridge;
  const command = await database.asAccount(row.account, (q) =>
    enqueueCommand(q, { account: row.account, connection: row.id, body, author: { type: 'system', id: 'smoke' }, source: 'smoke' }),
  );
  waker.wake('commands');
  let present: CommandRow | null = null;
  await step(what, async () => {
    present = await database.asAccount(row.account, (q) => findCommand(q, row.account, command.id));
    if (present?.state === 'dead' || present?.state === 'discarded')
      throw new StartError(`✗ ${what}: ${present.failure ? sentence(present.failure) : present.state}`);
    return present?.state === 'delivered';
  });
  return present ?? command;
}

const titleOf = async (hub: Hub, row: ConnectionRow, id: ExternalId): Promise<unknown> =>
  (await hub.bridge.database.asAccount(row.account, (q) => readTicketFields(q, row.account, id, ['title'])))?.title;

async function statusInPsa(hub: Hub, row: ConnectionRow, id: ExternalId): Promise<string | null> {
  const open = await hub.bridge.sessions.open(row.account, row.id);
  const read = await open?.session.stream('tickets')?.byId?.(id, 'callback');
  if (read?.kind !== 'found') return null;
  return (read.records.find((record) => record.entity === 'ticket')?.fields as { statusId?: string | null } | undefined)?.statusId ?? null;
}

async function step(what: string, condition: () => Promise<boolean>): Promise<void> {
  const startedAt = Date.now();
  while (!(await condition())) {
    if (Date.now() - startedAt > patienceMs)
      throw new StartError(`✗ ${what}: not within ${patienceMs / 1000} s. \`npm run deskbridge -- doctor\` may say why.`);
    await delay(50);
  }
  console.log(`✓ ${what} (${Date.now() - startedAt} ms)`);
}
