import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { makePerson, password } from './support/people.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;

beforeAll(async () => {
  app = await startConsole({ connect: false });
  await makePerson(app.test, 'dispatcher');
  await makePerson(app.test, 'agent');
});
afterAll(() => app.close());

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
/** A field by its label; what must be filled in has a star behind it. */
const field = (within: Page | Locator, label: string): Locator => within.getByLabel(new RegExp(`^${label}( \\*)?$`));
/** Calls the API as the page's own script would. */
const call = (page: Page, method: string, path: string, body?: object): Promise<number> =>
  page.evaluate(
    async ([way, address, text, account]) => {
      const headers = { 'content-type': 'application/json', 'x-deskbridge-account': account };
      return (await fetch(`/api/v1${address}`, { method: way, headers, body: text })).status;
    },
    [method, path, body ? JSON.stringify(body) : undefined, String(app.test.account)] as const,
  );

test('somebody is invited, accepts, is made something else and removed', async () => {
  const page = await app.signIn('owner', '/people');
  await page.getByRole('table', { name: 'What each role may do' }).waitFor();
  await axe(page);
  await shoot(page, 'people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invitation' });
  await field(dialog, 'E-mail').fill('nora@example.com');
  await dialog.getByRole('button', { name: 'Create invitation' }).click();
  await dialog.getByText('No mail was sent.').waitFor();
  const link = await field(dialog, 'Link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const invited = await app.visit(new URL(link).pathname);
  await invited.getByRole('heading', { level: 1, name: /^Join / }).waitFor();
  await axe(invited);
  await shoot(invited, 'invitation');
  await field(invited, 'Your name').fill('Nora New');
  await field(invited, 'Password').fill(password);
  await invited.getByRole('button', { name: 'Accept the invitation' }).click();
  await invited.waitForURL(/\/a\/\d+/);
  await invited.getByRole('navigation', { name: 'Main' }).waitFor();

  await page.reload();
  await page.getByRole('row', { name: /Nora New/ }).click();
  const panel = page.getByRole('complementary', { name: 'Nora New' });
  await panel.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Viewer' }).click();
  await page.getByText('Nora New is Viewer now').waitFor();
  await panel.getByRole('button', { name: 'Remove from account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove from account' }).click();
  await page.getByText('Nora New was removed').waitFor();
  expect(await call(invited, 'GET', '/tickets')).toBe(401);
  await invited.goto(`${app.url}/`);
  await field(invited, 'E-mail').fill('nora@example.com');
  await field(invited, 'Password').fill(password);
  await invited.getByRole('button', { name: 'Sign in', exact: true }).click();
  await heading(invited, 'You belong to no account');
  await axe(invited);
  await invited.context().close();
  await page.context().close();
});

