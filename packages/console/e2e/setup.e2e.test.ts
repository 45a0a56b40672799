import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { credentialsOf, until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
afterEach(() => app.close());

const simulator = { tickets: 300, spreadDays: 20, rateLimit: null };

/** Types the credentials of the simulated HaloPSA, or others in their place. */
async function type(page: Page, own: Partial<Record<string, string>> = {}): Promise<void> {
  const { resourceServer, authorisationServer, tenant, clientId, clientSecret } = { ...credentialsOf(app.test.helpdesk), ...own };
  await page.getByLabel('Resource server').fill(resourceServer ?? '');
  await page.getByLabel('Authorisation server').fill(authorisationServer ?? '');
  await page.getByLabel('Tenant').fill(tenant ?? '');
  await page.getByLabel('Client ID').fill(clientId ?? '');
  await page.getByLabel('Client secret').fill(clientSecret ?? '');
}
const next = (page: Page, name = 'Next'): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const step = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, level: 2 }).first().waitFor();
const all = async (page: Page, name: string): Promise<void> => {
  await axe(page);
  await shoot(page, name);
};

test('the whole way from no helpdesk to a proven one', { timeout: 240_000 }, async () => {
  app = await startConsole({ connect: false, simulator });
  const page = await app.signIn('admin');
  await page.getByRole('heading', { name: 'Connect your helpdesk to begin' }).waitFor();
  await all(page, 'overview-empty');
  await page.getByRole('main').getByRole('link', { name: 'Connect your helpdesk' }).click();

  await step(page, 'Which helpdesk do you use?');
  await all(page, 'setup-1-choose');
  await next(page, 'Connect HaloPSA / HaloITSM');

  await step(page, 'Make an API user in HaloPSA / HaloITSM');
  await page.getByText('Configuration › Integrations › Halo API', { exact: false }).first().waitFor();
  await all(page, 'setup-2-instructions');
  await next(page);

  await step(page, 'Enter the credentials and test them');
  expect(await page.getByRole('button', { name: 'Connect and go on' }).isDisabled()).toBe(true);
  await type(page, { clientSecret: 'a wrong secret' });
  await next(page, 'Test connection');
  await page.getByText('The PSA does not accept these credentials.').waitFor();
  expect(await page.getByLabel('Client ID').inputValue()).toBe(app.test.helpdesk.credentials.clientId);
  await axe(page);

  await app.test.control('PATCH', `applications/${app.test.helpdesk.credentials.clientId}`, {
    scopes: ['read:tickets', 'edit:tickets', 'read:customers', 'read:calendar', 'admin'],
  });
  await type(page);
  await next(page, 'Test connection');
  await page.getByText('The test has passed; some optional rights are missing').waitFor();
  const rights = page.getByRole('list', { name: 'Rights of the API user' });
  const missing = rights.getByRole('listitem').filter({ hasText: 'read:assets' });
  expect(await missing.innerText()).toMatch(/Missing[\s\S]*Off without it: Assets[\s\S]*Tick read:assets/);
  await all(page, 'setup-3-credentials');
  await next(page, 'Connect and go on');

  await step(page, 'How far back should the first import go?');
  await page.getByText(/About [\d,]+ records in \d+ calls/).waitFor();
  expect(await app.test.one('select from tickets limit 1')).toBeUndefined();
  await all(page, 'setup-4-window');
  await next(page, 'Start the import');

  await step(page, 'First import');
  await page.getByText('The first import is done.').waitFor();
  await all(page, 'setup-5-import');
  await next(page);

  await step(page, 'Who is who?');
  await page.getByText('Active agents').waitFor();
  await all(page, 'setup-6-people');
  await next(page, 'Later');

  await step(page, 'Statuses, priorities and the other lists');
  await page.getByRole('cell', { name: 'Status' }).first().waitFor();
  await all(page, 'setup-7-picklists');
  await next(page, 'Looks right');

  await step(page, 'Let the helpdesk call back');
  await page.getByRole('status').filter({ hasText: 'Webhook' }).waitFor();
  await all(page, 'setup-8-callbacks');
  await next(page);

  await step(page, 'Widgets inside the helpdesk');
  await all(page, 'setup-9-widgets');
  await next(page, 'Later');

  await step(page, 'Prove it both ways');
  await next(page, 'Run the smoke test');
  await page.getByRole('status').filter({ hasText: 'Passed' }).waitFor();
  await page.getByText('By callback.').waitFor();
  await all(page, 'setup-10-smoke');
  await next(page);

  await step(page, 'Your helpdesk is connected');
  await page.getByText('Both directions are proved.').waitFor();
  await all(page, 'setup-11-done');
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await page.getByRole('status', { name: 'HaloPSA / HaloITSM: Live' }).waitFor();
  await page.getByRole('list', { name: 'Set-up' }).waitFor();
  await all(page, 'overview');
});

