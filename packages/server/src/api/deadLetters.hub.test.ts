import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandBody, ExternalId } from '@deskbridge/model';
import { decideAbout, previewDecision } from '../bridge/outbox/dead.ts';
import type { CommandRow } from '../bridge/outbox/store.ts';
import { openTickets, testHub, until, type TestHub } from '../testing/hub.ts';
import { askAsOwner, askWithKey, type Ask } from '../testing/hubApi.ts';

interface Group {
  cause: string;
  failure: { code: string; detail: string | null };
  kind: string;
  count: number;
  mine: number;
  heldBack: number;
}
interface Letter {
  id: string;
  cause: string;
  heldBack: number;
  mine: boolean;
  authorName: string | null;
  ticket: { number: string; title: string } | null;
  failure: { code: string; detail: string } | null;
}
interface Decided {
  ids: string[];
  batch: { id: string; total: number } | null;
}

let t: TestHub;
let owner: Ask;
let tickets: ExternalId[];

beforeAll(async () => {
  t = await testHub({ simulator: { tickets: 400 } });
  await t.imported();
  tickets = await openTickets(t, 100);
  owner = await askAsOwner(t, 'Olive Owner', 'olive@msp.example');
});
afterAll(() => t.close());

const take = (): ExternalId => tickets.shift() as ExternalId;
const groups = async (): Promise<Group[]> => (await owner<{ items: Group[] }>('GET', '/commands/dead')).body.items;
const letters = async (query = ''): Promise<Letter[]> =>
  (await owner<{ items: Letter[] }>('GET', `/commands/dead/letters?limit=200${query}`)).body.items;
const decide = async (action: string, selection: object, ask: Ask = owner): Promise<{ status: number; body: Decided }> =>
  ask('POST', '/commands/dead/decide', { action, selection });
const preview = async (selection: object): Promise<Record<string, number>> =>
  (await owner<Record<string, number>>('POST', '/commands/dead/preview', { action: 'replay', selection })).body;
const stateOf = async (id: string): Promise<{ state: string; code: string | null }> =>
  (await t.one<{ state: string; code: string | null }>(`select state, failure ->> 'code' as code from commands where id = $1`, [id])) ?? {
    state: 'none',
    code: null,
  };
const refuseWrites = (text: string, times: number, path = 'tickets'): Promise<unknown> =>
  t.control('POST', 'faults', { kind: 'stringError', text, match: { method: 'POST', path }, times });

/** A write that the helpdesk refuses with these words. */
async function dead(body: (ticketId: ExternalId) => CommandBody, text: string, author?: CommandRow['author']): Promise<CommandRow> {
  await refuseWrites(text, 1, 'actions');
  const row = await t.command(body(take()), author);
  const settled = await t.settled(row.id);
  expect(settled.state).toBe('dead');
  return settled;
}
const note = (ticketId: ExternalId): CommandBody => ({ kind: 'note.add', ticket: { ticketId }, text: 'A note', isPrivate: true });

