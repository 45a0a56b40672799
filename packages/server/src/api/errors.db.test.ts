import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { catalogue } from '@deskbridge/model';
import { testApi, type Answer, type TestApi } from '../testing/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

interface ErrorBody {
  error: {
    code: string;
    message: string;
    next: string;
    blame: string;
    requestId: string;
    detail?: string;
    fields?: Record<string, string>;
  };
}
const errorOf = (answer: Answer): ErrorBody['error'] => (answer.body as ErrorBody).error;

describe('an error names the field that is wrong', () => {
  test.each([
    ['/tickets?limit=0', 'limit'],
    ['/tickets?limit=201', 'limit'],
    ['/tickets?sort=colour', 'sort'],
    ['/tickets?modifiedSince=yesterday', 'modifiedSince'],
    ['/tickets?open=perhaps', 'open'],
    ['/tickets?search=%21', 'search'],
    ['/tickets?colour=red', 'colour'],
    ['/tickets?cursor=nonsense', 'cursor'],
    ['/sync-runs/7', 'id'],
    ['/connections/first', 'id'],
    ['/agents?company=1', 'company'],
    ['/changes?after=-1', 'after'],
  ])('GET %s', async (path, field) => {
    const answer = await api.admin.get(path);
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 'request.invalid', blame: 'user', message: catalogue['request.invalid'].what });
    expect(Object.keys(errorOf(answer).fields ?? {})).toContain(field);
  });

  test.each<[string, object, string]>([
    ['/commands', { kind: 'note.add', ticket: { ticketId: '1' } }, 'body'],
    ['/commands', { kind: 'ticket.update', ticket: { ticketId: '1' }, fields: { title: '' } }, 'fields.title'],
    ['/commands', { kind: 'coffee.make' }, 'kind'],
    ['/keys', { name: 'x', scopes: ['root'] }, 'scopes.0'],
    ['/connections', { connector: 'halopsa', credentials: {}, settings: { overlapSeconds: -1 } }, 'settings.overlapSeconds'],
    ['/connections', { connector: 'halopsa', credentials: {}, settings: { colour: 1 } }, 'settings.colour'],
  ])('POST %s %j', async (path, body, field) => {
    const answer = await api.admin.send('POST', path, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(errorOf(answer).fields ?? {})).toContain(field);
  });

  test('a cursor of one order is refused in another', async () => {
    const cursor = Buffer.from(JSON.stringify(['updated', 'desc', null, '5'])).toString('base64url');
    expect((await api.admin.get(`/tickets?cursor=${cursor}`)).status).toBe(200);
    expect((await api.admin.get(`/tickets?cursor=${cursor}&sort=number`)).status).toBe(400);
    expect((await api.admin.get(`/tickets?cursor=${cursor}&direction=asc`)).status).toBe(400);
  });
});

test('a body that is no JSON is refused in the same shape', async () => {
  const headers = { authorization: `Bearer ${api.admin.key}`, 'content-type': 'application/json' };
  const answer = await api.request({ method: 'POST', url: '/api/v1/keys', headers, payload: '{"name":' });
  expect(answer.status).toBe(400);
  expect(errorOf(answer).code).toBe('request.invalid');
});

test('what is nowhere is answered in the same shape', async () => {
  for (const url of ['/api/v1/nothing', '/nothing', '/api/v2/tickets']) {
    const answer = await api.request({ method: 'GET', url, headers: { authorization: `Bearer ${api.admin.key}` } });
    expect(answer.status).toBe(404);
    expect(errorOf(answer).code).toBe('request.notFound');
  }
});

test('what should never happen is in the log under the id of the answer, and nowhere else', async () => {
  const spy = vi.spyOn(api.bridge.database, 'asAccount').mockRejectedValueOnce(new Error('the inner reason'));
  const answer = await api.admin.get('/commands');
  spy.mockRestore();
  expect(answer.status).toBe(500);
  expect(errorOf(answer).code).toBe('internal');
  expect(answer.text).not.toContain('the inner reason');
  const line = api
    .logged()
    .split('\n')
    .find((each) => each.includes('the inner reason'));
  expect(line).toContain(errorOf(answer).requestId);
});

test('while the database is away requests are answered with busy', async () => {
  const spy = vi
    .spyOn(api.bridge.database, 'asAccount')
    .mockRejectedValueOnce(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
  const answer = await api.admin.get('/commands');
  spy.mockRestore();
  expect(answer.status).toBe(503);
  expect(errorOf(answer).code).toBe('database.unavailable');
});

test('the catalogue is served whole', async () => {
  const { items } = (await api.admin.get('/errors')).body as { items: { code: string }[] };
  expect(items.map((item) => item.code)).toEqual(Object.keys(catalogue));
});

describe('headers', () => {
  test('keep a browser from doing anything with an answer, and work over plain http', async () => {
    const { headers } = await api.admin.get('/tickets');
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{12}-\w+$/);
  });
});
