import { afterAll, expect, test } from 'vitest';
import { countIn, startTenant } from './harness.ts';
import type { Answer, Row } from './harness.ts';

/**
 * The request sequences that the HaloPSA node of n8n-nodes-base 1.100.0 makes, recorded from the node itself running against
 * this simulator: its scopes, its paging, ids as text, flags as text, and what it needs of each answer.
 */
const tenant = await startTenant({ tickets: 250 });
afterAll(() => tenant.stop());

test('its scopes give a token', async () => {
  const answer = await tenant.signIn({ scope: 'admin edit:tickets edit:customers' });
  expect(typeof answer.body.access_token).toBe('string');
});

/** Its loop: pages of a hundred until it holds `record_count` rows. */
async function everything(path: string, key: string, filters = ''): Promise<Row[]> {
  const rows: Row[] = [];
  let answer: Answer;
  let page = 1;
  do {
    answer = await tenant.get(`${path}?${filters}page_size=100&page_no=${page++}&pageinate=true`);
    rows.push(...((answer.body as unknown as Record<string, Row[]>)[key] ?? []));
  } while (rows.length < countIn(answer));
  return rows;
}

test.each([
  ['/client', 'clients'],
  ['/site', 'sites'],
  ['/users', 'users'],
  ['/tickets', 'tickets'],
])('its own paging of %s ends, with each record once', async (path, key) => {
  for (const filters of ['', 'activeStatus=all&includeinactive=true&includeactive=true&search=an&']) {
    const ids = (await everything(path.slice(1), key, filters)).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const limited = (await tenant.get(`${path.slice(1)}?count=5`)).body as unknown as Record<string, Row[]>;
  expect(limited[key]).toHaveLength(5);
});

test('its options are filled from bare lists and pages', async () => {
  expect((await everything('site', 'sites')).every((site) => typeof site.clientsite_name === 'string')).toBe(true);
  for (const path of ['TicketType', 'agent']) {
    const rows = (await tenant.get(path)).body;
    expect(rows.every((row) => typeof row.name === 'string' && row.id > 0)).toBe(true);
  }
});

test('it creates, reads, changes and deletes a client, a site, a user and a ticket', async () => {
  const id = async (path: string, item: Record<string, unknown>): Promise<number> => {
    const answer = await tenant.post(path, [item]);
    expect([path, answer.status]).toEqual([path, 201]);
    return answer.body.id;
  };
  const client = await id('client', { name: 'Added', notes: 'n', is_vip: true, website: 'https://x.example', inactive: 'false' });
  await id('client', { id: String(client), name: 'Renamed', inactive: 'false' });
  expect((await tenant.get(`client/${client}`)).body).toMatchObject({ name: 'Renamed', is_vip: true, inactive: false, notes: 'n' });
  const site = await id('site', { name: 'HQ', client_id: String(client), phonenumber: '1', maincontact_name: 'M' });
  await id('site', { id: String(site), name: 'HQ2', client_id: String(client) });
  expect((await tenant.get(`site/${site}`)).body).toMatchObject({ name: 'HQ2', client_id: client, maincontact_name: 'M' });
  const user = await id('users', {
    name: 'Ann Other',
    site_id: String(site),
    emailaddress: 'ann@x.example',
    surname: 'Other',
    password: 'pw',
    inactive: false,
  });
  await id('users', { id: String(user), name: 'Ann B', site_id: String(site) });
  expect((await tenant.get(`users/${user}`)).body).toMatchObject({ name: 'Ann B', emailaddress: 'ann@x.example', site_id: site });
  const ticket = await id('tickets', {
    tickettype_id: '1',
    summary: 'New',
    details: 'd',
    agent_id: '5',
    startdate: '2026-06-20T00:00:00',
    targetdate: '2026-06-30T00:00:00',
  });
  await id('tickets', { id: String(ticket), summary: 'Changed', agent_id: '6', targetdate: '2026-07-01T00:00:00' });
  expect((await tenant.get(`tickets/${ticket}`)).body).toMatchObject({
    summary: 'Changed',
    agent_id: 6,
    targetdate: '2026-07-01T00:00:00',
    startdate: '2026-06-20T00:00:00',
  });
  for (const path of [`tickets/${ticket}`, `users/${user}`, `site/${site}`, `client/${client}`]) {
    const removed = await tenant.remove(path);
    expect([removed.status, removed.body.id]).toEqual([200, Number(path.split('/')[1])]);
    expect((await tenant.get(path)).status).toBe(404);
  }
});

test('a 400 is JSON that it can take apart', async () => {
  const answer = await tenant.get('tickets/abc');
  expect(answer.status).toBe(400);
  expect(answer.body).toHaveProperty('id');
});
