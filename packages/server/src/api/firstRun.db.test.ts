import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, testSetupCode, type Answer, type TestApi } from '../testing/api.ts';
import { browser, testPassword } from '../testing/browser.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

const owner = {
  name: 'Olivia Owner',
  email: 'Owner@MSP.example.com',
  password: testPassword,
  accountName: 'Example MSP',
  timeZone: 'Europe/Berlin',
  code: testSetupCode,
};
const codeOf = (answer: Answer): string => (answer.body as { error: { code: string } }).error.code;

test('a fresh hub says that it needs an owner', async () => {
  expect((await browser(api).get('/api/setup')).body).toEqual({ needed: true });
});

test('from the hub’s own machine the code is needed too: a proxy or a forwarded port passes for it', async () => {
  const here = browser(api, { host: 'localhost', address: '127.0.0.1' });
  const { code: _code, ...without } = owner;
  const missing = await here.send('POST', '/api/setup', without);
  expect([missing.status, codeOf(missing)]).toEqual([403, 'setup.code']);
  expect(codeOf(await here.send('POST', '/api/setup', { ...owner, code: 'guessed' }))).toBe('setup.code');
});

test('a wrong code, a missing code, a weak password and another site are refused', async () => {
  const wrong = await browser(api).send('POST', '/api/setup', { ...owner, code: 'guessed' });
  expect([wrong.status, codeOf(wrong)]).toEqual([403, 'setup.code']);
  const { code: _code, ...without } = owner;
  expect(codeOf(await browser(api).send('POST', '/api/setup', without))).toBe('setup.code');
  const weak = await browser(api).send('POST', '/api/setup', { ...owner, password: 'short', timeZone: 'Mars/Base', email: 'no' });
  expect(weak.status).toBe(400);
  expect((weak.body as { error: { fields: object } }).error.fields).toMatchObject({
    password: 'Take at least 12 characters.',
    timeZone: expect.stringContaining('no such time zone'),
    email: 'This is no e-mail address.',
  });
  const forged = await browser(api).send('POST', '/api/setup', owner, { 'sec-fetch-site': 'cross-site' });
  expect(codeOf(forged)).toBe('request.forged');
});

test('of several who set up at the same moment one becomes the owner', async () => {
  const browsers = Array.from({ length: 5 }, () => browser(api));
  const answers = await Promise.all(
    browsers.map((each, n) => each.send('POST', '/api/setup', { ...owner, email: `owner${n}@msp.example.com` })),
  );
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409, 409]);
  const first = browsers[answers.findIndex((answer) => answer.status === 201)];
  expect((await first?.get('/api/v1/me'))?.body).toMatchObject({ accounts: [{ role: 'owner', name: 'Example MSP' }] });
  expect((await browser(api).get('/api/setup')).body).toMatchObject({ needed: false });
  expect(codeOf(await browser(api).send('POST', '/api/setup', owner))).toBe('setup.done');
});

test('guessing the code ends with a wait', async () => {
  const guesser = browser(api, { address: '203.0.113.99' });
  let last: Answer | undefined;
  for (let n = 0; n < 31; n++) last = await guesser.send('POST', '/api/setup', { ...owner, code: `guess ${n}` });
  expect(last?.status).toBe(429);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
});
