import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, type Answer, type TestApi } from '../testing/api.ts';
import { browser, testPassword, type Browser } from '../testing/browser.ts';
import { oidcClient, startOidcProvider, type OidcTestProvider } from '../testing/oidcProvider.ts';
import { inviteAndAccept, setUpOwner } from '../testing/people.ts';

let api: TestApi;
let owner: Browser;
let provider: OidcTestProvider;

beforeAll(async () => {
  provider = await startOidcProvider();
  const config = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
    OIDC_NAME: 'Example ID',
  };
  api = await testApi({ config });
  owner = await setUpOwner(api);
});
afterAll(async () => {
  await api.close();
  await provider.close();
});
beforeEach(() => {
  provider.claims = {};
});

/** Goes to the provider and back. Resolves to where the browser ends. */
async function goThrough(who: Browser): Promise<string> {
  const begun = await who.send('POST', '/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/a/1/tickets',
    errorCallbackURL: '/sign-in',
  });
  const back = new URL(provider.approve((begun.body as { url: string }).url));
  const answer = await who.get(back.pathname + back.search);
  expect(answer.status).toBe(302);
  return String(answer.headers['location']);
}
const invite = (email: string): Promise<Answer> => owner.send('POST', '/api/v1/invitations', { email, role: 'dispatcher' });

test('the sign-in page learns what the provider is called', async () => {
  expect((await browser(api).get('/api/sign-in')).body).toEqual({ sso: 'Example ID', passwordMail: false });
});

test('an invited e-mail that the provider vouches for becomes a member', async () => {
  await invite('invited@msp.example.com');
  provider.user = { sub: 'u-invited', email: 'Invited@msp.example.com', email_verified: true, name: 'Ines Invited' };
  const person = browser(api);
  expect(await goThrough(person)).toBe('/a/1/tickets');
  expect((await person.get('/api/v1/me')).body).toMatchObject({
    user: { name: 'Ines Invited', email: 'invited@msp.example.com', hasPassword: false },
    accounts: [{ role: 'dispatcher' }],
  });
  const again = browser(api);
  expect(await goThrough(again)).toBe('/a/1/tickets');
  const { items } = (await owner.get('/api/v1/audit?type=signIn.succeeded')).body as { items: { details: object }[] };
  expect(items[0]?.details).toEqual({ by: 'single sign-on' });
});

describe('who has a password', () => {
  const email = 'owner@msp.example.com';

  test('is not signed in by the same e-mail at the provider alone', async () => {
    provider.user = { sub: 'u-owner', email, email_verified: true };
    const person = browser(api);
    expect(await goThrough(person)).toContain('error=link_unconfirmed');
    expect((await person.get('/api/v1/me')).status).toBe(401);
  });

  test('nor is who is signed in as somebody else', async () => {
    const other = await inviteAndAccept(api, owner, 'admin', 'other@msp.example.com');
    provider.user = { sub: 'u-owner', email, email_verified: true };
    expect(await goThrough(other)).toContain('error=link_unconfirmed');
    expect((await other.get('/api/v1/me')).body).toMatchObject({ user: { email: 'other@msp.example.com' } });
  });

  test('nor who signed in long ago', async () => {
    const person = browser(api);
    await person.send('POST', '/api/auth/sign-in/email', { email, password: testPassword });
    await api.db.database.system.query(`update auth."session" set "createdAt" = "createdAt" - interval '25 hours'`);
    provider.user = { sub: 'u-owner', email, email_verified: true };
    expect(await goThrough(person)).toContain('error=link_unconfirmed');
  });

  test('confirms by having signed in, once; it is written down', async () => {
    const person = browser(api);
    await person.send('POST', '/api/auth/sign-in/email', { email, password: testPassword });
    provider.user = { sub: 'u-owner', email, email_verified: true };
    expect(await goThrough(person)).toBe('/a/1/tickets');
    const again = browser(api);
    expect(await goThrough(again)).toBe('/a/1/tickets');
    expect((await again.get('/api/v1/me')).body).toMatchObject({ accounts: [{ role: 'owner' }] });
    const { items } = (await owner.get('/api/v1/audit?type=signIn.linked')).body as { items: { actor: { name: string } }[] };
    expect(items.filter((item) => item.actor.name === 'Olivia Owner')).toHaveLength(1);
  });

  test('is not signed in by another of the provider’s people with that e-mail, unless that is confirmed too', async () => {
    provider.user = { sub: 'u-owner-2', email, email_verified: true };
    const stranger = browser(api);
    expect(await goThrough(stranger)).toContain('error=link_other');
    expect((await stranger.get('/api/v1/me')).status).toBe(401);
    const person = browser(api);
    await person.send('POST', '/api/auth/sign-in/email', { email, password: testPassword });
    expect(await goThrough(person)).toBe('/a/1/tickets');
    provider.user = { sub: 'u-owner', email, email_verified: true };
    expect(await goThrough(browser(api))).toContain('error=link_other');
    provider.user = { sub: 'u-owner-2', email, email_verified: true };
    expect(await goThrough(browser(api))).toBe('/a/1/tickets');
  });
});

