import { afterAll, expect, test } from 'vitest';
import { rowsOf, startTenant } from '../harness.ts';
import type { Row } from '../harness.ts';

const tenant = await startTenant();
afterAll(() => tenant.stop());

test('the state tells what there is', async () => {
  const { body } = await tenant.control('GET', 'state');
  expect(body).toMatchObject({ psa: 'halopsa', seed: 1, counts: { tickets: 300, webhooks: 0 } });
  const { counts } = body as unknown as { counts: Record<string, number> };
  for (const name of ['open', 'actions', 'clients', 'sites', 'users', 'agents', 'assets', 'appointments', 'invoices'])
    expect(counts[name]).toBeGreaterThan(0);
  expect((body as unknown as { now: string }).now).toMatch(/^2026-06-15T12:/);
});

test('a record is shown past every right and every fault', async () => {
  await tenant.control('POST', 'faults', { kind: 'error500', times: 1 });
  expect((await tenant.control('GET', 'state/tickets/1001')).body).toMatchObject({ id: 1001 });
  expect((await tenant.control('GET', 'state/tickets?ids=1001,1002')).body.map((row) => row.id)).toEqual([1001, 1002]);
  expect((await tenant.control('GET', 'state/actions/1001')).body[0]).toMatchObject({ ticket_id: 1001, id: 1 });
  expect((await tenant.control('GET', 'state/users/2')).body).toMatchObject({ id: 2 });
  await tenant.control('DELETE', 'faults');
});

test('the digest comes whole, in parts and in lines', async () => {
  const whole = (await tenant.control('GET', 'state/digest')).body;
  expect(whole).toHaveLength(300);
  const part = (await tenant.control('GET', 'state/digest?after=1100&limit=3')).body;
  expect(part.map((row) => row.id)).toEqual([1101, 1102, 1103]);
  expect((await tenant.control('GET', 'state/digest?format=ndjson&limit=2')).text.split('\n')).toHaveLength(2);
});

test('people edit on screen: no application is named', async () => {
  const note = await tenant.control('POST', 'edit/tickets/1002/note', { text: 'By phone', private: true, by: { agentId: 6 } });
  expect(note.body).toMatchObject({ outcome: 'Private Note', hiddenfromuser: true, actionby_agent_id: 6, actionby_application_id: '' });
  const reply = await tenant.control('POST', 'edit/tickets/1002/note', { text: 'Still broken', by: { userId: 4 } });
  expect(reply.body).toMatchObject({ outcome: 'User Update', actionby_user_id: 4, actionby_agent_id: 0 });
  const edited = await tenant.control('POST', 'edit/tickets', { id: 1002, summary: 'New words', priority_id: 1 });
  expect(edited.body).toMatchObject({ id: 1002, summary: 'New words', priority_id: 1 });
});

test('a purged ticket is gone from everywhere', async () => {
  await tenant.control('POST', 'edit/tickets/1003/purge');
  expect((await tenant.get('Tickets/1003')).status).toBe(404);
  expect(rowsOf(await tenant.get('Tickets?deleted=true'), 'tickets')).toEqual([]);
  expect((await tenant.control('GET', 'state/tickets/1003')).status).toBe(404);
});

test('people, sites, agents and picklists are edited too', async () => {
  const user = (await tenant.control('POST', 'edit/users', { name: 'Ada Example', site_id: 2, emailaddress: 'ada@x.example' })).body;
  expect((await tenant.get(`Users/${user.id}`)).body).toMatchObject({ name: 'Ada Example', site_id: 2 });
  await tenant.control('POST', 'edit/clients', { id: 2, name: 'Renamed' });
  const [ticket] = rowsOf(await tenant.get('Tickets?client_id=2&count=1'), 'tickets');
  expect(ticket?.client_name).toBe('Renamed');
  const status = (await tenant.control('POST', 'edit/statuses', { name: 'Waiting for parts', closed: false })).body;
  expect((await tenant.get('Status')).body.map((row) => row.name)).toContain('Waiting for parts');
  expect((await tenant.get('Status?excludeclosed=true')).body.map((row) => row.id)).toContain(status.id);
  const team = (await tenant.control('POST', 'edit/teams', { name: 'Night shift' })).body;
  expect((await tenant.get('Team')).body.find((row) => row.id === team.id)).toMatchObject({ name: 'Night shift', agents: [] });
  const agent = (await tenant.control('POST', 'edit/agents', { name: 'Nia Night', teams: [team.id] })).body;
  expect((await tenant.get('Agent')).body.find((row) => row.id === agent.id)).toMatchObject({
    name: 'Nia Night',
    teams: [{ team_id: team.id }],
  });
});

