import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExternalId } from '@deskbridge/model';
import { openTickets, testHub, until, type TestHub } from '../../testing/hub.ts';
import { enqueueCommand } from './command.ts';
import { deliverCommand } from './deliver.ts';
import { discardCommands, replayCommands } from './deadStore.ts';
import { claimCommands, type ClaimedCommand } from './store.ts';

let t: TestHub;
let tickets: ExternalId[];

beforeAll(async () => {
  t = await testHub();
  await t.imported();
  tickets = await openTickets(t, 16);
});
afterAll(() => t.close());

interface Action {
  note?: string;
  actionby_application_id?: string;
}

const notesInPsa = async (ticketId: string, text: string): Promise<number> => {
  const state = await t.control<{ actions?: Action[] } | Action[]>('GET', `state/actions/${ticketId}`);
  const actions = Array.isArray(state) ? state : (state.actions ?? []);
  return actions.filter((action) => action.note?.includes(text)).length;
};
const ticketInPsa = (ticketId: string): Promise<{ status_id: number; summary: string; agent_id: number }> =>
  t.control('GET', `state/tickets/${ticketId}`);
const take = (): ExternalId => tickets.shift() as ExternalId;

describe('The outbox', () => {
  test('delivers a note, and its echo is no news', async () => {
    const ticketId = take();
    const command = await t.command({ kind: 'note.add', ticket: { ticketId }, text: 'Seen by us', isPrivate: true });
    expect((await t.settled(command.id)).state).toBe('delivered');
    expect(await notesInPsa(ticketId, 'Seen by us')).toBe(1);
    const mine = async (): Promise<{ origin: { type: string }; kind: string }[]> =>
      t.all('select kind, origin from changes where entity = $1 and external_id like $2', ['note', `${ticketId}:%`]);
    await until(
      'the callback of the echo to be read',
      async () => !(await t.one('select 1 from pending_reads union all select 1 from callback_arrivals')),
    );
    expect((await mine()).filter((change) => change.origin.type === 'us')).toHaveLength(1);
  });

  test('writes fields, and the PSA shows them', async () => {
    const ticketId = take();
    const command = await t.command({ kind: 'ticket.update', ticket: { ticketId }, fields: { title: 'A better title', statusId: '2' } });
    expect(await t.settled(command.id)).toMatchObject({ state: 'delivered', failure: null });
    expect(await ticketInPsa(ticketId)).toMatchObject({ summary: 'A better title', status_id: 2 });
    const changes = await t.all<{ fields: object; origin: { type: string; id: string } }>(
      `select fields, origin from changes where entity = 'ticket' and external_id = $1 and kind = 'updated'`,
      [ticketId],
    );
    expect(changes.map((change) => change.origin)).toContainEqual({ type: 'us', id: command.id });
  });

  test('a write is delivered although the database refuses the answer, and what is held back behind it goes on', async () => {
    const ticketId = take();
    const owner = new pg.Client({ connectionString: t.db.ownerUrl });
    await owner.connect();
    await owner.query(`create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'refused for the test' using errcode = '22000'; end $$`);
    await owner.query(
      `create trigger refuse before update on tickets for each row when (new.external_id = '${ticketId}') execute function refuse()`,
    );
    await owner.end();
    const first = await t.command({ kind: 'ticket.update', ticket: { ticketId }, fields: { title: 'Delivered all the same' } });
    expect(await t.settled(first.id)).toMatchObject({ state: 'delivered', failure: null });
    const second = await t.command({ kind: 'note.add', ticket: { ticketId }, text: 'And the next', isPrivate: true });
    expect((await t.settled(second.id)).state).toBe('delivered');
    expect((await ticketInPsa(ticketId)).summary).toBe('Delivered all the same');
    expect(await notesInPsa(ticketId, 'And the next')).toBe(1);
    expect(await t.one('select count(*)::int as n from delivery_attempts where command_id = $1', [first.id])).toEqual({ n: 1 });
    const row = await t.one<{ title: string }>('select title from tickets where external_id = $1', [ticketId]);
    expect(row?.title).not.toBe('Delivered all the same');
  });

  test('a write whose answer was cut off stands in the PSA once', async () => {
    const ticketId = take();
    const fault = await t.control<{ id: string }>('POST', 'faults', {
      kind: 'cutAfterApply',
      match: { method: 'POST', path: 'actions' },
      times: 1,
    });
    const command = await t.command({ kind: 'note.add', ticket: { ticketId }, text: 'Only once, please', isPrivate: true });
    const settled = await t.settled(command.id);
    expect(settled.state).toBe('delivered');
    expect(await notesInPsa(ticketId, 'Only once, please')).toBe(1);
    const attempts = await t.all<{ outcome: string }>('select outcome from delivery_attempts where command_id = $1 order by id', [
      command.id,
    ]);
    expect(attempts[0]?.outcome).toBe('unsure');
    expect(attempts.at(-1)?.outcome).toBe('found');
    const faults = await t.control<{ id: string; counted: number }[]>('GET', 'faults');
    expect(faults.find((each) => each.id === fault.id)?.counted).toBe(1);
  });

  test('a write that was cut off before it was applied is sent again', async () => {
    const ticketId = take();
    await t.control('POST', 'faults', { kind: 'cutBeforeApply', match: { method: 'POST', path: 'actions' }, times: 1 });
    const command = await t.command({ kind: 'note.add', ticket: { ticketId }, text: 'Try again', isPrivate: true });
    expect((await t.settled(command.id)).state).toBe('delivered');
    expect(await notesInPsa(ticketId, 'Try again')).toBe(1);
  });

  test('ten notes on one ticket arrive in the order in which they were asked for', async () => {
    const ticketId = take();
    const commands = [];
    for (let n = 0; n < 10; n++)
      commands.push(await t.command({ kind: 'note.add', ticket: { ticketId }, text: `Note number ${n}`, isPrivate: true }));
    for (const command of commands) await t.settled(command.id);
    const rows = await t.all<{ n: number }>(
      `select substring(body_text from 'number (\\d+)')::int as n from notes where ticket_id = $1 and body_text like 'Note number%' order by substring(external_id from ':(\\d+)')::int`,
      [ticketId],
    );
    expect(rows.map((row) => row.n)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('shows a person both values where somebody else changed the field', async () => {
    const ticketId = take();
    const before = await t.one<{ title: string }>('select title from tickets where external_id = $1', [ticketId]);
    await t.control('POST', 'edit/tickets', { id: Number(ticketId), summary: 'Changed behind our back', silent: true });
    const command = await t.command(
      { kind: 'ticket.update', ticket: { ticketId }, fields: { title: 'Mine' } },
      { type: 'person', id: 'p1' },
    );
    const settled = await t.settled(command.id);
    expect(settled).toMatchObject({
      state: 'dead',
      failure: { code: 'write.conflict' },
      conflict: { title: { seen: before?.title, present: 'Changed behind our back' } },
    });
    expect((await ticketInPsa(ticketId)).summary).toBe('Changed behind our back');
    await t.db.database.asAccount(t.account, (q) => replayCommands(q, t.account, [command.id], null));
    t.hub.bridge.waker.wake('commands');
    await until('the replay', async () => (await ticketInPsa(ticketId)).summary === 'Mine');
  });

  test('drops what a rule wanted where somebody else was quicker', async () => {
    const ticketId = take();
    await t.control('POST', 'edit/tickets', { id: Number(ticketId), summary: 'A person was quicker', silent: true });
    const command = await t.command(
      { kind: 'ticket.update', ticket: { ticketId }, fields: { title: 'From a rule' } },
      { type: 'rule', id: 'r1' },
    );
    expect((await t.settled(command.id)).state).toBe('discarded');
    expect((await ticketInPsa(ticketId)).summary).toBe('A person was quicker');
  });

  test('creates a ticket and puts the note that waits for it into it', async () => {
    const sample = await t.one<{ company_id: string; site_id: string; contact_id: string; type_id: string }>(
      'select * from tickets where is_open limit 1',
    );
    const create = await t.command({
      kind: 'ticket.create',
      fields: {
        title: 'Made by us',
        description: 'Text',
        companyId: sample?.company_id ?? '',
        siteId: sample?.site_id ?? '',
        contactId: sample?.contact_id ?? '',
        typeId: sample?.type_id ?? '',
      },
    });
    const note = await t.command({ kind: 'note.add', ticket: { createdBy: create.id }, text: 'Follows the ticket', isPrivate: true });
    const made = await t.settled(create.id);
    expect(made).toMatchObject({ state: 'delivered', failure: null });
    expect((await t.settled(note.id)).externalId).toBe(made.resultExternalId);
    expect(await notesInPsa(made.resultExternalId ?? '', 'Follows the ticket')).toBe(1);
    expect(await t.one('select title from tickets where external_id = $1', [made.resultExternalId])).toEqual({ title: 'Made by us' });
  });

  test('keeps what the PSA refuses, with its words, and lets later writes on other fields pass', async () => {
    const ticketId = take();
    await t.control('POST', 'faults', {
      kind: 'stringError',
      text: 'Please assign this Ticket before closing it.',
      match: { method: 'POST', path: 'tickets' },
      times: 1,
    });
    const refused = await t.command({ kind: 'ticket.update', ticket: { ticketId }, fields: { statusId: '9' } });
    const settled = await t.settled(refused.id);
    expect(settled).toMatchObject({ state: 'dead', failure: { code: 'psa.refused' } });
    expect(settled.failure?.detail).toContain('Please assign this Ticket before closing it.');
    const sameField = await t.command({ kind: 'ticket.update', ticket: { ticketId }, fields: { statusId: '2' } });
    const note = await t.command({ kind: 'note.add', ticket: { ticketId }, text: 'Passes by', isPrivate: true });
    const otherField = await t.command({ kind: 'ticket.update', ticket: { ticketId }, fields: { title: 'Passes too' } });
    expect((await t.settled(note.id)).state).toBe('delivered');
    expect((await t.settled(otherField.id)).state).toBe('delivered');
    const stateOf = async (id: string): Promise<string | undefined> =>
      (await t.one<{ state: string }>('select state from commands where id = $1', [id]))?.state;
    expect(await stateOf(sameField.id)).toBe('waiting');
    await t.db.database.asAccount(t.account, (q) => discardCommands(q, t.account, [refused.id], null));
    t.hub.bridge.waker.wake('commands');
    expect((await t.settled(sameField.id)).state).toBe('delivered');
  });

  test('a worker that lost its lease does not undo what another has delivered', async () => {
    const ticketId = take();
    const command = await t.db.database.asAccount(t.account, (q) =>
      enqueueCommand(q, {
        account: t.account,
        connection: t.connection,
        body: { kind: 'note.add', ticket: { ticketId }, text: 'Claimed by one who sleeps', isPrivate: true },
        author: { type: 'api' },
        source: 'test',
        delayMs: 400,
      }),
    );
    await delay(500);
    const claim = async (): Promise<ClaimedCommand | undefined> =>
      (await claimCommands(t.db.database.system, randomUUID(), 8, 60)).find((each) => each.id === command.id);
    let slow = await claim();
    // The hub's own worker may have been quicker.
    if (!slow) slow = { ...(await t.settled(command.id)), lane: `ticket:${ticketId}`, owner: randomUUID(), wasSending: false };
    await t.db.database.system.query('delete from lanes');
    await t.db.database.system.query(`update commands set due_at = now() where id = $1 and state <> 'delivered'`, [command.id]);
    t.hub.bridge.waker.wake('commands');
    await t.settled(command.id);
    await deliverCommand(t.hub.bridge, slow, () => false);
    const row = await t.one<{ state: string }>('select state from commands where id = $1', [command.id]);
    expect(row?.state).toBe('delivered');
    expect(await notesInPsa(ticketId, 'Claimed by one who sleeps')).toBe(1);
  });

  test('commands whose records are busy do not stand in the way of the others', async () => {
    const [one, other] = [take(), take()];
    await t.db.database.system.query(`insert into lanes values ($1, $2, $3, $4, now() + interval '1 minute')`, [
      t.account,
      t.connection,
      `ticket:${one}`,
      randomUUID(),
    ]);
    const held = [];
    for (let n = 0; n < 10; n++)
      held.push(await t.command({ kind: 'note.add', ticket: { ticketId: one }, text: `Waits ${n}`, isPrivate: true }));
    const free = await t.command({ kind: 'note.add', ticket: { ticketId: other }, text: 'Passes', isPrivate: true });
    expect((await t.settled(free.id)).state).toBe('delivered');
    await t.db.database.system.query('delete from lanes where lane = $1', [`ticket:${one}`]);
    t.hub.bridge.waker.wake('commands');
    for (const command of held) expect((await t.settled(command.id)).state).toBe('delivered');
  });
});