test('an invitation is renewed and withdrawn', async () => {
  const page = await app.signIn('admin', '/people/invitations');
  await page.getByText('Nobody is on the way').waitFor();
  await page.getByRole('button', { name: 'Invite somebody' }).first().click();
  await field(page.getByRole('dialog'), 'E-mail').fill('later@example.com');
  await page.getByRole('dialog').getByRole('button', { name: 'Create invitation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'New link for later@example.com' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await axe(page);
  await shoot(page, 'invitations');
  await page.getByRole('button', { name: 'Withdraw the invitation of later@example.com' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText('The invitation of later@example.com was withdrawn').waitFor();
  await page.getByText('Nobody is on the way').waitFor();
  await page.context().close();
});

test('the last owner stays', async () => {
  const page = await app.signIn('owner', '/people');
  const { items } = await page.evaluate(async (account) => {
    const answer = await fetch('/api/v1/people', { headers: { 'x-deskbridge-account': account } });
    return (await answer.json()) as { items: { personId: string; role: string }[] };
  }, String(app.test.account));
  const owners = items.filter((item) => item.role === 'owner');
  for (const { personId } of owners.slice(1)) expect(await call(page, 'PATCH', `/people/${personId}`, { role: 'admin' })).toBe(200);
  const me = await page.evaluate(async () => ((await (await fetch('/api/v1/me')).json()) as { user: { name: string } }).user.name);
  await page.goto(`${app.home}/people?role=owner`);
  const row = page.getByRole('row', { name: new RegExp(me) });
  if ((await row.count()) > 0) {
    await row.click();
    await page.getByRole('button', { name: 'Remove from account' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove from account' }).click();
    await page.getByText('An account keeps at least one owner.').waitFor();
  }
  expect(await call(page, 'DELETE', `/people/${owners[0]?.personId}`)).not.toBe(200);
  await page.context().close();
});

test('a session of somebody else is ended', async () => {
  const other = await app.signIn('viewer');
  const page = await app.signIn('admin', '/sessions');
  await axe(page);
  await shoot(page, 'sessions');
  await page.getByRole('button', { name: 'End session of Viewer Example' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
  await page.getByText('The session of Viewer Example has ended').waitFor();
  expect(await call(other, 'GET', '/tickets')).toBe(401);
  await other.context().close();
  await page.context().close();
});

test('a key is made, shown once, works, and is revoked', async () => {
  const page = await app.signIn('admin', '/keys');
  await page.getByText('No key is valid').waitFor();
  await page.getByRole('button', { name: 'Create key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create key' });
  await field(dialog, 'Name').fill('Reporting');
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await dialog.getByText('Copy the key now.').waitFor();
  const key = await field(dialog, 'Key').inputValue();
  const ask = async (): Promise<number> =>
    (await fetch(`${app.url}/api/v1/tickets`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect(await ask()).toBe(200);
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  expect(await page.content()).not.toContain(key);
  await axe(page);
  await shoot(page, 'keys');
  await page.getByRole('button', { name: 'Revoke Reporting' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('Reporting was revoked').waitFor();
  expect(await ask()).toBe(401);
  await page.context().close();
});

test('the audit log tells what happened, is filtered by its address, shown whole and verified', async () => {
  const page = await app.signIn('admin', '/audit');
  await page.getByRole('row', { name: /revoked an API key.*Reporting/ }).waitFor();
  await page.getByRole('button', { name: 'Verify the log' }).click();
  await page.getByRole('status', { name: 'The log is intact' }).waitFor();
  await axe(page);
  await shoot(page, 'audit');
  await page.getByRole('row', { name: /revoked an API key.*Reporting/ }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('table', { name: 'Before and after' }).getByText('["read"]').waitFor();
  await axe(page);
  await page.goto(`${app.home}/audit?type=member.changed`);
  await page.getByRole('row', { name: /changed the role of.*Nora New/ }).waitFor();
  expect(await page.getByRole('row', { name: /API key/ }).count()).toBe(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'As CSV' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^audit-.*\.csv$/);
  await page.context().close();
});

test('the account is renamed', async () => {
  const page = await app.signIn('admin', '/account');
  await field(page, 'Name').fill('Renamed MSP');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The account was changed').waitFor();
  await page.getByRole('button', { name: 'Renamed MSP' }).waitFor();
  await axe(page);
  await shoot(page, 'account');
  await page.context().close();
});

test('a viewer sees who is there and none of what would change it, and the API refuses it', async () => {
  const page = await app.signIn('viewer', '/people');
  await page.getByRole('table', { name: 'What each role may do' }).waitFor();
  expect(await page.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0);
  const rail = page.getByRole('navigation', { name: 'Main' });
  for (const name of ['Sessions', 'API keys', 'Audit log', 'Invitations']) expect(await rail.getByRole('link', { name }).count()).toBe(0);
  for (const [method, path, body] of [
    ['POST', '/invitations', { email: 'x@example.com', role: 'viewer' }],
    ['GET', '/sessions', undefined],
    ['POST', '/keys', { name: 'x', scopes: ['read'] }],
    ['GET', '/audit', undefined],
    ['PATCH', '/account', { name: 'x' }],
  ] as const)
    expect([path, await call(page, method, path, body)]).toEqual([path, 403]);
  await page.goto(`${app.home}/account`);
  await heading(page, 'Account');
  await field(page, 'Name').waitFor();
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  await page.context().close();
});
