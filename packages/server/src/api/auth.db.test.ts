import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/ids.ts';
import { createApiKey } from '../platform/auth/apiKeys.ts';
import { testApi, type Answer, type Client, type TestApi } from '../testing/api.ts';
import { seedConnection } from '../testing/connection.ts';
import { seedAccount } from '../testing/database.ts';
import { storeTickets } from '../testing/mirrored.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

const codeOf = (answer: Answer): string => (answer.body as { error: { code: string } }).error.code;
const withHeader = (authorization?: string): Promise<Answer> =>
  api.request({ method: 'GET', url: '/api/v1/tickets', headers: authorization ? { authorization } : {} });

describe('a request is refused as unauthenticated', () => {
  test.each([
    ['without a key', undefined],
    ['with another scheme', 'Basic dXNlcjpwYXNz'],
    ['with something that is no key', 'Bearer let-me-in'],
    ['with a key that nobody made', `Bearer dbk_AAAAAAAA_${'b'.repeat(43)}`],
  ])('%s', async (_how, header) => {
    const answer = await withHeader(header);
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('request.unauthenticated');
  });

  test('with a key that has been revoked', async () => {
    const made = await api.admin.send('POST', '/keys', { name: 'to be revoked', scopes: ['read'] });
    const { id, key } = made.body as { id: string; key: string };
    expect((await withHeader(`Bearer ${key}`)).status).toBe(200);
    expect((await api.admin.send('DELETE', `/keys/${id}`)).status).toBe(200);
    expect((await withHeader(`Bearer ${key}`)).status).toBe(401);
    expect((await api.admin.send('DELETE', `/keys/${id}`)).status).toBe(404);
  });

  test('with a key that has expired', async () => {
    const expiresAt = new Date(api.bridge.clock.now().getTime() - 1000);
    const { key } = await createApiKey(api.db.database, api.account, { name: 'old', scopes: ['admin'], expiresAt });
    expect((await withHeader(`Bearer ${key}`)).status).toBe(401);
  });
});

describe('a scope', () => {
  test.each<['read' | 'write', 'GET' | 'POST' | 'DELETE', string]>([
    ['read', 'POST', '/commands'],
    ['read', 'POST', '/tickets/1/fetch'],
    ['read', 'POST', '/callbacks/replay'],
    ['read', 'POST', '/picklists/refresh'],
    ['write', 'GET', '/tickets'],
    ['write', 'POST', '/connections'],
    ['write', 'DELETE', '/connections/1'],
    ['write', 'GET', '/connections/1/callbacks/setup'],
    ['write', 'GET', '/keys'],
    ['read', 'POST', '/keys'],
  ])('%s does not open %s %s', async (scope, method, path) => {
    const client = await api.client([scope]);
    const answer = method === 'GET' ? await client.get(path) : await client.send(method, path, method === 'POST' ? {} : undefined);
    expect(answer.status).toBe(403);
    expect(codeOf(answer)).toBe('request.forbidden');
    expect(answer.text).toMatch(/It needs the right to .+ \(\w+\.\w+\)/);
  });

  test('admin opens everything', async () => {
    expect((await api.admin.get('/tickets')).status).toBe(200);
    expect((await api.admin.get('/keys')).status).toBe(200);
  });
});

test('a key is shown once, and only its hash is kept', async () => {
  const made = await api.admin.send('POST', '/keys', { name: 'shown once', scopes: ['read', 'write'] });
  const { key, prefix } = made.body as { key: string; prefix: string };
  expect(made.status).toBe(201);
  expect(key).toMatch(/^dbk_[A-Za-z0-9]{8}_[A-Za-z0-9]{43}$/);
  expect(key.startsWith(prefix)).toBe(true);
  expect((await api.admin.get('/keys')).text).not.toContain(key);
  const { rows } = await api.db.database.system.query('select row_to_json(k)::text as kept from api_keys k');
  expect(JSON.stringify(rows)).not.toContain(key.slice(13));
});

test('the last use of a key is written down', async () => {
  const client = await api.client(['read']);
  await client.get('/tickets');
  const { items } = (await api.admin.get('/keys')).body as { items: { prefix: string; lastUsedAt: string | null }[] };
  expect(items.find((item) => client.key.startsWith(item.prefix))?.lastUsedAt).not.toBeNull();
});

describe("another account's records are not there", () => {
  let stranger: Client;
  let connection: number;
  beforeAll(async () => {
    const { id } = await seedConnection(api.bridge, api.account);
    connection = id;
    await storeTickets(api.db.database, api.account, id, [{ id: '77', title: 'Ours alone', updatedAt: '2026-01-01T00:00:00.000Z' }]);
    stranger = await api.client(['admin'], await seedAccount(api.db.database, 'Another MSP'));
  });

  test('in lists', async () => {
    for (const list of ['/tickets', '/tickets?search=ours', '/connections', '/sync-runs', '/callbacks', '/commands', '/agents']) {
      expect((await stranger.get(list)).body).toMatchObject({ items: [] });
    }
    expect((await stranger.get('/tickets/count')).body).toEqual({ count: 0, capped: false });
    expect((await api.admin.get('/tickets?search=ours')).text).toContain('Ours alone');
  });

  test('by their ids', async () => {
    const { id } = ((await api.admin.get('/keys')).body as { items: { id: string }[] }).items[0] as { id: string };
    const answers = await Promise.all([
      stranger.get('/tickets/77'),
      stranger.get(`/connections/${connection}`),
      stranger.send('PATCH', `/connections/${connection}`, { profile: 'read-only' }),
      stranger.send('DELETE', `/connections/${connection}`),
      stranger.get(`/connections/${connection}/callbacks/setup`),
      stranger.send('POST', `/connections/${connection}/streams/tickets/sync`),
      stranger.get(`/changes?connection=${connection}`),
      stranger.send('DELETE', `/keys/${id}`),
      stranger.get(`/commands/${newId()}`),
      stranger.get(`/callbacks/${newId()}`),
      stranger.get(`/sync-runs/${newId()}`),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
  });
});

test('a key that asks too often is told when to come again', async () => {
  const limited = await testApi({ parts: { requestsPerMinute: 2 } });
  try {
    expect((await limited.admin.get('/tickets')).status).toBe(200);
    expect((await limited.admin.get('/tickets')).status).toBe(200);
    const refused = await limited.admin.get('/tickets');
    expect(refused.status).toBe(429);
    expect(codeOf(refused)).toBe('request.tooMany');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const other = await limited.client(['read']);
    expect((await other.get('/tickets')).status).toBe(200);
  } finally {
    await limited.close();
  }
});