test('who came by single sign-on is not signed in by another of the provider’s people with that e-mail', async () => {
  provider.user = { sub: 'u-invited-2', email: 'invited@msp.example.com', email_verified: true };
  expect(await goThrough(browser(api))).toContain('error=link_other');
});

describe('nobody comes in', () => {
  /** Where the browser ends, and what it may see afterwards. */
  const attempt = async (): Promise<[string | undefined, number]> => {
    const person = browser(api);
    const end = (await goThrough(person)).split('=')[0];
    return [end, (await person.get('/api/v1/me')).status];
  };
  const refused = ['/sign-in?error', 401];

  test('whom nobody has invited', async () => {
    provider.user = { sub: 'u-stranger', email: 'stranger@msp.example.com', email_verified: true };
    expect(await attempt()).toEqual(refused);
  });

  test('with an e-mail that the provider does not vouch for', async () => {
    await invite('unproven@msp.example.com');
    provider.user = { sub: 'u-unproven', email: 'unproven@msp.example.com', email_verified: false };
    expect(await attempt()).toEqual(refused);
    provider.user = { sub: 'u-claims-owner', email: 'owner@msp.example.com', email_verified: false };
    expect(await attempt()).toEqual(refused);
  });

  test('with an e-mail of the ID token that is proven only for another e-mail', async () => {
    await invite('mixed@msp.example.com');
    provider.user = { sub: 'u-mixed', email: 'somebody@elsewhere.example.com', email_verified: true };
    provider.claims = { email: 'mixed@msp.example.com' };
    expect(await attempt()).toEqual(refused);
  });

  test.each([
    ['was issued by another', { iss: 'https://elsewhere.example.com' }],
    ['is for another client', { aud: 'somebody-else' }],
    ['has expired', { exp: 1 }],
    ['is about somebody else than the provider then says', { sub: 'u-other' }],
  ])('whose ID token %s', async (_how, claims) => {
    provider.user = { sub: 'u-owner-2', email: 'owner@msp.example.com', email_verified: true };
    provider.claims = claims;
    expect(await attempt()).toEqual(refused);
  });

  test('with a code that another browser began', async () => {
    provider.user = { sub: 'u-owner-2', email: 'owner@msp.example.com', email_verified: true };
    const begun = await browser(api).send('POST', '/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' });
    const back = new URL(provider.approve((begun.body as { url: string }).url));
    const victim = browser(api);
    await victim.get(back.pathname + back.search);
    expect((await victim.get('/api/v1/me')).status).toBe(401);
  });
});

test('without a provider the answer says so', async () => {
  const plain = await testApi();
  try {
    const answer = await browser(plain).send('POST', '/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' });
    expect([answer.status, (answer.body as { error: { code: string } }).error.code]).toEqual([503, 'sso.unavailable']);
  } finally {
    await plain.close();
  }
});
