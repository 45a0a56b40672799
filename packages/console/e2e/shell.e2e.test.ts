import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;

beforeAll(async () => {
  app = await startConsole();
  await app.test.imported();
});
afterAll(() => app.close());

test('the frame shows where one is, how the helpdesk fares and what one may do', async () => {
  const page = await app.signIn('admin');
  const rail = page.getByRole('navigation', { name: 'Main' });
  await rail.getByRole('link', { name: 'Helpdesk Live' }).waitFor();
  expect(await rail.getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBe('page');
  await rail.getByRole('link', { name: 'API keys' }).click();
  await page.getByRole('heading', { name: 'API keys', level: 1 }).waitFor();
  await axe(page);
  await shoot(page, 'shell');
  await page.context().close();
});
