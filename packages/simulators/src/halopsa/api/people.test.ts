import { afterAll, expect, test } from 'vitest';
import { rowsOf, startTenant } from '../harness.ts';
import type { Row } from '../harness.ts';

const tenant = await startTenant();
afterAll(() => tenant.stop());

async function all(path: string, key: string): Promise<Row[]> {
  return rowsOf(await tenant.get(path), key);
}

test('a search finds users by a part of name or address', async () => {
  const [someone] = (await all('Users', 'users')).filter((user) => user.emailaddress !== '');
  const found = await all(`Users?search=${encodeURIComponent(String(someone?.emailaddress))}`, 'users');
  expect(found.map((user) => user.id)).toContain(someone?.id);
  expect(await all('Users?search=nobody@nowhere.example', 'users')).toEqual([]);
});

test('nothing found is an envelope with nothing in it', async () => {
  expect((await tenant.get('Users?search=zzzzzz')).text).toBe('{"record_count":0,"users":[]}');
});

test('every site has its General User', async () => {
  const sites = await all('Site', 'sites');
  const general = (await all('Users', 'users')).filter((user) => user.name === 'General User').map((user) => user.site_id);
  expect(new Set(general)).toEqual(new Set(sites.map((site) => site.id)));
});

test('inactive ones stay out unless asked for', async () => {
  const { id } = (await tenant.post('Client', [{ name: 'Gone away', inactive: true }])).body;
  expect((await all('Client', 'clients')).map((client) => client.id)).not.toContain(id);
  expect((await all('Client?includeinactive=true', 'clients')).map((client) => client.id)).toContain(id);
  expect((await all('Client?includeinactive=true&includeactive=false', 'clients')).map((client) => client.id)).toEqual([id]);
});

test('what changed lately can be asked for', async () => {
  const { now } = (await tenant.control('POST', 'clock', { advanceSeconds: 60 })).body as unknown as { now: string };
  await tenant.post('Users', [{ id: 5, phonenumber: '1' }]);
  await tenant.post('Site', [{ id: 3, notes: 'x' }]);
  await tenant.post('Client', [{ id: 4, notes: 'x' }]);
  await tenant.post('Asset', [{ id: 6, notes: 'x' }]);
  expect((await all(`Users?lastupdatefromdate=${now}`, 'users')).map((row) => row.id)).toEqual([5]);
  expect((await all(`Site?lastupdatefromdate=${now}`, 'sites')).map((row) => row.id)).toEqual([3]);
  expect((await all(`Client?lastupdatefromdate=${now}`, 'clients')).map((row) => row.id)).toEqual([4]);
  expect((await all(`Asset?lastupdatefromdate=${now}`, 'assets')).map((row) => row.id)).toEqual([6]);
});

test('calendar entries are found by time, agent and ticket, and leave when deleted', async () => {
  const item = { subject: 'Visit', start_date: '2026-06-20T09:00:00Z', end_date: '2026-06-20T10:00:00Z', agent_id: 6, ticket_id: 1010 };
  const { id } = (await tenant.post('Appointment', [item])).body;
  const query = 'Appointment?start_date=2026-06-20T00:00:00Z&end_date=2026-06-21T00:00:00Z&agents=6&ticket_id=1010';
  expect((await all(query, 'appointments')).map((row) => row.id)).toEqual([id]);
  expect((await tenant.post('Appointment', [{ id, complete_status: 1 }])).body).toMatchObject({
    id,
    complete_status: 1,
    start_date: '2026-06-20T09:00:00',
  });
  await tenant.remove(`Appointment/${id}`);
  expect(await all(query, 'appointments')).toEqual([]);
  expect(await all(`${query}&includedeleted=true`, 'appointments')).toHaveLength(1);
});

test('invoices show their lines when asked', async () => {
  const [bare] = await all('Invoice?count=1', 'invoices');
  expect(bare).not.toHaveProperty('lines');
  const [full] = await all('Invoice?count=1&includelines=true', 'invoices');
  expect(((full?.lines ?? []) as Row[]).length).toBeGreaterThan(0);
  expect((await all('Invoice?postedonly=true', 'invoices')).every((row) => row.posted === true)).toBe(true);
});

test('vendors add their buttons and tabs by API', async () => {
  for (const path of ['CustomButton', 'Tabs']) {
    const { status, body } = await tenant.post(path, [{ name: 'Ours', url: 'https://widget.example/t?ticket=1' }]);
    expect([path, status]).toEqual([path, 201]);
    expect((await tenant.get(path)).body).toMatchObject([{ id: body.id, name: 'Ours', url: 'https://widget.example/t?ticket=1' }]);
    await tenant.remove(`${path}/${body.id}`);
    expect((await tenant.get(path)).body).toEqual([]);
  }
});
