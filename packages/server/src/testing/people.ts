import type { Role } from '../platform/auth/permissions.ts';
import { testSetupCode, type TestApi } from './api.ts';
import { browser, testPassword, type Browser } from './browser.ts';

/** Sets the hub up and gives the owner's browser. */
export async function setUpOwner(api: TestApi, given: { email?: string } = {}): Promise<Browser> {
  const owner = browser(api);
  const email = given.email ?? 'owner@msp.example.com';
  const answer = await owner.send('POST', '/api/setup', {
    name: 'Olivia Owner',
    email,
    password: testPassword,
    accountName: 'Example MSP',
    timeZone: 'Europe/Berlin',
    code: testSetupCode,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return owner;
}

/** Lets the owner invite somebody, who accepts in a browser of their own. */
export async function inviteAndAccept(api: TestApi, inviter: Browser, role: Role, email: string): Promise<Browser> {
  const made = await inviter.send('POST', '/api/v1/invitations', { email, role });
  const { link } = made.body as { link?: string };
  if (!link) throw new Error(made.text);
  const invited = browser(api);
  const path = `/api/invitations/${link.split('/').at(-1)}/accept`;
  const answer = await invited.send('POST', path, { name: `Test ${role}`, password: testPassword });
  if (answer.status !== 200) throw new Error(answer.text);
  return invited;
}
