import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, testSetupCode, type Answer, type TestApi } from '../testing/api.ts';
import { browser, testPassword, type Browser } from '../testing/browser.ts';
import { setUpOwner } from '../testing/people.ts';

let api: TestApi;
let owner: Browser;
beforeAll(async () => {
  api = await testApi();
  owner = await setUpOwner(api);
});
afterAll(() => api.close());

const said = (answer: Answer): unknown[] => {
  const { error } = answer.body as { error: { code: string; fields?: object } };
  return [answer.status, error.code, Object.keys(error.fields ?? {})];
};

test.each<['GET' | 'POST' | 'PATCH' | 'DELETE', string, object | undefined, string]>([
  [
    'POST',
    '/api/setup',
    { name: 'O\u0000', email: 'a@b.example.com', password: testPassword, accountName: 'x', code: testSetupCode },
    'name',
  ],
  ['POST', '/api/auth/sign-in/email', { email: 'owner\u0000@msp.example.com', password: testPassword }, 'email'],
  ['POST', '/api/invitations/any/accept', { name: 'A\u0000', password: testPassword }, 'name'],
  ['PATCH', '/api/v1/me', { name: 'Olivia\u0000' }, 'name'],
  ['PATCH', '/api/v1/me/settings', { columns: [{ id: 'a\u0000' }] }, 'columns.0.id'],
  ['PATCH', '/api/v1/me/settings', { columns: { 'na\u0000me': 1 } }, 'columns'],
  ['POST', '/api/v1/keys', { name: 'k\u0000', scopes: ['read'] }, 'name'],
  ['POST', '/api/v1/commands', { kind: 'note.add', ticket: { ticketId: '1' }, text: 'a\u0000b', isPrivate: true }, 'text'],
  ['GET', '/api/v1/audit?search=a%00b', undefined, 'search'],
  ['DELETE', '/api/v1/people/a%00b', undefined, 'personId'],
])('%s %s with a NUL is refused at the field', async (method, path, body, field) => {
  expect(said(await owner.send(method, path, body))).toEqual([400, 'request.invalid', [field]]);
});

test('a body that is deeper than any stack is refused like any other', async () => {
  const depth = 200_000;
  const payload = `{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const headers = { authorization: `Bearer ${api.admin.key}`, 'content-type': 'application/json' };
  expect((await api.request({ method: 'PATCH', url: '/api/v1/account', payload, headers })).status).toBe(400);
});

test('settings grow no larger in all than they may', async () => {
  const filled = 'x'.repeat(60_000);
  for (const name of ['a', 'b', 'c', 'd']) expect((await owner.send('PATCH', '/api/v1/me/settings', { [name]: filled })).status).toBe(200);
  expect((await owner.send('PATCH', '/api/v1/me/settings', { e: filled })).status).toBe(400);
  expect((await owner.send('PATCH', '/api/v1/me/settings', { a: null })).status).toBe(200);
  expect((await owner.send('PATCH', '/api/v1/me/settings', { e: filled })).status).toBe(200);
});

test('another site reads nothing with somebody’s session', async () => {
  const answer = await owner.get('/api/v1/audit/export', { 'sec-fetch-site': 'cross-site' });
  expect(said(answer).slice(0, 2)).toEqual([403, 'request.forged']);
});

test('who forwards requests without being trusted is warned of once', async () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.1' };
  for (let n = 0; n < 2; n++) await owner.get('/api/setup', forwarded);
  expect(api.logged().split('not in TRUSTED_PROXIES')).toHaveLength(2);
});

test('addresses of one IPv6 network are one guesser', async () => {
  const given = { name: 'O', email: 'a@b.example.com', password: testPassword, accountName: 'x', timeZone: 'UTC', code: 'guess' };
  let last: Answer | undefined;
  for (let n = 0; n < 31; n++) last = await browser(api, { address: `2001:db8:1:2::${n + 1}` }).send('POST', '/api/setup', given);
  expect(last?.status).toBe(429);
  expect((await browser(api, { address: '2001:db8:1:3::1' }).send('POST', '/api/setup', given)).status).toBe(409);
});

test('what is open to everybody is data to a browser', async () => {
  for (const path of ['/api/setup', '/api/sign-in/options', '/api/invitations/any', '/api/auth/get-session'])
    expect((await browser(api).get(path)).headers['content-security-policy']).toContain("default-src 'none'");
});
