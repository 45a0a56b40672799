import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makePasswordToken } from '../platform/auth/passwordLinks.ts';
import { makeSignIn } from '../platform/auth/signIn.ts';
import { makeLog } from '../platform/log.ts';
import { testApi, type TestApi } from '../testing/api.ts';
import { browser, testPassword, type Browser } from '../testing/browser.ts';
import { inviteAndAccept, setUpOwner } from '../testing/people.ts';
import { totpOf } from '../testing/totp.ts';

let api: TestApi;
let owner: Browser;
let person: Browser;
let email: string;
let count = 0;

beforeAll(async () => {
  api = await testApi();
  owner = await setUpOwner(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  email = `person.${++count}@msp.example.com`;
  person = await inviteAndAccept(api, owner, 'viewer', email);
});

/** Lets time pass for a person's session, as if it had been made and used so much earlier. */
const age = (by: string): Promise<unknown> =>
  api.db.database.system.query(
    `update auth."session" set "createdAt" = "createdAt" - $2::interval, "updatedAt" = "updatedAt" - $2::interval, "expiresAt" = "expiresAt" - $2::interval
     where "userId" = (select "id" from auth."user" where "email" = $1)`,
    [email, by],
  );
const endOf = async (): Promise<number> => {
  const { rows } = await api.db.database.system.query<{ end: string }>(
    `select "expiresAt" as end from auth."session" where "userId" = (select "id" from auth."user" where "email" = $1)`,
    [email],
  );
  return Date.parse(rows[0]?.end ?? '');
};

test('a session that was not used for two weeks has ended', async () => {
  expect((await person.get('/api/v1/me')).status).toBe(200);
  await age('14 days 1 minute');
  expect((await person.get('/api/v1/me')).status).toBe(401);
});

test('a session that is used lasts longer, in the browser too', async () => {
  await age('13 days');
  const used = await person.get('/api/v1/me');
  expect(used.status).toBe(200);
  expect(String(used.headers['set-cookie'])).toContain('deskbridge.session_token=');
  expect(await endOf()).toBeGreaterThan(Date.now() + 13 * 86_400_000);
});

/** A link for a new password as the command line makes it, valid for 24 hours from then. */
const linkOf = async (hoursAgo: number): Promise<string> => {
  const signIn = makeSignIn({
    database: api.db.database,
    secret: 'of no matter here',
    log: makeLog('silent'),
    sendPasswordLink: () => Promise.resolve(),
    onPasswordReset: () => Promise.resolve(),
  });
  const { user } = (await person.get('/api/v1/me')).body as { user: { id: string } };
  return makePasswordToken(signIn.at('http://localhost'), user.id, new Date(Date.now() - hoursAgo * 3_600_000));
};
const reset = async (token: string, newPassword = 'a new and better password'): Promise<unknown> => {
  const { status, body } = await browser(api).send('POST', '/api/auth/reset-password', { token, newPassword });
  return status === 200 ? status : (body as { error: { fields?: object } }).error.fields;
};
const used = { token: 'This link was used or has expired.' };

test('a link for a new password is worth nothing after its time', async () => {
  expect(await reset(await linkOf(24.1))).toEqual(used);
  expect((await person.get('/api/v1/me')).status).toBe(200);
  expect(await reset(await linkOf(23.9))).toBe(200);
});

test('a password that is changed or set by link takes the other links with it', async () => {
  const [first, second] = [await linkOf(0), await linkOf(0)];
  expect(await reset(first)).toBe(200);
  expect(await reset(second, 'a thief sets this password')).toEqual(used);
  await person.send('POST', '/api/auth/sign-in/email', { email, password: 'a new and better password' });
  const third = await linkOf(0);
  const change = { currentPassword: 'a new and better password', newPassword: 'an even better password' };
  expect((await person.send('POST', '/api/auth/change-password', change)).status).toBe(200);
  expect(await reset(third, 'a thief sets this password')).toEqual(used);
  expect((await person.get('/api/v1/me')).status).toBe(200);
});

test('no device is trusted past the second factor, whatever the body says', async () => {
  const { totpURI } = (await person.send('POST', '/api/auth/two-factor/enable', { password: testPassword })).body as { totpURI: string };
  await person.send('POST', '/api/auth/two-factor/verify-totp', { code: totpOf(totpURI) });
  const device = browser(api);
  const signIn = { email, password: testPassword };
  await device.send('POST', '/api/auth/sign-in/email', signIn);
  const code = totpOf(totpURI, new Date(Date.now() + 30_000));
  expect((await device.send('POST', '/api/auth/two-factor/verify-totp', { code, trustDevice: true })).status).toBe(200);
  expect([...device.cookies.keys()].filter((name) => name.includes('trust'))).toEqual([]);
  expect((await device.send('POST', '/api/auth/sign-in/email', signIn)).body).toEqual({ twoFactor: true });
});