describe('Dead letters', () => {
  test('are one cause where their words differ only by numbers and quoted texts', async () => {
    await dead(note, 'Ticket 1234 is locked by "Ann Lee" until 14:30.');
    const second = await dead(note, 'Ticket 77 is locked by "Bob Smith" until 09:05.');
    await dead(note, 'The contract has ended.');
    const found = await groups();
    expect(found.map((group) => group.count)).toEqual([2, 1]);
    expect(found[0]?.failure.detail).toContain('Ticket … is locked by "…" until ….');
    expect(found[1]?.failure.detail).toContain('The contract has ended.');
    const inGroup = await letters(`&cause=${found[0]?.cause}`);
    expect(inGroup).toHaveLength(2);
    expect(inGroup[0]).toMatchObject({
      id: second.id,
      ticket: { title: expect.any(String) },
      failure: { detail: expect.stringContaining('Bob Smith') },
    });
  });

  test('say whose they are, and an agent decides about their own alone', async () => {
    const key = await askWithKey(t, 'read', 'write');
    await refuseWrites('Not now.', 1, 'actions');
    const { body } = await key<{ id: string }>('POST', '/commands', note(take()));
    await t.settled(body.id);
    expect((await letters()).find((letter) => letter.id === body.id)).toMatchObject({ authorName: 'read write key', mine: false });
    // A person with the role of an agent: may write, and may not manage dead letters.
    const agent = { type: 'person', id: 'agent-1' } as const;
    const by = { actor: { type: 'person', id: 'agent-1', name: 'An agent' } } as const;
    const own = await dead(note, 'Mine failed.', agent);
    expect(await previewDecision(t.hub.bridge, t.account, { filter: { ids: [own.id] }, owner: agent })).toMatchObject({
      ok: true,
      value: { total: 1 },
    });
    const others = { action: 'discard' as const, by, owner: agent };
    expect(await decideAbout(t.hub.bridge, t.account, { ...others, filter: { ids: [own.id, body.id] } })).toMatchObject({
      ok: false,
      failure: { code: 'request.forbidden' },
    });
    const all = await decideAbout(t.hub.bridge, t.account, { ...others, filter: { kind: 'note.add' } });
    expect(all.ok && all.value.commands.map((row) => row.id)).toEqual([own.id]);
    const reader = await askWithKey(t, 'read');
    expect((await decide('discard', { ids: [body.id] }, reader)).status).toBe(403);
    expect((await reader('POST', `/commands/${body.id}/discard`)).status).toBe(403);
  });

  test('are sent again by cause, after a preview', async () => {
    const [group] = await groups();
    const selection = { cause: group?.cause };
    expect(await preview(selection)).toMatchObject({ total: 2, records: 2, conflicts: 0, heldBack: 0 });
    const { body } = await decide('replay', selection);
    expect(body.ids).toHaveLength(2);
    for (const id of body.ids) expect((await t.settled(id)).state).toBe('delivered');
    expect((await t.settled(body.ids[0] ?? '')).decidedBy).toMatchObject({ type: 'person', name: 'Olive Owner' });
  });

  test('show what is held back behind them, and count conflicts', async () => {
    const ticketId = take();
    await t.control('POST', 'edit/tickets', { id: Number(ticketId), summary: 'Somebody was here', silent: true });
    const update = (title: string): CommandBody => ({ kind: 'ticket.update', ticket: { ticketId }, fields: { title } });
    const letter = await t.settled((await t.command(update('Mine'))).id);
    expect(letter.state).toBe('dead');
    const waiting = await t.command(update('Mine, later'));
    const held = await owner<{ items: { id: string }[] }>('GET', `/commands/${letter.id}/held-back`);
    expect(held.body.items.map((row) => row.id)).toEqual([waiting.id]);
    expect((await letters()).find((each) => each.id === letter.id)?.heldBack).toBe(1);
    expect(await preview({ ids: [letter.id] })).toMatchObject({ total: 1, conflicts: 1, heldBack: 1 });
    await decide('discard', { ids: [letter.id] });
    expect((await t.settled(waiting.id)).state).not.toBe('waiting');
  });

  test('that were discarded come back when it is undone at once', async () => {
    const letter = await dead(note, 'Discarded by mistake.');
    await decide('discard', { ids: [letter.id] });
    expect((await stateOf(letter.id)).state).toBe('discarded');
    expect((await owner<{ ids: string[] }>('POST', '/commands/dead/undo', { ids: [letter.id] })).body.ids).toEqual([letter.id]);
    expect(await stateOf(letter.id)).toMatchObject({ state: 'dead', code: 'psa.refused' });
    expect((await owner<{ ids: string[] }>('POST', '/commands/dead/undo', { ids: [letter.id] })).body.ids).toEqual([]);
  });

  test('are put back many at a time in the background, and each only once', async () => {
    const count = 230;
    await refuseWrites('The period is closed.', count, 'actions');
    const rows: CommandRow[] = [];
    const some = tickets.slice(0, 20);
    for (let n = 0; n < count; n++) rows.push(await t.command(note(some[n % some.length] as ExternalId)));
    await until(
      'all to be dead',
      async () => (await groups()).some((group) => group.failure.detail?.includes('period is closed') && group.count === count),
      90,
    );
    const cause = (await groups()).find((group) => group.failure.detail?.includes('period is closed'))?.cause;
    const { body } = await decide('replay', { cause });
    expect(body).toMatchObject({ ids: [], batch: { total: count } });
    const batch = async (): Promise<{ state: string; done: number } | undefined> =>
      (await owner<{ items: { id: string; state: string; done: number }[] }>('GET', '/commands/dead/batches')).body.items.find(
        (each) => each.id === body.batch?.id,
      );
    await until('the batch', async () => (await batch())?.state === 'done');
    expect((await batch())?.done).toBe(count);
    await until(
      'all to be delivered',
      async () =>
        (await t.all(`select from commands where id = any($1) and state = 'delivered'`, [rows.map((row) => row.id)])).length === count,
      90,
    );
    expect((await t.all('select command_id from delivery_attempts where command_id = any($1)', [rows.map((row) => row.id)])).length).toBe(
      count * 2,
    );
  }, 180_000);

  test('are taken along as a file', async () => {
    const file = await owner('GET', '/commands/dead/export?format=csv&search=contract');
    expect(file.text.split('\r\n').filter(Boolean)).toHaveLength(2);
    expect(file.text).toContain('The contract has ended.');
  });
});

