import { afterAll, expect, test } from 'vitest';
import { rowsOf, startTenant } from '../harness.ts';
import type { Row } from '../harness.ts';

const tenant = await startTenant();
afterAll(() => tenant.stop());

const SEVEN_DIGITS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/;
const NAIVE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?$/;

async function create(item: Record<string, unknown> = {}): Promise<Row> {
  const answer = await tenant.post('Tickets', [
    { summary: 'Keyboard sticks', details: 'All of it', tickettype_id: 1, client_id: 2, ...item },
  ]);
  expect(answer.status).toBe(201);
  return answer.body;
}

test('a created ticket comes back as one object, with what the rules did', async () => {
  const ticket = await create({ team: '2nd line support', category_1: 'Hardware>Desktop' });
  expect(ticket).toMatchObject({
    summary: 'Keyboard sticks',
    team: '2nd Line Support',
    team_id: 2,
    category_1: 'Hardware>Desktop',
    status_id: 1,
    itil_requesttype_id: 1,
  });
  expect(ticket.extra_actions).toMatchObject([
    { outcome: 'Rule Applied', who: 'System', who_agentid: 0, actionby_application_id: 'Helpdesk bridge' },
  ]);
});

test('dates of this moment have seven digits, read back they are naive', async () => {
  const ticket = await create();
  for (const name of ['dateoccurred', 'datecreated', 'lastactiondate', 'flastupdate']) expect(ticket[name]).toMatch(SEVEN_DIGITS);
  expect(ticket).not.toHaveProperty('last_update');
  const again = (await tenant.get(`Tickets/${ticket.id}`)).body as unknown as Row;
  for (const name of ['dateoccurred', 'datecreated', 'lastactiondate', 'last_update']) expect(again[name]).toMatch(NAIVE);
});

test('an update names its id; several answer the last, or all with returnall', async () => {
  const [a, b] = [await create(), await create()];
  const updated = await tenant.post('Tickets', [{ id: a.id, status_id: 2 }]);
  expect([updated.status, updated.body.id, updated.body.status_id]).toEqual([201, a.id, 2]);
  const last = await tenant.post('Tickets', [
    { id: a.id, status_id: 3 },
    { id: b.id, status_id: 3 },
  ]);
  expect(last.body.id).toBe(b.id);
  const all = await tenant.post('Tickets?returnall=true', [
    { id: a.id, status_id: 2 },
    { id: b.id, status_id: 2 },
  ]);
  expect(all.body.map((row) => row.id)).toEqual([a.id, b.id]);
});

test('a body that is no list is refused as such', async () => {
  const answer = await tenant.post('Tickets', { summary: 'x' });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('requires a JSON array');
});

test('a float where an integer belongs is refused, a number as text is not', async () => {
  const raw = await fetch(`${tenant.simulator.baseUrl}/Tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${String((await tenant.signIn()).body.access_token)}` },
    body: '[{"summary":"x","client_id":2.0}]',
  });
  expect(raw.status).toBe(400);
  expect(Object.keys((await raw.json()) as object)).toEqual(['[0].client_id']);
  expect(await create({ client_id: '2' })).toMatchObject({ client_id: 2 });
  expect((await tenant.post('Tickets', [{ summary: 'x', client_id: 'two' }])).status).toBe(400);
});

test('a user without a site is refused; an unknown caller is the General User under their own name', async () => {
  const refused = await tenant.post('Tickets', [{ summary: 'x', user_id: 5 }]);
  expect([refused.status, refused.text]).toEqual([400, '"Please select a Site for this User"']);
  const ticket = await create({ userlookup: { id: -1, lookupdisplay: 'Robin' }, user_email: 'robin@new.example' });
  expect(ticket).toMatchObject({ user_name: 'General User', users_name: 'Robin', user_email: 'robin@new.example' });
});

test('nobody at all is the default client', async () => {
  const answer = await tenant.post('Tickets', [{ summary: 'Orphan' }]);
  expect(answer.body).toMatchObject({ client_id: 1, client_name: 'Unknown', site_id: 1, user_id: 1 });
});

test('without agent_id a new ticket is the application\u2019s agent\u2019s; 1 is nobody', async () => {
  expect(await create()).toMatchObject({ agent_id: 3 });
  expect(await create({ agent_id: 1 })).toMatchObject({ agent_id: 1 });
});

test('custom fields, tags and dates are written and read back', async () => {
  const { id } = await create({
    customfields: [
      { id: 165, value: 2 },
      { name: 'CFAffectedServices', value: [{ id: 1 }, { id: 3 }] },
    ],
    tags: [{ text: 'vip' }, { text: 'onsite' }],
    targetdate: '2026-07-01T12:00:00Z',
  });
  const ticket = (await tenant.get(`Tickets/${id}`)).body as unknown as Row & { customfields: Row[] };
  expect(ticket.customfields.find((field) => field.id === 165)).toMatchObject({ value: 2, display: 'Email' });
  expect(ticket.customfields.find((field) => field.id === 166)?.display).toBe('Email, Telephony');
  expect(Object.keys(ticket.customfields[0] ?? {})).toHaveLength(27);
  expect(ticket).toMatchObject({ ticket_tags: 'vip,onsite', targetdate: '2026-07-01T12:00:00' });
});

