import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;

beforeAll(async () => {
  app = await startConsole({ connect: false });
});
afterAll(() => app.close());

test.each([
  ['/helpdesk/callbacks', 'No helpdesk is connected'],
  ['/helpdesk/runs', 'Every sync will be listed here'],
  ['/helpdesk/callback-log', 'Every callback will be listed here'],
])('%s teaches what will appear there, and leads to what makes it appear', async (path, title) => {
  const page = await app.signIn('admin', path);
  await page.getByText(title).waitFor();
  await axe(page);
  const connect = page.getByRole('link', { name: 'Connect a helpdesk' }).first();
  expect(await connect.getAttribute('href')).toMatch(/\/setup$/);
  await page.context().close();
});