describe('What belongs into a ticket that was to be made', () => {
  const create: CommandBody = { kind: 'ticket.create', fields: { title: 'Never made' } };
  const inside = (createdBy: string): CommandBody => ({ kind: 'note.add', ticket: { createdBy }, text: 'Inside', isPrivate: true });
  const refusedCreate = async (): Promise<CommandRow> => {
    await refuseWrites('Please select a valid Site.', 1);
    const row = await t.settled((await t.command(create)).id);
    expect(row.state).toBe('dead');
    return row;
  };

  test('dies with a reason of its own when the creation is discarded, and does not wait for ever', async () => {
    const parent = await refusedCreate();
    const child = await t.command(inside(parent.id));
    expect((await stateOf(child.id)).state).toBe('waiting');
    expect(await preview({ ids: [parent.id] })).toMatchObject({ heldBack: 1, children: 1 });
    await decide('discard', { ids: [parent.id] });
    expect(await stateOf(child.id)).toEqual({ state: 'dead', code: 'write.parentDiscarded' });
    // Alone it could not go: it comes back with the creation.
    expect((await decide('replay', { ids: [child.id] })).body.ids).toEqual([]);
    expect((await t.command(inside(parent.id))).state).toBe('dead');
    await owner('POST', `/commands/${parent.id}/replay`);
    expect((await t.settled(child.id)).state).toBe('delivered');
  });

  test('waits again when the discarding is undone', async () => {
    const parent = await refusedCreate();
    const child = await t.command(inside(parent.id));
    await decide('discard', { ids: [parent.id] });
    expect((await stateOf(child.id)).state).toBe('dead');
    await owner('POST', '/commands/dead/undo', { ids: [parent.id] });
    expect(await stateOf(child.id)).toEqual({ state: 'waiting', code: null });
  });

  test('is refused where there is no such creation', async () => {
    const asked = await owner<{ error: { fields: object } }>('POST', '/commands', inside('01890000-0000-7000-8000-000000000000'));
    expect(asked).toMatchObject({ status: 400, body: { error: { fields: { 'ticket.createdBy': expect.any(String) } } } });
  });
});

test('what was decided is written down', async () => {
  const types = (await t.all<{ type: string }>(`select distinct type from audit_events`)).map((row) => row.type);
  expect(types).toEqual(expect.arrayContaining(['command.replayed', 'command.discarded', 'command.restored', 'export.made']));
});