test('one comes back to the step where one was, also in the middle of the import', { timeout: 180_000 }, async () => {
  app = await startConsole({ connect: false, simulator: { ...simulator, tickets: 3000, latencyMs: 60 } });
  const page = await app.signIn('admin', '/setup/credentials');
  await type(page);
  await page.getByRole('link', { name: /^API user/ }).click();
  await page.getByRole('link', { name: /^Credentials/ }).click();
  expect(await page.getByLabel('Client secret').inputValue()).toBe(app.test.helpdesk.credentials.clientSecret);
  await next(page, 'Test connection');
  await page.getByText('The test has passed', { exact: true }).waitFor();
  await next(page, 'Connect and go on');
  await next(page, 'Start the import');
  await until('some tickets', async () => Boolean(await app.test.one('select from tickets limit 1')));
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('Paused. What has been brought stays').waitFor();
  await shoot(page, 'setup-import-paused');
  await page.context().close();

  const again = await app.signIn('admin', '/setup');
  await step(again, 'First import');
  await again.getByRole('button', { name: 'Go on' }).click();
  await again.getByText('The first import is done.').waitFor({ timeout: 90_000 });
  expect(await app.test.one('select count(*)::int as n from tickets')).toEqual({ n: 3000 });
});

test('one looks around with the simulated helpdesk and removes it again', { timeout: 180_000 }, async () => {
  app = await startConsole({ connect: false, simulator, sandbox: true });
  const page = await app.signIn('admin', '/setup/choose');
  await next(page, 'Connect the simulated helpdesk');
  await step(page, 'How far back should the first import go?');
  await next(page, 'Start the import');
  await page.getByText('The first import is done.').waitFor({ timeout: 60_000 });
  await page.goto(`${app.home}/setup/choose`);
  await page.getByText('There is one helpdesk an account.', { exact: false }).waitFor();
  await page.goto(`${app.home}/helpdesk/configuration?tab=end`);
  await page.getByText('Simulated', { exact: true }).first().waitFor();
  await page
    .getByText(/rows are removed for good/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Remove the data' }).click();
  await page.getByLabel('Type HaloPSA / HaloITSM to go on').fill('HaloPSA / HaloITSM');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the data' }).click();
  await page.getByRole('heading', { name: 'No helpdesk is connected' }).waitFor({ timeout: 60_000 });
  expect(await app.test.one('select from tickets limit 1')).toBeUndefined();
});

test('who may not connect a helpdesk does not see how, and is refused', async () => {
  app = await startConsole({ connect: false, simulator });
  const page = await app.signIn('dispatcher', '/setup');
  await page.getByText('Only admins and owners connect the helpdesk.').waitFor();
  const headers = { origin: app.url, 'x-deskbridge-account': String(app.test.account) };
  const body = { connector: 'halopsa', credentials: credentialsOf(app.test.helpdesk) };
  for (const path of [
    '/connections/test',
    '/connections',
    '/connections/sandbox',
    '/connections/1/import',
    '/connections/1/smoke-tests',
    '/connections/1/purge',
  ]) {
    const answer = await page.request.post(`${app.url}/api/v1${path}`, {
      data: path === '/connections/1/purge' ? { confirm: 'x' } : path.startsWith('/connections/1') || path.endsWith('sandbox') ? {} : body,
      headers,
    });
    expect([path, answer.status()]).toEqual([path, 403]);
  }
});