test('an edit by API is found by the window of last updates', async () => {
  const before = new Date(Date.parse('2026-06-15T12:00:00Z')).toISOString();
  await tenant.post('Tickets', [{ id: 1010, summary: 'Newly worded' }]);
  const rows = rowsOf(await tenant.get(`Tickets?lastupdatefromdate=${before}&pageinate=true`), 'tickets');
  expect(rows.map((row) => row.id)).toContain(1010);
});

test('closing leaves a step of history with both statuses', async () => {
  const { id } = await create({ agent_id: 5 });
  const closed = await tenant.post('Tickets', [{ id, status_id: 9 }]);
  expect(closed.body).toMatchObject({ status_id: 9, hasbeenclosed: true });
  expect(closed.body).toHaveProperty('dateclosed');
  const [step] = rowsOf(await tenant.get(`Actions?ticket_id=${id}`), 'actions');
  expect(step).toMatchObject({ outcome: 'Close', old_status: 1, new_status: 9, new_status_name: 'Closed' });
});

test('a deleted ticket is hidden, listed among the deleted, and comes back by _recover', async () => {
  const { id } = await create();
  const removed = await tenant.remove(`Tickets/${id}?reason=duplicate`);
  expect([removed.status, removed.body.id, removed.body.deleted]).toEqual([200, id, true]);
  expect((await tenant.get(`Tickets/${id}`)).status).toBe(404);
  expect(rowsOf(await tenant.get('Tickets?deleted=true'), 'tickets').map((row) => row.id)).toContain(id);
  expect((await tenant.post('Tickets', [{ id, status_id: 2 }])).status).toBe(404);
  expect((await tenant.post('Tickets', [{ id, _recover: true }])).status).toBe(201);
  expect((await tenant.get(`Tickets/${id}`)).status).toBe(200);
});

test('rules may be skipped', async () => {
  expect((await create({ dont_do_rules: true })).extra_actions).toEqual([]);
});

test('what a tenant makes mandatory is asked for in words', async () => {
  await tenant.control('PATCH', 'settings', { mandatory: { category: true }, closureNoteRequired: true, defaultClientMustBeMoved: true });
  const missing = await tenant.post('Tickets', [{ summary: 'x', client_id: 2 }]);
  expect([missing.status, missing.text]).toEqual([400, '"Please complete the following mandatory field: Category"']);
  const { id } = await create({ category_1: 'Email' });
  expect((await tenant.post('Tickets', [{ id, status_id: 9 }])).text).toBe('"Please enter a Closure Note before closing this Ticket"');
  expect((await tenant.post('Tickets', [{ id, status_id: 9, closure_note: 'Done' }])).status).toBe(201);
  const orphan = (await tenant.post('Tickets', [{ summary: 'Orphan', category_1: 'Email' }])).body;
  const note = await tenant.post('Actions', [{ ticket_id: orphan.id, outcome: 'Private Note', note: 'x' }]);
  expect(note.text).toBe('"Tickets with the default Client/Site must be moved before working on the Ticket"');
  expect((await tenant.post('Tickets', [{ id: orphan.id, client_id: 2 }])).status).toBe(201);
  await tenant.control('PATCH', 'settings', {
    mandatory: { category: false },
    closureNoteRequired: false,
    defaultClientMustBeMoved: false,
  });
});

test('a tenant may want type and client with each update', async () => {
  await tenant.control('PATCH', 'quirks', { updateNeedsTypeAndClient: true });
  expect((await tenant.post('Tickets', [{ id: 1020, status_id: 2 }])).text).toBe('"Record not found"');
  expect((await tenant.post('Tickets', [{ id: 1020, status_id: 2, tickettype_id: 1, client_id: 2 }])).status).toBe(201);
  await tenant.control('PATCH', 'quirks', { updateNeedsTypeAndClient: false });
});

test('a merged ticket closes, points to its target, and its actions move there', async () => {
  const { id: target } = await create();
  const { id: source } = await create();
  await tenant.post('Actions', [{ ticket_id: source, outcome: 'Private Note', note: 'From the source' }]);
  await tenant.control('POST', `edit/tickets/${source}/merge`, { into: target });
  expect((await tenant.get(`Tickets/${source}`)).body).toMatchObject({ merged_into_id: target, status_id: 9 });
  const moved = rowsOf(await tenant.get(`Actions?ticket_id=${target}`), 'actions').find((action) => action.note === 'From the source');
  expect(moved).toMatchObject({ ticket_id: target, merged_from_ticketid: source });
});
