import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectors } from '@deskbridge/connectors';
import { axe } from './support/axe.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;

beforeAll(async () => {
  app = await startConsole();
});
afterAll(() => app.close());

test('what each helpdesk can do stands side by side, as the connectors declare it', async () => {
  const page = await app.signIn('viewer', '/helpdesk/capabilities');
  const table = page.getByRole('table', { name: 'Capabilities' });
  await table.waitFor();
  expect(await table.getByRole('columnheader').count()).toBe(1 + Object.keys(connectors).length);
  const labels = new Set(Object.values(connectors).flatMap(({ capabilities }) => capabilities.map(({ label }) => label)));
  for (const label of labels) expect(await table.getByRole('rowheader', { name: label, exact: true }).count()).toBe(1);
  const merged = table.getByRole('row').filter({ hasText: 'Merged tickets' });
  expect(await merged.textContent()).toContain('Shown closed');
  await axe(page);
  await shoot(page, 'capabilities');
  await page.context().close();
});
