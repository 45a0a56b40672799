import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectors, type Connector } from '@deskbridge/connectors';
import { capabilityMatrix } from '../../../tools/docs/connectors.ts';
import { axe } from './support/axe.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;

beforeAll(async () => {
  // Not connected, so that the wizard offers the choice.
  app = await startConsole({ connect: false });
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

test('a capability that is no longer declared is gone from the page, the wizard and the documentation', async () => {
  const { halopsa } = connectors;
  const all = Object.values(connectors) as Connector[];
  const declared = all.map(({ capabilities }) => capabilities);
  const label = 'Merged tickets';
  const docs = (): string => capabilityMatrix(all);
  const seen = async (): Promise<{ page: boolean; wizard: boolean; docs: boolean }> => {
    const page = await app.signIn('admin', '/helpdesk/capabilities');
    const table = page.getByRole('table', { name: 'Capabilities' });
    await table.waitFor();
    const onPage = (await table.getByRole('rowheader', { name: label }).count()) > 0;
    await page.goto(`${app.home}/setup/choose`);
    const choice = page.getByRole('region', { name: halopsa.name });
    await choice.waitFor();
    const inWizard = (await choice.innerText()).includes(label);
    await page.context().close();
    return { page: onPage, wizard: inWizard, docs: docs().includes(label) };
  };
  expect(await seen()).toEqual({ page: true, wizard: true, docs: true });
  for (const each of all) Object.assign(each, { capabilities: each.capabilities.filter((capability) => capability.label !== label) });
  expect(await seen()).toEqual({ page: false, wizard: false, docs: false });
  for (const [index, each] of all.entries()) Object.assign(each, { capabilities: declared[index] });
});
