import { afterAll, expect, test } from 'vitest';
import { rowsOf, startTenant } from '../harness.ts';

const tenant = await startTenant();
afterAll(() => tenant.stop());

const AREAS: readonly (readonly [area: string, path: string])[] = [
  ['tickets', 'Tickets?count=1'],
  ['customers', 'Client?count=1'],
  ['assets', 'Asset?count=1'],
  ['calendar', 'Appointment?count=1'],
  ['timesheets', 'TimesheetEvent'],
  ['invoices', 'Invoice?count=1'],
  ['contracts', 'ClientContract'],
  ['reporting', 'Report'],
  ['webhook', 'Webhook'],
];

async function application(settings: Record<string, unknown>): Promise<{ clientId: string; clientSecret: string }> {
  return (await tenant.control('POST', 'applications', settings)).body as unknown as { clientId: string; clientSecret: string };
}

test.each(AREAS)('an agent without the right to %s gets an empty 403 there and nowhere else', async (area) => {
  await tenant.signIn(await application({ name: `no ${area}`, agentRights: { [area]: 'none' } }));
  for (const [other, path] of AREAS) {
    const answer = await tenant.get(path);
    const isRefused = other === area;
    expect([other, answer.status, answer.text === '']).toEqual([other, isRefused ? 403 : 200, isRefused]);
  }
});

test.each(AREAS)('an application without the scope for %s gets 401 there and nowhere else', async (area) => {
  const scopes = AREAS.filter(([other]) => other !== area).map(([other]) => `edit:${other}`);
  await tenant.signIn({ ...(await application({ scopes })), scope: 'all' });
  for (const [other, path] of AREAS) expect([other, (await tenant.get(path)).status]).toEqual([other, other === area ? 401 : 200]);
});

test('reading is not writing: a read scope answers 401 to a write, a read right 403', async () => {
  await tenant.signIn(await application({ scopes: ['read:tickets'] }));
  expect((await tenant.get('Tickets?count=1')).status).toBe(200);
  expect((await tenant.post('Tickets', [{ summary: 'x' }])).status).toBe(401);
  await tenant.signIn(await application({ agentRights: { tickets: 'read' } }));
  expect((await tenant.post('Tickets', [{ summary: 'x' }])).status).toBe(403);
});

test('a scope that was asked for but not granted is left out of the token', async () => {
  const answer = await tenant.signIn({ ...(await application({ scopes: ['read:tickets'] })), scope: 'read:tickets edit:customers admin' });
  expect(answer.body.scope).toBe('read:tickets');
});

test('the right to write is looked at before what is written', async () => {
  await tenant.signIn(await application({ scopes: ['all'] }));
  expect((await tenant.post('Tickets', [])).status).toBe(400);
  await tenant.signIn(await application({ scopes: ['read:tickets'] }));
  expect((await tenant.post('Tickets', [])).status).toBe(401);
});

test('tickets of teams that the agent is not in are left out without a word', async () => {
  await tenant.signIn(await application({ teams: [1, 2] }));
  const rows = rowsOf(await tenant.get('Tickets?pageinate=true&page_size=100'), 'tickets');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.team_id === 1 || row.team_id === 2)).toBe(true);
  const me = (await tenant.get('Agent/me')).body as unknown as { teams: { team_id: number }[] };
  expect(me.teams.map((team) => team.team_id)).toEqual([1, 2]);
  const all = (await tenant.control('GET', 'state/digest')).body;
  const hidden = all.find((row) => row.team_id === 3)?.id ?? 0;
  expect((await tenant.get(`Tickets/${hidden}`)).status).toBe(404);
  expect(rowsOf(await tenant.get(`Actions?ticket_id=${hidden}`), 'actions')).toEqual([]);
});

test('an agent in no team sees an empty list, not an error', async () => {
  await tenant.signIn(await application({ teams: [] }));
  const answer = await tenant.get('Tickets');
  expect(answer.status).toBe(200);
  expect(answer.text).toBe('{"record_count":0,"tickets":[]}');
});

test('without an agent the lookups fail', async () => {
  await tenant.signIn(await application({ agentId: null, loginType: 'none' }));
  for (const path of ['Status', 'Team', 'Lookup?lookupid=22', 'Priority']) expect((await tenant.get(path)).status).toBe(403);
  expect((await tenant.get('Agent/me')).status).toBe(404);
});
