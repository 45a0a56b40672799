import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let page: Page;

beforeAll(async () => {
  app = await startConsole({ simulator: { tickets: 1500, spreadDays: 20 } });
  await app.test.imported();
  await app.test.control('POST', 'activity', { count: 8 });
  page = await app.signIn('admin', '/helpdesk/runs');
});
afterAll(() => app.close());

/** Asks the API as the admin whose window this is. */
const post = (path: string, data: object = {}): ReturnType<Page['request']['post']> =>
  page.request.post(`${app.url}/api/v1/${path}`, { headers: { origin: app.url, 'x-deskbridge-account': String(app.test.account) }, data });

const grid = (): ReturnType<Page['getByRole']> => page.getByRole('grid', { name: 'Sync runs' });

test('lists every run, and leads from an import to its pages and to what each changed', async () => {
  await page.goto(`${app.home}/helpdesk/runs?work=import&stream=tickets`);
  await grid().getByText('First import').first().click();
  const panel = page.getByRole('complementary', { name: 'First import: Tickets' });
  await panel.getByRole('table', { name: 'What it counted' }).getByText('1,500').first().waitFor();
  expect(page.url()).toMatch(/helpdesk\/runs\/[\da-f-]{36}\?work=import&stream=tickets$/);
  await shoot(page, 'sync-run');
  await panel.getByRole('tab', { name: 'Pages' }).click();
  await panel.getByRole('button', { name: 'Show what page 1 changed' }).click();
  await panel.getByText('Only page 1').waitFor();
  await panel.getByRole('table', { name: 'Changed records' }).waitFor();
  expect(await panel.getByRole('table', { name: 'Changed records' }).getByRole('row').count()).toBe(101);
  await axe(page);
  await page.goBack();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('finds the runs that had to do with a record by its id', async () => {
  await page.goto(`${app.home}/helpdesk/runs`);
  const created = await app.test.one<{ id: string }>(
    `select external_id as id from sync_runs where work = 'read' and stream = 'tickets' and trigger = 'callback' order by id desc limit 1`,
  );
  await page.getByRole('textbox', { name: 'Record id' }).fill(created?.id ?? '');
  await grid().getByText('Single read').first().waitFor();
  await until('the address', () => Promise.resolve(page.url().includes(`externalId=${created?.id}`)));
  // The former rows stay until the new ones are there. A poll may have met the record too; the imports ended before it was made.
  await until('other runs to be gone', async () => (await grid().getByText('First import').count()) === 0);
});

test('shows what could not be stored, contents hidden until asked for, and fetches it again', async () => {
  // No database index takes an address of this length: this one record fails, whatever comes with it does not.
  const [user] = await app.test.control<{ id: number }[]>('GET', 'state/users');
  const emailaddress = `${randomBytes(9000).toString('base64url')}@example.com`;
  await app.test.control('POST', 'edit/users', { id: user?.id, emailaddress });
  const connection = await app.test.one<{ id: number }>('select id from connections');
  await post(`connections/${connection?.id}/streams/contacts/sync`);
  await until('the failed record', async () => Boolean(await app.test.one('select from sync_failures')));
  await page.goto(`${app.home}/helpdesk/runs?externalId=${user?.id}&stream=contacts`);
  await grid().getByText('Contacts').first().click();
  await page.getByRole('tab', { name: 'Failed records (1)' }).click();
  const record = page.getByRole('region', { name: `Contact ${user?.id}` });
  await record.getByText('The database refused the content of this record.').waitFor();
  const raw = record.getByRole('region', { name: 'The record as it came' });
  expect(await raw.textContent()).not.toContain(emailaddress.slice(0, 40));
  await axe(page);
  await shoot(page, 'sync-run-failures');
  await record.getByRole('button', { name: 'Show it whole' }).click();
  await record.getByRole('button', { name: 'Show all' }).click();
  await raw.getByText(emailaddress.slice(0, 40)).waitFor();
  expect(await app.test.one(`select event->'details'->>'kind' as kind from audit_events where event->>'type' = 'payload.viewed'`)).toEqual({
    kind: 'failedRecord',
  });
  await app.test.control('POST', 'edit/users', { id: user?.id, emailaddress: 'mended@example.com', silent: true });
  await record.getByRole('button', { name: 'Fetch again' }).click();
  await until('the contact', async () => Boolean(await app.test.one(`select from contacts where email = 'mended@example.com'`)));
});

test('looks the same in every width and scheme', async () => {
  await page.goto(`${app.home}/helpdesk/runs`);
  await grid().getByText('Done').first().waitFor();
  await axe(page);
  await shoot(page, 'sync-runs');
});

test('an import is stopped and goes on where it stopped', async () => {
  await app.test.control('PATCH', 'settings', { latencyMs: 400 });
  const connection = await app.test.one<{ id: number }>('select id from connections');
  const now = new Date();
  const from = new Date(now.getTime() - 40 * 86_400_000).toISOString();
  await post(`connections/${connection?.id}/backfill`, { stream: 'tickets', from, to: now.toISOString() });
  await page.goto(`${app.home}/helpdesk/runs`);
  await page.getByRole('status', { name: /is running$/ }).waitFor();
  await grid().getByText('Backfill').first().click();
  const panel = page.getByRole('complementary', { name: 'Backfill: Tickets' });
  await panel.getByText(/records a minute/).waitFor();
  await panel.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('dialog', { name: 'Stop this run?' }).getByRole('button', { name: 'Stop' }).click();
  await panel.getByText(/A person stopped it/).waitFor();
  await app.test.control('PATCH', 'settings', { latencyMs: 0 });
  await panel.getByRole('button', { name: 'Resume' }).click();
  await until('the backfill', async () =>
    Boolean(await app.test.one(`select from sync_runs where work = 'backfill' and state = 'done' and trigger = 'person'`)),
  );
  await panel.getByRole('button', { name: 'Close' }).click();
});

test('a person who may only look sees no button, and the API refuses them', async () => {
  const viewer = await app.signIn('viewer', '/helpdesk/runs');
  await viewer.getByRole('grid', { name: 'Sync runs' }).getByText('Done').first().waitFor();
  expect(await viewer.getByRole('button', { name: 'Sync now' }).count()).toBe(0);
  const run = await app.test.one<{ id: string }>('select id from sync_runs order by id desc limit 1');
  for (const path of [`sync-runs/${run?.id}/stop`, `sync-runs/${run?.id}/resume`, `sync-runs/${run?.id}/failures/fetch`]) {
    const answer = await viewer.request.post(`${app.url}/api/v1/${path}`, {
      headers: { origin: app.url, 'x-deskbridge-account': String(app.test.account) },
      data: {},
    });
    expect([path, answer.status()]).toEqual([path, 403]);
  }
  await viewer.context().close();
});
