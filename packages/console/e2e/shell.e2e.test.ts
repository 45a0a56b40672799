import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { openTickets } from './support/hub.ts';
import { settled } from './support/inScheme.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;

beforeAll(async () => {
  app = await startConsole();
  await app.test.imported();
});
afterAll(() => app.close());

const railOf = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('navigation', { name: 'Main' });
const titled = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

/** How wide the rail has come to be. */
async function widthOf(page: Page): Promise<number | undefined> {
  await settled(page);
  return (await railOf(page).boundingBox())?.width;
}

test('the frame shows where one is, how the helpdesk fares and what one may do', async () => {
  const page = await app.signIn('admin');
  const rail = railOf(page);
  await rail.getByRole('link', { name: 'Helpdesk Live' }).waitFor();
  expect(await rail.getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBe('page');
  await rail.getByRole('link', { name: 'Sync runs' }).click();
  await titled(page, 'Sync runs');
  expect(await rail.getByRole('link', { name: 'Sync runs' }).getAttribute('aria-current')).toBe('page');
  await axe(page);
  await page.context().close();
});

test('who may less sees less, and the API refuses it anyway', async () => {
  const page = await app.signIn('viewer');
  const rail = railOf(page);
  await rail.getByRole('link', { name: 'Tickets' }).waitFor();
  expect(await rail.getByRole('link', { name: 'API keys' }).count()).toBe(0);
  expect(await rail.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
  const answer = await page.request.get(`${app.url}/api/v1/keys`, { headers: { 'x-deskbridge-account': String(app.test.account) } });
  expect(answer.status()).toBe(403);
  await page.context().close();
});

test('the palette goes to a page by its name and to a ticket by its number', async () => {
  const page = await app.signIn('agent');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search or jump to' }).fill('callback log');
  await page.getByRole('button', { name: 'Callback log' }).waitFor();
  await axe(page);
  await shoot(page, 'palette');
  await page.keyboard.press('Enter');
  await titled(page, 'Callback log');
  const [ticket = ''] = await openTickets(app.test, 1);
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search or jump to' }).fill(ticket);
  await page.getByRole('button', { name: `Open ticket ${ticket}` }).click();
  await page.waitForURL(`**/tickets/${ticket}`);
  await page.context().close();
});

test('keys go everywhere, and ? tells them', async () => {
  const page = await app.signIn('agent');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByText('Go to the dead letters').waitFor();
  await axe(page);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await titled(page, 'Dead letters');
  await page.keyboard.press('[');
  await railOf(page).getByRole('button', { name: 'Expand the menu' }).waitFor();
  expect(await widthOf(page)).toBe(56);
  await railOf(page).getByRole('link', { name: 'Overview' }).waitFor();
  await axe(page);
  await page.keyboard.press('[');
  await railOf(page).getByRole('button', { name: 'Collapse the menu' }).waitFor();
  expect(await widthOf(page)).toBe(220);
  await page.context().close();
});

test('dark is dark from the first moment and stays what was chosen', async () => {
  const page = await app.signIn('agent');
  const scheme = (): Promise<string | null> => page.locator('html').getAttribute('data-mantine-color-scheme');
  expect(await scheme()).toBe('light');
  await railOf(page).getByRole('button', { name: 'Agent Example' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await page.waitForFunction(() => document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark');
  await page.reload({ waitUntil: 'commit' });
  await page.locator('html[data-mantine-color-scheme]').waitFor({ state: 'attached' });
  expect(await scheme()).toBe('dark');
  await page.context().close();
});

test('an address that leads nowhere says so and leads back', async () => {
  const page = await app.visit('/nowhere');
  await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  await page.context().close();
});

test('a page that cannot be loaded says so in its place, and the rest goes on', async () => {
  const page = await app.signIn('agent');
  await page.route('**/assets/DeadLetters-*.js', (route) => route.abort());
  await railOf(page).getByRole('link', { name: 'Dead letters' }).click();
  await page.getByRole('alert').getByText('This page could not be shown.').waitFor();
  await axe(page);
  // That it is logged as well is as it should be.
  app.problems.length = 0;
  await page.unroute('**/assets/DeadLetters-*.js');
  await railOf(page).getByRole('link', { name: 'Sync runs' }).click();
  await titled(page, 'Sync runs');
  await page.context().close();
});

test('nobody gets further than the sign-in without signing in', async () => {
  const page = await app.visit(`/a/${app.test.account}/tickets?status=1`);
  await page.waitForURL('**/sign-in?**');
  expect(new URL(page.url()).searchParams.get('next')).toBe(`/a/${app.test.account}/tickets?status=1`);
  await page.context().close();
});

test('a hub that restarts in mid-use is missed for a moment, and then everything goes on', async () => {
  const page = await app.signIn('admin');
  await railOf(page).getByRole('link', { name: 'Helpdesk Live' }).waitFor();
  const banner = page.getByText('Deskbridge does not answer.');
  await app.test.restart({ sameAddress: true, whileDown: () => banner.waitFor() });
  await banner.waitFor({ state: 'hidden' });
  await railOf(page).getByRole('link', { name: 'Dead letters' }).click();
  await titled(page, 'Dead letters');
  await railOf(page).getByRole('link', { name: 'Helpdesk Live' }).waitFor();
  await page.context().close();
});

test('what changes in the helpdesk shows without loading the page again', async () => {
  const page = await app.signIn('agent', '/tickets');
  const [ticket = ''] = await openTickets(app.test, 1);
  await page.getByRole('grid', { name: 'Tickets' }).getByText(ticket, { exact: true }).first().waitFor();
  await app.test.control('POST', 'edit/tickets', { id: Number(ticket), summary: 'Seen while looking' });
  await page.getByRole('grid', { name: 'Tickets' }).getByText('Seen while looking').waitFor();
  await page.context().close();
});
