import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { totpOf } from './support/hub.ts';
import { makePasswordLink, makePerson, password } from './support/people.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;

beforeAll(async () => {
  app = await startConsole({ connect: false });
});
afterAll(() => app.close());

/** A field by its label; what must be filled in has a star behind it. */
const field = (within: Page | Locator, label: string): Locator => within.getByLabel(new RegExp(`^${label}( \\*)?$`));
const type = (within: Page | Locator, label: string, text: string): Promise<void> => field(within, label).fill(text);
const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

/** Types e-mail and password and presses the button. */
async function signIn(page: Page, email: string, given = password): Promise<void> {
  await type(page, 'E-mail', email);
  await type(page, 'Password', given);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('the first one here becomes the owner, and nobody after', async () => {
  const page = await app.visit('/');
  await heading(page, 'Welcome to Deskbridge');
  await axe(page);
  // Whoever comes without the printed link is asked for its code.
  await field(page, 'Set-up code').waitFor();
  await page.goto(app.test.hub.firstRunLink ?? '');
  await heading(page, 'Welcome to Deskbridge');
  expect(await field(page, 'Set-up code').count()).toBe(0);
  await shoot(page, 'first-run');
  await type(page, 'Your name', 'Olivia Owner');
  await type(page, 'E-mail', 'olivia@example.com');
  await type(page, 'Password', 'short');
  await type(page, 'Your company', 'Example MSP');
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByText('Take at least 12 characters.').waitFor();
  expect(await field(page, 'Your name').inputValue()).toBe('Olivia Owner');
  await type(page, 'Password', password);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.waitForURL(/\/a\/\d+/);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.goto(`${app.url}/first-run`);
  await heading(page, 'This hub has an owner');
  await page.context().close();
});

test('who is not signed in signs in and comes back to where they wanted to go', async () => {
  const email = await makePerson(app.test, 'admin');
  const page = await app.visit(`/a/${app.test.account}/keys?state=all`);
  await heading(page, 'Sign in');
  await axe(page);
  await shoot(page, 'sign-in');
  await signIn(page, email, 'not the password');
  await page.getByRole('alert').getByText('The e-mail and password do not belong together.').waitFor();
  expect(await field(page, 'E-mail').inputValue()).toBe(email);
  await signIn(page, email);
  await heading(page, 'API keys');
  expect(page.url()).toContain('/keys?state=all');
  await page.context().close();
});

test('an address of another site is not where one goes on to', async () => {
  const email = await makePerson(app.test, 'viewer');
  const page = await app.visit('/sign-in?next=//evil.example.com/');
  await signIn(page, email);
  await page.waitForURL(app.home);
  await page.context().close();
});

test('a dead session keeps what was typed, and what was asked for is done after signing in again', async () => {
  const page = await app.signIn('admin', '/account');
  await type(page, 'Name', 'Renamed while signed out');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.waitFor();
  await axe(page);
  expect(await field(dialog, 'E-mail').inputValue()).toMatch(/^admin\./);
  await type(dialog, 'Password', password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('The account was changed').waitFor();
  expect(await field(page, 'Name').inputValue()).toBe('Renamed while signed out');
  await page.context().close();
});

test('the second factor is switched on with an app, asked for, and got round by a recovery code', async () => {
  const email = await makePerson(app.test, 'agent');
  const page = await app.visit('/sign-in?next=/me');
  await signIn(page, email);
  await heading(page, 'Profile and security');
  await page.getByRole('region', { name: 'Second factor' }).getByRole('button', { name: 'Switch on' }).click();
  const dialog = page.getByRole('dialog', { name: 'Switch on' });
  await type(dialog, 'Present password', password);
  const answered = page.waitForResponse((response) => response.url().endsWith('/two-factor/enable'));
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  const { totpURI } = (await (await answered).json()) as { totpURI: string };
  await dialog.getByRole('img', { name: 'Code for the authenticator app' }).waitFor();
  await axe(page);
  await shoot(page, 'two-factor-setup');
  await type(dialog, 'Code', totpOf(totpURI));
  await dialog.getByRole('button', { name: 'Verify' }).click();
  const list = dialog.getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  const codes = await list.getByRole('listitem').allTextContents();
  expect(codes.length).toBeGreaterThanOrEqual(8);
  await dialog.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('region', { name: 'Second factor' }).getByText('On', { exact: true }).waitFor();
  await page.context().close();

  const again = await app.visit('/sign-in?next=/me');
  await signIn(again, email);
  await heading(again, 'Second step');
  await axe(again);
  await shoot(again, 'two-factor');
  await again.getByLabel('Code 1', { exact: true }).click();
  await again.keyboard.type('000000');
  await again.getByText('This code is not right, or no longer.').waitFor();
  await again.getByLabel('Code 1', { exact: true }).click();
  // No code is right twice: the one after.
  await again.keyboard.type(totpOf(totpURI, new Date(Date.now() + 30_000)));
  await heading(again, 'Profile and security');
  await again.context().close();

  const lost = await app.visit('/sign-in?next=/me');
  await signIn(lost, email);
  await lost.getByRole('button', { name: 'Use a recovery code' }).click();
  await lost.getByLabel('Recovery code').fill(codes[0] ?? '');
  await lost.getByRole('button', { name: 'Verify' }).click();
  await heading(lost, 'Profile and security');
  await lost.context().close();
});

test('a passkey is added, signs one in without a password, and is removed', async () => {
  const email = await makePerson(app.test, 'dispatcher');
  // Passkeys belong to a name: browsers refuse them at an address of numbers.
  const home = app.url.replace('127.0.0.1', 'localhost');
  const page = await app.visit(`${home}/sign-in?next=/me`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, email);
  await heading(page, 'Profile and security');
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await passkeys.getByLabel('Name of a new passkey').fill('Test authenticator');
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByRole('cell', { name: 'Test authenticator', exact: true }).waitFor();
  await axe(page);
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, 'profile');

  await page.context().clearCookies();
  await page.goto(`${home}/sign-in?next=/me`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await heading(page, 'Profile and security');

  await passkeys.getByRole('button', { name: 'Remove Test authenticator' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await passkeys.getByRole('cell', { name: 'Test authenticator', exact: true }).waitFor({ state: 'detached' });
  await page.context().clearCookies();
  await page.goto(`${home}/sign-in?next=/me`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('alert').getByText('This passkey is not known here.').waitFor();
  await page.context().close();
});

test('the password is changed and the other sessions end', async () => {
  const email = await makePerson(app.test, 'viewer');
  const other = await app.visit('/sign-in?next=/me');
  await signIn(other, email);
  await heading(other, 'Profile and security');
  const page = await app.visit('/sign-in?next=/me');
  await signIn(page, email);
  await heading(page, 'Profile and security');
  const card = page.getByRole('region', { name: 'Password' });
  await type(card, 'Present password', 'not it at all');
  await type(card, 'New password', 'another good password');
  await card.getByRole('button', { name: 'Change password' }).click();
  await card.getByText('This is not the password.').waitFor();
  await type(card, 'Present password', password);
  await card.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('The password was changed').waitFor();
  await other.reload();
  await heading(other, 'Sign in');
  await other.context().close();
  await page.context().close();
});

test('a lost password is set anew by a link, once', async () => {
  const email = await makePerson(app.test, 'viewer');
  const page = await app.visit('/sign-in');
  await page.getByRole('button', { name: 'Lost the password?' }).click();
  await page.getByText('npm run deskbridge -- person reset EMAIL').waitFor();
  const link = await makePasswordLink(app.test, email);
  await page.goto(`${app.url}${link}`);
  await heading(page, 'Set a new password');
  await axe(page);
  await type(page, 'New password', 'a new and better password');
  await page.getByRole('button', { name: 'Set password' }).click();
  await heading(page, 'The new password is set');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, email, 'a new and better password');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.goto(`${app.url}${link}`);
  await type(page, 'New password', 'yet another password');
  await page.getByRole('button', { name: 'Set password' }).click();
  await page.getByRole('alert').getByText('This link was used or has expired.').waitFor();
  await page.context().close();
});
