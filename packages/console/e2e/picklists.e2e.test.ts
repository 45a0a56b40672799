import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
const address = '/helpdesk/picklists';

beforeAll(async () => {
  app = await startConsole();
  await app.test.imported();
});
afterAll(() => app.close());

test('shows every list with where its values are used, and the tickets behind a number', async () => {
  const page = await app.signIn('viewer', address);
  const lists = page.getByRole('navigation', { name: 'Lists' });
  await lists.getByRole('button', { name: /^Statuses/ }).click();
  const grid = page.getByRole('grid', { name: 'Statuses' });
  const row = grid.getByRole('row').filter({ hasText: 'In Progress' });
  await row.waitFor();
  await axe(page);
  const link = row.getByRole('link', { name: /^Tickets with it/ });
  expect(await link.getAttribute('href')).toContain('/tickets?status=2');
  await lists.getByRole('button', { name: /^Category 1/ }).click();
  await page.getByRole('grid', { name: 'Category 1' }).getByText('Desktop', { exact: true }).first().waitFor();
  expect(page.url()).toContain('kind=category1');
  expect(await page.getByRole('button', { name: 'Refresh now' }).count()).toBe(0);
  const asked = await page.request.post(`${app.url}/api/v1/picklists/refresh`, { data: {}, headers: { origin: app.url } });
  expect(asked.status()).toBe(403);
  await page.context().close();
});

test('reads the lists again, says what that found, and puts removed values that are still used first', async () => {
  const page = await app.signIn('dispatcher', address);
  const view = await page.request.post(`${app.url}/api/v1/views`, {
    data: { name: 'In action', definition: { filter: { status: '3' } } },
    headers: { origin: app.url },
  });
  expect(view.status()).toBe(201);
  await app.test.control('POST', 'edit/statuses', { name: 'Awaiting parts' });
  await app.test.control('POST', 'edit/statuses', { id: 2, name: 'Being worked on' });
  await app.test.control('DELETE', 'edit/statuses/3');
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await page.getByRole('status', { name: '1 removed value is still used' }).waitFor();
  await page.getByText('the last refresh found 1 new, 1 renamed, 1 removed').waitFor();
  const first = page.getByRole('grid', { name: 'All lists' }).getByRole('row').nth(1);
  await first.getByText('Removed, in use').waitFor();
  expect(await first.getByRole('link', { name: 'Saved view: In action' }).count()).toBe(1);
  await axe(page);
  await page
    .getByRole('navigation', { name: 'Lists' })
    .getByRole('button', { name: /^Statuses/ })
    .click();
  await page.getByRole('grid', { name: 'Statuses' }).getByText('Awaiting parts').waitFor();
  await shoot(page, 'picklists');
  await page.getByRole('navigation', { name: 'Lists' }).getByRole('button', { name: 'Differences' }).click();
  await page.getByText('was In Progress').waitFor();
  await axe(page);
  await shoot(page, 'picklists-differences');
  await page.context().close();
});

test('searches across all lists, by the address too', async () => {
  const page = await app.signIn('viewer', `${address}?search=awaiting`);
  const rows = page.getByRole('grid', { name: 'All lists' }).getByRole('row');
  await rows.filter({ hasText: 'Awaiting parts' }).waitFor();
  await page.getByRole('textbox', { name: 'Search all lists' }).fill('no such value');
  await page.getByText('No value matches').waitFor();
  expect(page.url()).toContain('search=no');
  await page.context().close();
});

test('the widget page says plainly that there is nothing to embed yet, and how renders fare once they come', async () => {
  const page = await app.signIn('admin', '/helpdesk/widgets');
  await page.getByRole('status', { name: 'There is nothing to embed yet' }).waitFor();
  await page.getByRole('region', { name: 'Ticket widget' }).getByText('Not yet verified on a live helpdesk').waitFor();
  await axe(page);
  await shoot(page, 'widgets');
  const tell = (data: object) => page.request.post(`${app.url}/api/v1/widgets/renders`, { data, headers: { origin: app.url } });
  expect((await tell({ widget: 'ticket', agentId: '5', ok: true, ms: 140 })).status()).toBe(204);
  expect((await tell({ widget: 'ticket', agentId: '6', ok: false, ms: 30, reason: 'unmapped' })).status()).toBe(204);
  await page.reload();
  await page.getByRole('status', { name: '1 failure in 7 days' }).waitFor();
  await page.getByRole('row').filter({ hasText: 'The agent is mapped to nobody' }).waitFor();
  await axe(page);
  await page.context().close();
});