test('activity does so many things at once and says what', async () => {
  const deeds = (await tenant.control('POST', 'activity', { count: 40 })).body as unknown as {
    n: number;
    what: string;
    ticketId?: number;
  }[];
  expect(deeds).toHaveLength(40);
  expect(new Set(deeds.map((deed) => deed.what)).size).toBeGreaterThan(4);
  const since = (await tenant.control('GET', 'activity?since=38')).body;
  expect(since.map((deed) => deed.n)).toEqual([39, 40]);
  const asked = (await tenant.control('POST', 'activity', { count: 3, kinds: ['deleteTicket'] })).body;
  expect(asked.map((deed) => deed.what)).toEqual(['deleteTicket', 'deleteTicket', 'deleteTicket']);
});

test('activity follows from the seed', async () => {
  const what = async (): Promise<unknown> => {
    const twin = await startTenant({ seed: 5 });
    const deeds = (await twin.control('POST', 'activity', { count: 30 })).body.map(({ what: deed, ticketId, text }) => [
      deed,
      ticketId,
      text,
    ]);
    await twin.stop();
    return deeds;
  };
  expect(await what()).toEqual(await what());
});

test('a tenant lives at a rate until it is stopped', async () => {
  const before = (await tenant.control('GET', 'activity?since=0')).body.length;
  await tenant.control('POST', 'activity', { perSecond: 200 });
  await expect.poll(async () => (await tenant.control('GET', 'activity?since=0')).body.length).toBeGreaterThan(before + 5);
  await tenant.control('DELETE', 'activity');
  const stopped = (await tenant.control('GET', 'activity?since=0')).body.length;
  expect((await tenant.control('GET', 'activity?since=0')).body).toHaveLength(stopped);
});

test('requests are logged and summed up', async () => {
  await tenant.control('DELETE', 'requests');
  await tenant.get('Tickets?count=1');
  await tenant.get('Tickets/1001');
  await tenant.get('Tickets/1004');
  await tenant.post('Actions', [{ ticket_id: 1004, outcome: 'Private Note', note: 'Logged' }]);
  const log = (await tenant.control('GET', 'requests')).body;
  expect(log.map((entry) => [entry.method, entry.path, entry.status])).toEqual([
    ['GET', '/api/Tickets', 200],
    ['GET', '/api/Tickets/1001', 200],
    ['GET', '/api/Tickets/1004', 200],
    ['POST', '/api/Actions', 201],
  ]);
  expect(log[0]).toMatchObject({ query: 'count=1', app: 'Helpdesk bridge' });
  expect(log[3]?.body).toContain('Logged');
  expect((await tenant.control('GET', `requests?since=${String(log[1]?.n)}&limit=1`)).body).toHaveLength(1);
  expect((await tenant.control('GET', 'requests/summary')).body).toMatchObject({
    total: 4,
    byStatus: { 200: 3, 201: 1 },
    byRoute: { 'GET /api/tickets': 1, 'GET /api/tickets/{id}': 2, 'POST /api/actions': 1 },
  });
});

test('a mistake in a control call is named', async () => {
  expect((await tenant.control('GET', 'state/spoons')).text).toContain('there are tickets, actions, clients');
  expect((await tenant.control('PATCH', 'settings', { nonsense: 1 })).status).toBe(400);
  expect((await tenant.control('GET', 'nowhere')).status).toBe(404);
  const rights = await tenant.control('POST', 'applications', { agentRights: { spoons: 'read' } });
  expect(rights.text).toContain('no area spoons');
});

test('the clock is set, moved and stopped', async () => {
  const at = async (change: object): Promise<string> =>
    ((await tenant.control('POST', 'clock', change)).body as unknown as { now: string }).now;
  expect(await at({ now: '2027-01-01T00:00:00Z', frozen: true })).toBe('2027-01-01T00:00:00.000Z');
  expect(await at({})).toBe('2027-01-01T00:00:00.000Z');
  expect(await at({ advanceSeconds: 90 })).toBe('2027-01-01T00:01:30.000Z');
  await at({ frozen: false });
});

test('the launcher of a custom tab signs the agent and nothing else', async () => {
  const origin = new URL(tenant.simulator.baseUrl).origin;
  const answer = await fetch(`${origin}/tab?url=${encodeURIComponent('https://widget.example/t?ticket=7')}&agent_id=5`, {
    redirect: 'manual',
  });
  const target = new URL(answer.headers.get('location') ?? '');
  expect(answer.status).toBe(302);
  expect(target.searchParams.get('ticket')).toBe('7');
  expect(target.searchParams.get('agent_id')).toBe('5');
  expect(target.searchParams.get('hmac')).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});

test('every entity can be listed as it truly is', async () => {
  const lists = ['clients', 'sites', 'users', 'agents', 'assets', 'appointments', 'invoices', 'statuses', 'priorities'];
  for (const entity of lists) expect(((await tenant.control('GET', `state/${entity}`)).body as Row[]).length).toBeGreaterThan(0);
});
