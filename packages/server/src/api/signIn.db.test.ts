import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi, testSetupCode, type Answer, type TestApi } from '../testing/api.ts';
import { browser, testPassword, type Browser } from '../testing/browser.ts';

let api: TestApi;
let owner: Browser;
const email = 'owner@msp.example.com';
const codeOf = (answer: Answer): string => (answer.body as { error: { code: string } }).error.code;
const signIn = (who: Browser, given: object = {}): Promise<Answer> =>
  who.send('POST', '/api/auth/sign-in/email', { email, password: testPassword, ...given });

beforeAll(async () => {
  api = await testApi();
  owner = browser(api);
  await owner.send('POST', '/api/setup', {
    name: 'Olivia Owner',
    email,
    password: testPassword,
    accountName: 'Example MSP',
    timeZone: 'Europe/Berlin',
    code: testSetupCode,
  });
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
});
