import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import { browser, testPassword, type Browser } from '../testing/browser.ts';
import { until } from '../testing/hub.ts';
import { startMailServer, type MailServer } from '../testing/mailServer.ts';
import { inviteAndAccept, setUpOwner } from '../testing/people.ts';

let api: TestApi;
let post: MailServer;
let owner: Browser;
const host = 'bridge.example.com';

beforeAll(async () => {
  post = await startMailServer();
  const config = { SMTP_URL: post.url, MAIL_FROM: 'Deskbridge <bridge@example.com>' };
  api = await testApi({ config, publicUrl: `http://${host}` });
  owner = await setUpOwner(api);
});
afterAll(async () => {
  await api.close();
  await post.close();
});

/** The last mail, its soft line breaks undone. */
const lastMail = (): string => (post.mails.at(-1) ?? '').replaceAll('=\n', '').replaceAll('=3D', '=');

test('an invitation is mailed with its link', async () => {
  const made = await owner.send('POST', '/api/v1/invitations', { email: 'invited@msp.example.com', role: 'agent' });
  expect(made.body).toMatchObject({ mailed: true, sentAt: expect.any(String) });
  expect(lastMail()).toContain('From: Deskbridge <bridge@example.com>');
  expect(lastMail()).toContain('To: invited@msp.example.com');
  expect(lastMail()).toContain((made.body as { link: string }).link);
  expect(lastMail()).toContain('Olivia Owner invites you to Example MSP');
});

test('who has lost the password gets a link, at the address that is configured and no other', async () => {
  const asker = browser(api, { host: '10.0.0.5' });
  const before = post.mails.length;
  const elsewhere = browser(api, { host: 'evil.example.com' });
  expect((await elsewhere.send('POST', '/api/auth/request-password-reset', { email: 'owner@msp.example.com' })).status).toBe(400);
  const known = await asker.send('POST', '/api/auth/request-password-reset', { email: 'owner@msp.example.com' });
  await until('the mail', () => Promise.resolve(post.mails.length > before), 10);
  const token = /http:\/\/bridge\.example\.com\/new-password\/([\w-]+)/.exec(lastMail())?.[1];
  expect(lastMail()).not.toContain('10.0.0.5');
  const unknown = await asker.send('POST', '/api/auth/request-password-reset', { email: 'nobody@msp.example.com' });
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  const set = { newPassword: 'a new and better password', token };
  expect((await browser(api).send('POST', '/api/auth/reset-password', set)).status).toBe(200);
  expect((await owner.get('/api/v1/me')).status).toBe(401);
  const again = browser(api);
  const signIn = { email: 'owner@msp.example.com', password: set.newPassword };
  expect((await again.send('POST', '/api/auth/sign-in/email', signIn)).status).toBe(200);
  expect((await again.get('/api/v1/audit?type=password.reset')).text).toContain('Olivia Owner');
  expect((await again.send('POST', '/api/auth/sign-in/email', { ...signIn, password: testPassword })).status).toBe(401);
  owner = again;
});

test('nobody floods a mailbox with links, and the answer does not tell', async () => {
  const ask = async (n: number): Promise<[number, string]> => {
    const asker = browser(api, { address: `198.51.100.${n}` });
    const answer = await asker.send('POST', '/api/auth/request-password-reset', { email: 'Flooded@msp.example.com' });
    return [answer.status, answer.text];
  };
  await inviteAndAccept(api, owner, 'viewer', 'flooded@msp.example.com');
  const before = post.mails.length;
  const answers: [number, string][] = [];
  for (let n = 1; n <= 8; n++) answers.push(await ask(n));
  expect(new Set(answers.map(String))).toEqual(new Set([String([200, '{"ok":true}'])]));
  const sent = (): number => post.mails.slice(before).filter((mail) => mail.includes('To: flooded@msp.example.com')).length;
  await until('five mails', () => Promise.resolve(sent() >= 5), 10);
  // A mail to somebody else is sent after whatever was still under way.
  await browser(api).send('POST', '/api/auth/request-password-reset', { email: 'owner@msp.example.com' });
  await until('the mail after', () => Promise.resolve(lastMail().includes('To: owner@msp.example.com')), 10);
  expect(sent()).toBe(5);
});

test('one address does not ask for links without end', async () => {
  const asker = browser(api, { address: '198.51.100.99' });
  let refused = 0;
  for (let n = 0; n < 62; n++) {
    const answer = await asker.send('POST', '/api/auth/request-password-reset', { email: `nobody.${n}@msp.example.com` });
    if (answer.status === 429) refused++;
  }
  expect(refused).toBe(2);
});

test('a mail server that refuses leaves the link to be handed over', async () => {
  post.refuse();
  const made = await owner.send('POST', '/api/v1/invitations', { email: 'refused@msp.example.com', role: 'agent' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ mailed: false, sentAt: null, link: expect.stringContaining(`http://${host}/invitation/`) });
});
