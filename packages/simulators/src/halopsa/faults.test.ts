import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf, startTenant } from './harness.ts';
import type { Row } from './harness.ts';

const tenant = await startTenant();
afterAll(() => tenant.stop());
beforeEach(() => tenant.signIn());
afterEach(() => tenant.control('DELETE', 'faults'));

async function fault(spec: Record<string, unknown>): Promise<number> {
  const answer = await tenant.control('POST', 'faults', spec);
  expect(answer.status).toBe(201);
  return (answer.body as unknown as Row).id;
}

async function counted(): Promise<unknown[]> {
  return (await tenant.control('GET', 'faults')).body.map((row) => row.counted);
}

test('a limit of its own answers as a live tenant does, without Retry-After', async () => {
  await tenant.control('PATCH', 'settings', { rateLimit: { calls: 3, windowSeconds: 300 } });
  const answers = [];
  for (let n = 0; n < 5; n++) answers.push(await tenant.get('Status'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
  expect(answers[4]?.text).toBe('Rate Limit Reached - 3 Requests per rolling 5 minute window');
  expect(answers[4]?.headers.get('retry-after')).toBeNull();
  await tenant.control('POST', 'clock', { advanceSeconds: 300 });
  expect((await tenant.get('Status')).status).toBe(200);
  await tenant.control('PATCH', 'settings', { rateLimit: null });
});

test('a burst of 429 may name its wait', async () => {
  await fault({ kind: 'rateLimit429', times: 2, retryAfterSeconds: 7 });
  const answers = [await tenant.get('Status'), await tenant.get('Status'), await tenant.get('Status')];
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(answers[0]?.headers.get('retry-after')).toBe('7');
  expect(await counted()).toEqual([2]);
});

test.each([
  ['exception', /ClassName/],
  ['string', /^"/],
  ['message', /"Message"/],
  ['html', /<!DOCTYPE/],
  ['empty', /^$/],
])('a 500 comes in the shape %s', async (body, shape) => {
  await fault({ kind: 'error500', body, times: 1 });
  const answer = await tenant.get('Tickets');
  expect(answer.status).toBe(500);
  expect(answer.text).toMatch(shape);
});

test('proxies answer with pages, the product with sentences', async () => {
  await fault({ kind: 'htmlError', status: 503, times: 1 });
  expect((await tenant.get('Tickets')).text).toContain('<html>');
  await fault({ kind: 'stringError', text: 'Please select the CAB members', times: 1 });
  expect((await tenant.get('Tickets')).text).toBe('"Please select the CAB members"');
});

test('a truncated answer breaks off', async () => {
  await fault({ kind: 'truncate', times: 1 });
  await expect(tenant.get('Tickets')).rejects.toThrow('terminated');
  expect(await counted()).toEqual([1]);
  expect((await tenant.get('Tickets')).status).toBe(200);
});

test('cut after the write: it was applied, the answer never came', async () => {
  const before = rowsOf(await tenant.get('Actions?ticket_id=1050'), 'actions').length;
  await fault({ kind: 'cutAfterApply', times: 1 });
  await expect(tenant.post('Actions', [{ ticket_id: 1050, outcome: 'Private Note', note: 'Once' }])).rejects.toThrow('fetch failed');
  expect(rowsOf(await tenant.get('Actions?ticket_id=1050'), 'actions')).toHaveLength(before + 1);
});

test('cut before the write: nothing was applied', async () => {
  const before = rowsOf(await tenant.get('Actions?ticket_id=1051'), 'actions').length;
  await fault({ kind: 'cutBeforeApply', times: 1 });
  await expect(tenant.post('Actions', [{ ticket_id: 1051, outcome: 'Private Note', note: 'Never' }])).rejects.toThrow('fetch failed');
  expect(rowsOf(await tenant.get('Actions?ticket_id=1051'), 'actions')).toHaveLength(before);
});

test('a hanging call never answers', async () => {
  await fault({ kind: 'hang', times: 1 });
  const aborted = fetch(`${tenant.simulator.baseUrl}/Status`, { signal: AbortSignal.timeout(150) });
  await expect(aborted).rejects.toThrow('timeout');
});

test('a token stops working after so many calls; a new one works again', async () => {
  await fault({ kind: 'tokenExpiry', afterCalls: 2 });
  await tenant.signIn();
  const statuses = [];
  for (let n = 0; n < 4; n++) statuses.push((await tenant.get('Status')).status);
  expect(statuses).toEqual([200, 200, 401, 401]);
  await tenant.signIn();
  expect((await tenant.get('Status')).status).toBe(200);
});

test('pages repeat after the one that is named', async () => {
  await fault({ kind: 'repeatLastPage', after: 2 });
  const second = await tenant.get('Tickets?pageinate=true&page_size=50&page_no=2');
  const third = await tenant.get('Tickets?pageinate=true&page_size=50&page_no=3');
  expect(rowsOf(third, 'tickets').map((row) => row.id)).toEqual(rowsOf(second, 'tickets').map((row) => row.id));
  expect(await counted()).toEqual([1]);
});

test('somebody works while pages are read', async () => {
  const before = ((await tenant.control('GET', 'state')).body as unknown as { counts: { deleted: number } }).counts.deleted;
  await fault({ kind: 'editWhilePaging', everyPages: 2 });
  for (let page = 1; page <= 4; page++) await tenant.get(`Tickets?pageinate=true&page_size=50&page_no=${page}`);
  const after = ((await tenant.control('GET', 'state')).body as unknown as { counts: { deleted: number } }).counts.deleted;
  expect(after - before).toBe(2);
  expect(await counted()).toEqual([2]);
});

test('the clock may be off: header and stamps alike', async () => {
  const honest = Date.parse((await tenant.get('Status')).headers.get('date') ?? '');
  await fault({ kind: 'clockSkew', seconds: 7200 });
  const answer = await tenant.post('Tickets', [{ summary: 'Late', client_id: 2 }]);
  expect(Date.parse(answer.headers.get('date') ?? '') - honest).toBeGreaterThanOrEqual(7_199_000);
  expect(Date.parse(String(answer.body.dateoccurred)) - honest).toBeGreaterThanOrEqual(7_199_000);
});

test('the schema drifts: types, unknown values, missing and new members', async () => {
  await fault({ kind: 'schemaDrift' });
  const { text } = await tenant.get('Tickets?count=20');
  expect(text).toMatch(/"agent_id":"\d+"/);
  expect(text).toMatch(/"client_id":\d+\.0/);
  expect(text).toContain('"status_id":9999');
  expect(text).toContain('"new_insights":{');
  expect(text).not.toContain('"team":');
  await tenant.control('DELETE', 'faults');
  await fault({ kind: 'schemaDrift', changes: ['missingFields'] });
  expect((await tenant.get('Tickets?count=20')).text).not.toMatch(/"agent_id":"/);
});

test('texts may be hostile and still be JSON', async () => {
  await fault({ kind: 'hostileText' });
  const answer = await tenant.get('Tickets?count=1');
  expect(answer.text).toContain(String.raw`\u0000\ud800`);
  expect(String(rowsOf(answer, 'tickets')[0]?.summary)).toContain('\u0000');
});

test('reads lag: a change is not seen until later', async () => {
  await fault({ kind: 'staleReads', seconds: 30 });
  const before = (await tenant.get('Tickets/1060')).body.summary;
  const created = (await tenant.post('Tickets', [{ summary: 'Too new', client_id: 2 }])).body.id;
  await tenant.control('POST', 'edit/tickets', { id: 1060, summary: 'Reworded' });
  expect((await tenant.get('Tickets/1060')).body.summary).toBe(before);
  expect((await tenant.get(`Tickets/${created}`)).status).toBe(404);
  expect(rowsOf(await tenant.get(`Tickets?ticketids=${created}`), 'tickets')).toEqual([]);
  await tenant.control('POST', 'clock', { advanceSeconds: 31 });
  expect((await tenant.get('Tickets/1060')).body.summary).toBe('Reworded');
  expect((await tenant.get(`Tickets/${created}`)).status).toBe(200);
});

test('a team may be taken from the agent', async () => {
  const all = rowsOf(await tenant.get('Tickets?team=1&pageinate=true&page_size=100'), 'tickets');
  expect(all.length).toBeGreaterThan(0);
  await fault({ kind: 'hideTeam', team: '1st Line Support' });
  expect(rowsOf(await tenant.get('Tickets?team=1&pageinate=true&page_size=100'), 'tickets')).toEqual([]);
  expect((await tenant.get(`Tickets/${all[0]?.id}`)).status).toBe(404);
  const me = (await tenant.get('Agent/me')).body as unknown as { teams: { team_id: number }[] };
  expect(me.teams.map((team) => team.team_id)).not.toContain(1);
});

test('scopes may be refused by name', async () => {
  await fault({ kind: 'invalidScope', scopes: ['read:assets'] });
  expect((await tenant.signIn({ scope: 'read:tickets read:assets' })).status).toBe(400);
  expect((await tenant.signIn({ scope: 'read:tickets' })).status).toBe(200);
  expect(await counted()).toEqual([1]);
});

test('a fault may be aimed at the token endpoint', async () => {
  await fault({ kind: 'error500', match: { path: '^/auth/token' }, times: 1 });
  expect((await tenant.signIn()).status).toBe(500);
  expect((await tenant.signIn()).status).toBe(200);
});

test('an unknown fault is refused with the kinds there are', async () => {
  const answer = await tenant.control('POST', 'faults', { kind: 'flood' });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('slow, hang');
});
