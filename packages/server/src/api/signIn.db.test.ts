import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, type Answer, type TestApi } from '../testing/api.ts';
import { browser, testPassword, type Browser } from '../testing/browser.ts';
import { inviteAndAccept, setUpOwner } from '../testing/people.ts';
import { totpOf } from '../testing/totp.ts';

let api: TestApi;
let owner: Browser;
let now = new Date('2026-05-05T10:00:00.000Z');
const email = 'owner@msp.example.com';
const codeOf = (answer: Answer): string => (answer.body as { error: { code: string } }).error.code;
const signIn = (who: Browser, given: object = {}): Promise<Answer> =>
  who.send('POST', '/api/auth/sign-in/email', { email, password: testPassword, ...given });

beforeAll(async () => {
  api = await testApi({ clock: { now: () => now, monotonicMs: () => now.getTime(), sleep: () => Promise.resolve() } });
  owner = await setUpOwner(api);
});
afterAll(() => api.close());

test('set-up signs the owner in', async () => {
  const me = await owner.get('/api/v1/me');
  expect(me.status).toBe(200);
  expect(me.body).toMatchObject({
    user: { name: 'Olivia Owner', email, twoFactorEnabled: false, hasPassword: true },
    accounts: [{ name: 'Example MSP', timeZone: 'Europe/Berlin', role: 'owner' }],
  });
});

describe('signing in by password', () => {
  test('gives a session cookie that scripts cannot read, and no token', async () => {
    const answer = await signIn(browser(api));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ twoFactor: false });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toContain('deskbridge.session_token=');
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure|Domain=/i);
  });

  test('says nothing about which of the two was wrong', async () => {
    const wrong = await signIn(browser(api, { address: '203.0.113.8' }), { password: 'not the password' });
    const unknown = await signIn(browser(api, { address: '203.0.113.8' }), { email: 'nobody@msp.example.com' });
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'signIn.wrong']);
    expect([unknown.status, codeOf(unknown)]).toEqual([401, 'signIn.wrong']);
  });

  test('guessing ends with a wait for that address alone, and the wait ends by itself', async () => {
    const guesser = browser(api, { address: '203.0.113.66' });
    for (let n = 0; n < 10; n++) expect((await signIn(guesser, { password: `guess number ${n}` })).status).toBe(401);
    const refused = await signIn(guesser);
    expect([refused.status, codeOf(refused)]).toEqual([429, 'signIn.tooMany']);
    expect(Number(refused.headers['retry-after'])).toBe(900);
    expect((await signIn(browser(api, { address: '203.0.113.67' }))).status).toBe(200);
    now = new Date(now.getTime() + 15 * 60_000);
    expect((await signIn(guesser)).status).toBe(200);
  });

  test('many guesses at once are counted like many in a row', async () => {
    const address = '203.0.113.68';
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, n) => signIn(browser(api, { address }), { password: `guess number ${n}` })),
    );
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(4);
  });

  test('over https the cookie is secure, and another host does not get it', async () => {
    const behindTls = await testApi({ publicUrl: 'https://bridge.example.com' });
    try {
      await setUpOwner(behindTls);
      const answer = await browser(behindTls).send(
        'POST',
        '/api/auth/sign-in/email',
        { email, password: testPassword },
        { origin: 'https://bridge.example.com' },
      );
      expect(String(answer.headers['set-cookie'])).toMatch(/__Secure-deskbridge\.session_token=.*Secure/is);
      const lan = await browser(behindTls, { host: '10.0.0.5:8080' }).send('POST', '/api/auth/sign-in/email', {
        email,
        password: testPassword,
      });
      expect(lan.status).toBe(200);
      expect(String(lan.headers['set-cookie'])).not.toMatch(/Secure/);
    } finally {
      await behindTls.close();
    }
  });
});

test('who is not signed in asks only so often', async () => {
  const limited = await testApi({ parts: { requestsPerMinute: 3 } });
  try {
    const asker = browser(limited);
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) statuses.push((await asker.get('/api/auth/passkey/generate-authenticate-options')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await browser(limited, { address: '203.0.113.70' }).get('/api/sign-in')).status).toBe(200);
  } finally {
    await limited.close();
  }
});

describe('the name by which the hub is asked for', () => {
  test.each(['evil.example.com/x', 'a b', 'user@bridge.example.com', 'bridge.example.com:99999'])(
    'is refused where it is none: %s',
    async (host) => {
      const answer = await browser(api, { host }).get('/api/auth/passkey/generate-authenticate-options');
      expect(answer.status).toBe(400);
    },
  );

  test('is the configured one, this machine’s, or a number', async () => {
    const named = await testApi({ publicUrl: 'https://bridge.example.com' });
    try {
      const statusAt = async (host: string): Promise<number> =>
        (await browser(named, { host }).get('/api/auth/passkey/generate-authenticate-options')).status;
      for (const host of [
        'bridge.example.com',
        'bridge.example.com:443',
        'localhost',
        'localhost:80',
        'localhost:8080',
        '127.0.0.1:8080',
        '[::1]:8080',
        '10.0.0.5',
      ])
        expect([host, await statusAt(host)]).toEqual([host, 200]);
      for (const host of ['evil.example.com', 'bridge.example.com.evil.example.com', '10.0.0.5.evil.example.com'])
        expect([host, await statusAt(host)]).toEqual([host, 400]);
    } finally {
      await named.close();
    }
  });
});

