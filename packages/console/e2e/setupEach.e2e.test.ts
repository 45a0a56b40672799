import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectors, type ConnectorId } from '@deskbridge/connectors';
import { simulators, type RunningSimulator, type SimulatorName, type SimulatorOptions } from '@deskbridge/simulators';
import { axe } from './support/axe.ts';
import { driverOf } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

/* The wizard on the way to each helpdesk but the first, which has a test of its own: all that differs is declared. */

const others = (Object.keys(connectors) as ConnectorId[]).filter((id) => id !== 'halopsa');
type Start = (options: SimulatorOptions) => Promise<RunningSimulator<SimulatorName>>;

let app: TestConsole;
beforeAll(async () => {
  app = await startConsole({ connect: false });
});
afterAll(() => app.close());

test.each(others)('the wizard leads to %s', { timeout: 180_000 }, async (id) => {
  const connector = connectors[id];
  const psa = await (simulators[id] as Start)({ tickets: 150, spreadDays: 20, rateLimit: null });
  const form = (await driverOf(id)).form(psa);
  const page = await app.signIn('admin', '/setup/choose');
  await page.getByRole('region', { name: connector.name }).getByRole('button').click();

  await page.getByRole('heading', { name: `Make an API user in ${connector.name}`, level: 2 }).waitFor();
  for (const { title } of connector.guide.parts) await page.getByRole('heading', { name: title }).waitFor();
  for (const right of connector.rights) expect(await page.getByRole('cell', { name: right.name, exact: true }).count()).toBeGreaterThan(0);
  await axe(page);
  await shoot(page, `setup-${id}-instructions`);
  await page.getByRole('button', { name: 'Next', exact: true }).click();

  for (const field of connector.credentialFields) {
    const value = form[field.name];
    if (value !== undefined) await page.getByLabel(field.label).fill(value);
  }
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByText('The test has passed', { exact: true }).waitFor();
  await shoot(page, `setup-${id}-credentials`);
  await page.getByRole('button', { name: 'Connect and go on' }).click();
  await page.getByText(/About [\d,]+ records in \d+ calls|[\d,]+ records in \d+ calls/).waitFor();
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByText('The first import is done.').waitFor({ timeout: 90_000 });
  expect(await app.test.one('select count(*)::int as n from tickets')).toEqual({ n: 150 });
  await page.context().close();
  await psa.stop();
});
