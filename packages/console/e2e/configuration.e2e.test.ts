import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
afterEach(() => app.close());

const simulator = { tickets: 300, spreadDays: 20, rateLimit: null };
const address = '/helpdesk/configuration';
const status = (page: Page, word: string): Promise<void> => page.getByRole('status', { name: `HaloPSA / HaloITSM: ${word}` }).waitFor();
const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** A page of somebody with this role, at the configuration of a connected helpdesk. */
async function open(role: 'owner' | 'admin' | 'dispatcher' | 'viewer', path = address): Promise<Page> {
  app = await startConsole({ simulator, settings: { apiCalls: 1000 } });
  await app.test.imported();
  return app.signIn(role, path);
}

test('shows how it is connected, and every part of it is fit to be read by all', { timeout: 180_000 }, async () => {
  const page = await open('admin');
  await status(page, 'Live');
  await page.getByText('A smoke test is due').waitFor();
  expect(await page.getByRole('tab').count()).toBe(5);
  await axe(page);
  await shoot(page, 'configuration');
  for (const [tab, sign, name] of [
    ['Sync settings', 'Ingest window', 'settings'],
    ['API budget', 'Imports and backfills', 'budget'],
    ['Smoke test', 'Creates a ticket marked as a test', 'smoke'],
    ['Disconnect', 'rows are removed for good', 'end'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByText(sign).first().waitFor();
    await axe(page);
    await shoot(page, `configuration-${name}`);
  }
});

test('a setting that is wrong says so at its field and keeps what was typed; a right one is saved and audited', async () => {
  const page = await open('admin', `${address}?tab=settings`);
  const days = page.getByLabel(/^Keep logs for/);
  await days.fill('9999');
  await click(page, 'Save settings');
  await page.getByText(/expected number to be <=3650/i).waitFor();
  expect(await days.inputValue()).toContain('9,999');
  await days.fill('90');
  await page.getByLabel('Notes', { exact: true }).uncheck();
  await click(page, 'Save settings');
  await page.getByText('Settings saved').waitFor();
  expect(await app.test.one(`select settings->'retentionDays' as days, settings->'writes' ? 'note.add' as notes from connections`)).toEqual(
    {
      days: 90,
      notes: false,
    },
  );
  expect(
    await app.test.one(`select event->'after'->'retentionDays' as days from audit_events where event->>'type' = 'connection.changed'`),
  ).toEqual({
    days: 90,
  });
  const refused = await app.test.command({ kind: 'note.add', ticket: { ticketId: '1' }, text: 'Not now', isPrivate: true });
  expect((await app.test.settled(refused.id)).failure?.code).toBe('write.off');
});

test('a sync that is asked for here says that a person asked', async () => {
  const page = await open('dispatcher');
  await until('the first poll', async () => Boolean(await app.test.one(`select from streams where stream = 'tickets' and work = 'poll'`)));
  await page.reload();
  await click(page, 'Sync now');
  await page.getByRole('menuitem', { name: 'Tickets', exact: true }).click();
  await until('the run', async () => Boolean(await app.test.one(`select from sync_runs where stream = 'tickets' and trigger = 'person'`)));
});

test('credentials are exchanged after a test; wrong ones say why and change nothing', async () => {
  const page = await open('admin');
  await page.getByLabel('Client secret').fill('a wrong secret');
  await click(page, 'Test and exchange');
  await page.getByText('The PSA does not accept these credentials.').waitFor();
  expect(await page.getByLabel('Client secret').inputValue()).toBe('a wrong secret');
  await status(page, 'Live');
  await app.test.control('PATCH', `applications/${app.test.helpdesk.credentials.clientId}`, { secret: 'the new secret' });
  await page.getByLabel('Client secret').fill('the new secret');
  await page.getByLabel('Credentials lapse on').fill(new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10));
  await click(page, 'Test and exchange');
  await page.getByText('Credentials exchanged').waitFor();
  await page.getByText(/^The credentials lapse on .*, in 10 days$/).waitFor();
  expect(await page.getByLabel('Client secret').inputValue()).toBe('');
  expect(await page.content()).not.toContain('the new secret');
});

test('credentials that the helpdesk refuses are said at once, and new ones set it going again', async () => {
  const page = await open('admin');
  await app.test.control('PATCH', `applications/${app.test.helpdesk.credentials.clientId}`, { secret: 'another' });
  await app.test.control('POST', 'tokens/revoke', {});
  await click(page, 'Check the rights again');
  await status(page, 'Credentials refused');
  expect(await app.test.one('select state from connections')).toEqual({ state: 'authBroken' });
  await axe(page);
  await shoot(page, 'configuration-refused');
  await page.getByLabel('Client secret').fill('another');
  await click(page, 'Connect again');
  await status(page, 'Live');
});

test('a disconnected helpdesk keeps its data, and connects again', async () => {
  const page = await open('admin', `${address}?tab=end`);
  await click(page, 'Disconnect');
  await page.getByRole('dialog').getByText('Nothing is removed.', { exact: false }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await status(page, 'Disconnected');
  expect(await app.test.one('select count(*)::int as n from tickets')).toEqual({ n: 300 });
  await page.goto(`${app.home}${address}`);
  await click(page, 'Connect again');
  await status(page, 'Live');
});

test('only an owner removes data, by typing what goes', { timeout: 120_000 }, async () => {
  const page = await open('admin', `${address}?tab=end`);
  await page.getByText('Only owners may remove data.').waitFor();
  const headers = { origin: app.url, 'x-deskbridge-account': String(app.test.account) };
  const refused = await page.request.post(`${app.url}/api/v1/connections/${app.test.connection}/purge`, {
    data: { confirm: 'HaloPSA / HaloITSM' },
    headers,
  });
  expect(refused.status()).toBe(403);
  const own = await app.signIn('owner', `${address}?tab=end`);
  await click(own, 'Remove the data');
  await own.getByRole('dialog').getByText('300 tickets').waitFor();
  expect(await own.getByRole('dialog').getByRole('button', { name: 'Remove the data' }).isDisabled()).toBe(true);
  await own.getByLabel('Type HaloPSA / HaloITSM to go on').fill('HaloPSA / HaloITSM');
  await own.getByRole('dialog').getByRole('button', { name: 'Remove the data' }).click();
  await own.getByRole('heading', { name: 'No helpdesk is connected' }).waitFor({ timeout: 60_000 });
  await own.getByText(/rows of HaloPSA \/ HaloITSM were removed/).waitFor();
  expect(await app.test.one('select from tickets limit 1')).toBeUndefined();
});

test('who may only look sees the state and no way to change it, and is refused', async () => {
  const page = await open('viewer');
  await status(page, 'Live');
  expect(await page.getByRole('button', { name: /Refresh connection|Sync now|Check the rights again|Test and exchange/ }).count()).toBe(0);
  expect(await page.getByRole('tab', { name: 'Disconnect' }).count()).toBe(0);
  const headers = { origin: app.url, 'x-deskbridge-account': String(app.test.account) };
  const base = `${app.url}/api/v1/connections/${app.test.connection}`;
  const answers = await Promise.all([
    page.request.patch(base, { data: { settings: { retentionDays: 1 } }, headers }),
    page.request.delete(base, { headers }),
    ...['refresh', 'reconnect', 'test', 'smoke-tests', 'import/pause'].map((path) =>
      page.request.post(`${base}/${path}`, { data: {}, headers }),
    ),
  ]);
  expect(answers.map((answer) => answer.status())).toEqual(answers.map(() => 403));
  await page.goto(app.home);
  await page.getByRole('list', { name: 'It works when' }).waitFor();
  expect(await page.getByRole('link', { name: 'Go on with the set-up' }).count()).toBe(0);
});
