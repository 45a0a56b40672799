import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { until } from './support/hub.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let page: Page;

beforeAll(async () => {
  app = await startConsole({ simulator: { tickets: 450, spreadDays: 20 } });
  await app.test.imported();
  page = await app.signIn('agent', '/tickets');
  await firstRow().waitFor();
});
afterAll(() => app?.close());

const grid = (): ReturnType<Page['getByRole']> => page.getByRole('grid', { name: 'Tickets' });
const firstRow = (): ReturnType<Page['getByRole']> => grid().getByRole('row').nth(1);
const heading = (name: string): ReturnType<Page['getByRole']> => grid().getByRole('columnheader', { name: new RegExp(`^${name}`) });
const scrollTo = (top: number): Promise<void> =>
  grid()
    .evaluate((element, to) => element.parentElement?.scrollTo({ top: to }), top)
    .then(() => undefined);
/** What one chose is sent half a second after the last change. */
const remembered = (): Promise<unknown> => page.waitForResponse((answer) => answer.url().endsWith('/me/settings') && answer.ok());

test('columns that one hides, moves and widens are so again on another machine', async () => {
  const widthBefore = (await heading('Status').boundingBox())?.width ?? 0;
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Client' }).click();
  await page.getByRole('button', { name: 'Move Agent left' }).click();
  await axe(page);
  await page.keyboard.press('Escape');
  await page.getByRole('separator', { name: 'Resize Status' }).focus();
  const kept = remembered();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await kept;
  const storage = await page.context().storageState();
  const elsewhere = await app.visit(`${app.home}/tickets`, { storageState: { ...storage, origins: [] } });
  const there = elsewhere.getByRole('grid', { name: 'Tickets' }).getByRole('columnheader');
  await there.first().waitFor();
  const names = (await there.allInnerTexts()).map((text) => text.trim()).filter(Boolean);
  expect(names).not.toContain('Client');
  expect(names.indexOf('Agent')).toBeLessThan(names.indexOf('Due'));
  const widthAfter = (await there.filter({ hasText: 'Status' }).boundingBox())?.width ?? 0;
  expect(Math.round(widthAfter - widthBefore)).toBe(48);
  await elsewhere.context().close();
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('button', { name: 'Reset columns' }).click();
  await heading('Client').waitFor();
  await page.keyboard.press('Escape');
});

test('rows are as high as one likes them', async () => {
  expect((await firstRow().boundingBox())?.height).toBe(36);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByText('Compact').click();
  await page.keyboard.press('Escape');
  await until('the lower rows', async () => (await firstRow().boundingBox())?.height === 28);
  await axe(page);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByText('Comfortable').click();
  await page.keyboard.press('Escape');
});

test('however long a list is, only what is seen is drawn, and pages come as they are needed', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await until('the end of the list', async () => {
    await scrollTo(1_000_000);
    return page.getByText('That is all: 450').isVisible();
  });
  expect(await grid().getByRole('row').count()).toBeLessThan(80);
  const pages = asked.filter((url) => url.includes('/api/v1/') && url.includes('cursor='));
  expect(pages.length).toBeGreaterThan(1);
  for (const url of pages) expect(Number(new URL(url).searchParams.get('limit'))).toBeLessThanOrEqual(200);
  await scrollTo(0);
});

test('what comes in while one reads further down waits to be asked for', async () => {
  await scrollTo(2000);
  await app.test.control('POST', 'edit/tickets', { summary: 'Came in above' });
  await page.getByRole('button', { name: '1 new' }).click();
  await grid().getByText('Came in above').waitFor();
  expect(await grid().evaluate((element) => element.parentElement?.scrollTop)).toBe(0);
});