test('nobody signs up, and what the console does not need is closed', async () => {
  for (const [method, path] of [
    ['POST', 'sign-up/email'],
    ['POST', 'update-user'],
    ['POST', 'delete-user'],
    ['GET', 'list-sessions'],
    ['GET', 'get-session'],
    ['GET', 'sign-in/email'],
    ['POST', 'two-factor/send-otp'],
  ] as const) {
    const answer = await owner.send(
      method,
      `/api/auth/${path}`,
      method === 'POST' ? { email: 'x@example.com', password: testPassword, name: 'x' } : undefined,
    );
    expect([path, answer.status]).toEqual([path, 404]);
  }
});

describe('a request with a session that does not come from our pages', () => {
  test.each<[string, Record<string, string>]>([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example.com' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://other.example.com' }],
    ['from another origin', { 'sec-fetch-site': '', origin: 'https://evil.example.com' }],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as text', { 'content-type': 'text/plain' }],
  ])('is refused %s', async (_how, headers) => {
    const answer = await owner.send('PATCH', '/api/v1/me/settings', { density: 'compact' }, headers);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'request.forged']);
  });

  test('is refused for sign-in and sign-out too', async () => {
    const forged = { 'sec-fetch-site': 'cross-site' };
    expect(codeOf(await browser(api).send('POST', '/api/auth/sign-in/email', { email, password: testPassword }, forged))).toBe(
      'request.forged',
    );
    expect(codeOf(await owner.send('POST', '/api/auth/sign-out', {}, forged))).toBe('request.forged');
    expect((await owner.get('/api/v1/me')).status).toBe(200);
  });

  test('may still read nothing across sites: no answer allows it', async () => {
    const answer = await owner.get('/api/v1/me', { origin: 'https://evil.example.com', 'sec-fetch-site': 'cross-site' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('sessions', () => {
  test('are listed without what is in the cookie, and ended ones end at once', async () => {
    const other = browser(api);
    await signIn(other);
    const { items } = (await owner.get('/api/v1/me/sessions')).body as { items: { id: string; current: boolean }[] };
    expect(items.filter((item) => item.current)).toHaveLength(1);
    const token = decodeURIComponent(other.cookies.get('deskbridge.session_token') ?? '').split('.')[0] ?? 'none';
    expect(JSON.stringify(items)).not.toContain(token);
    expect((await other.get('/api/v1/me')).status).toBe(200);
    const { sessionId } = (await other.get('/api/v1/me')).body as { sessionId: string };
    expect((await owner.send('DELETE', `/api/v1/me/sessions/${sessionId}`)).body).toEqual({ ended: 1 });
    expect((await other.get('/api/v1/me')).status).toBe(401);
    expect((await owner.send('DELETE', `/api/v1/me/sessions/${sessionId}`)).status).toBe(404);
    await signIn(other);
    await owner.send('DELETE', '/api/v1/me/sessions/others');
    expect((await other.get('/api/v1/me')).status).toBe(401);
    expect((await owner.get('/api/v1/me')).status).toBe(200);
  });

  test('a cookie that was made up is no session', async () => {
    const thief = browser(api);
    thief.cookies.set('deskbridge.session_token', 'made-up.c2lnbmF0dXJl');
    expect((await thief.get('/api/v1/me')).status).toBe(401);
  });

  test('signing out ends the session', async () => {
    const other = browser(api);
    await signIn(other);
    const kept = new Map(other.cookies);
    expect((await other.send('POST', '/api/auth/sign-out', {})).status).toBe(200);
    for (const [name, value] of kept) other.cookies.set(name, value);
    expect((await other.get('/api/v1/me')).status).toBe(401);
  });
});

test('settings are merged, null removes one, and too much is refused', async () => {
  await owner.send('PATCH', '/api/v1/me/settings', { density: 'compact', hints: ['overview'] });
  const merged = await owner.send('PATCH', '/api/v1/me/settings', { columns: { tickets: ['id'] }, density: null });
  expect(merged.body).toEqual({ settings: { hints: ['overview'], columns: { tickets: ['id'] } } });
  expect((await owner.send('PATCH', '/api/v1/me/settings', { big: 'x'.repeat(70_000) })).status).toBe(400);
});

test('changing the password needs the present one, and ends the other sessions whatever is asked', async () => {
  const person = await inviteAndAccept(api, owner, 'viewer', 'changes@msp.example.com');
  const elsewhere = browser(api);
  await signIn(elsewhere, { email: 'changes@msp.example.com' });
  const wrong = await person.send('POST', '/api/auth/change-password', {
    currentPassword: 'not it at all',
    newPassword: 'another good password',
  });
  expect([wrong.status, codeOf(wrong)]).toEqual([400, 'signIn.refused']);
  const weak = await person.send('POST', '/api/auth/change-password', { currentPassword: testPassword, newPassword: 'short' });
  expect((weak.body as { error: { fields: object } }).error.fields).toEqual({ newPassword: 'Take at least 12 characters.' });
  const change = { currentPassword: testPassword, newPassword: 'another good password', revokeOtherSessions: false };
  expect((await person.send('POST', '/api/auth/change-password', change)).status).toBe(200);
  expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
  expect((await person.get('/api/v1/me')).status).toBe(200);
});

describe('the second factor', () => {
  const who = 'factor@msp.example.com';
  let person: Browser;
  let uri: string;
  let recoveryCodes: string[];
  let used: string;
  // better-auth takes the real clock for codes.
  const code = (ahead = 0): string => totpOf(uri, new Date(Date.now() + ahead * 30_000));

  beforeAll(async () => {
    person = await inviteAndAccept(api, owner, 'agent', who);
    const begun = await person.send('POST', '/api/auth/two-factor/enable', { password: testPassword });
    ({ totpURI: uri, backupCodes: recoveryCodes } = begun.body as { totpURI: string; backupCodes: string[] });
  });

  test('is not on before a first code was right', async () => {
    expect((await person.get('/api/v1/me')).body).toMatchObject({ user: { twoFactorEnabled: false } });
    const wrong = await person.send('POST', '/api/auth/two-factor/verify-totp', { code: '000000' });
    expect(codeOf(wrong)).toBe('signIn.code');
    expect((await person.send('POST', '/api/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);
    expect((await person.get('/api/v1/me')).body).toMatchObject({ user: { twoFactorEnabled: true } });
  });

  test('is asked for after the password, and only then there is a session', async () => {
    const again = browser(api);
    expect((await signIn(again, { email: who })).body).toEqual({ twoFactor: true });
    expect((await again.get('/api/v1/me')).status).toBe(401);
    expect(codeOf(await again.send('POST', '/api/auth/two-factor/verify-totp', { code: '123' }))).toBe('signIn.code');
    used = code(1);
    expect((await again.send('POST', '/api/auth/two-factor/verify-totp', { code: used })).status).toBe(200);
    expect((await again.get('/api/v1/me')).status).toBe(200);
  });

  test('takes no code twice, though it would still be right', async () => {
    const again = browser(api);
    await signIn(again, { email: who });
    const answer = await again.send('POST', '/api/auth/two-factor/verify-totp', { code: used });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'signIn.code']);
    expect((await again.get('/api/v1/me')).status).toBe(401);
  });

  test('a recovery code works once', async () => {
    const [first = ''] = recoveryCodes;
    for (const expected of [200, 401]) {
      const again = browser(api);
      await signIn(again, { email: who });
      expect((await again.send('POST', '/api/auth/two-factor/verify-backup-code', { code: first })).status).toBe(expected);
    }
  });

  test('a code without the password before it is worth nothing', async () => {
    const answer = await browser(api).send('POST', '/api/auth/two-factor/verify-totp', { code: code() });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'signIn.again']);
  });

  test('is switched off with the password only', async () => {
    expect((await person.send('POST', '/api/auth/two-factor/disable', { password: 'not the password' })).status).toBe(400);
    expect((await person.send('POST', '/api/auth/two-factor/disable', { password: testPassword })).status).toBe(200);
    expect((await person.get('/api/v1/me')).body).toMatchObject({ user: { twoFactorEnabled: false } });
  });
});

test('the audit log tells who signed in and who failed to, and keeps no secret', async () => {
  const { items } = (await owner.get('/api/v1/audit?limit=200')).body as {
    items: { type: string; actor: { name: string }; address: string | null }[];
  };
  const types = new Set(items.map((item) => item.type));
  for (const type of [
    'account.setUp',
    'signIn.succeeded',
    'signIn.failed',
    'signIn.ended',
    'session.ended',
    'twoFactor.enabled',
    'twoFactor.disabled',
    'password.changed',
    'invitation.created',
    'invitation.accepted',
  ])
    expect([type, types.has(type)]).toEqual([type, true]);
  expect(items.find((item) => item.type === 'signIn.failed')).toMatchObject({ actor: { name: 'Somebody' } });
  expect(items.some((item) => item.address === '203.0.113.7')).toBe(true);
  expect(JSON.stringify(items)).not.toContain(testPassword);
  expect(api.logged()).not.toContain(testPassword);
  expect((await owner.get('/api/v1/audit/verify')).body).toMatchObject({ intact: true, brokenAt: null });
});

test("a sign-in is written down although somebody else's session comes along", async () => {
  const viewer = await inviteAndAccept(api, owner, 'viewer', 'along@msp.example.com');
  const rows = async (type: string): Promise<number> =>
    ((await owner.get(`/api/v1/audit?limit=200&type=${type}`)).body as { items: unknown[] }).items.length;
  const [failed, succeeded] = [await rows('signIn.failed'), await rows('signIn.succeeded')];
  expect((await signIn(viewer, { password: 'not the password' })).status).toBe(401);
  expect(await rows('signIn.failed')).toBe(failed + 1);
  expect((await signIn(viewer)).status).toBe(200);
  expect(await rows('signIn.succeeded')).toBe(succeeded + 1);
});
