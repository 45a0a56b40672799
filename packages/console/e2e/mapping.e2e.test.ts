import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
const address = '/helpdesk/mapping';

beforeAll(async () => {
  app = await startConsole();
  await app.test.imported(['tickets', 'agents']);
});
afterAll(() => app.close());

interface Agent {
  id: number;
  name: string;
  email: string;
}
const editAgent = (fields: object): Promise<Agent> => app.test.control<Agent>('POST', 'edit/agents', fields);

/** Reads the agents of the helpdesk again, as somebody who may. */
async function syncAgents(page: Page): Promise<void> {
  const read = async (): Promise<string | undefined> =>
    (await app.test.one<{ at: string }>(`select last_finished_at as at from streams where stream = 'agents' and work = 'poll'`))?.at;
  const before = await read();
  const asked = await page.request.post(`${app.url}/api/v1/connections/${app.test.connection}/streams/agents/sync`, {
    data: {},
    headers: { origin: app.url },
  });
  expect(asked.ok()).toBe(true);
  await until('the agents to be read', async () => (await read()) !== before);
}

const emailOf = async (page: Page): Promise<string> =>
  ((await (await page.request.get(`${app.url}/api/v1/me`)).json()) as { user: { email: string } }).user.email;

test('lists conflicts first, maps exact e-mail matches by itself, and accepts suggestions after showing them', async () => {
  await (await app.signIn('dispatcher', address)).context().close();
  const page = await app.signIn('admin', address);
  await editAgent({ id: 5, email: await emailOf(page) });
  await editAgent({ id: 6, name: 'Example Dispatcher' });
  const eight = await app.test.control<Agent>('GET', 'state/agents/8');
  await editAgent({ name: 'Shared Mailbox', email: eight.email });
  await editAgent({ id: 9, teams: [] });
  await syncAgents(page);
  await page.reload();
  const rows = page.getByRole('grid', { name: 'Agents' }).getByRole('row');
  await rows.filter({ hasText: 'Admin Example' }).filter({ hasText: 'by e-mail, 100 %' }).waitFor();
  expect(await rows.nth(1).innerText()).toContain('Conflict');
  await rows.filter({ hasText: 'Example Dispatcher' }).filter({ hasText: 'by name, 80 %' }).waitFor();
  await axe(page);
  await shoot(page, 'user-mapping');

  await page.getByRole('button', { name: 'Review 1 suggestion' }).click();
  const dialog = page.getByRole('dialog', { name: 'Accept suggestions?' });
  await dialog.getByRole('row').filter({ hasText: 'Dispatcher Example' }).waitFor();
  await axe(page);
  await dialog.getByRole('button', { name: 'Accept 1' }).click();
  await rows.filter({ hasText: 'Example Dispatcher' }).filter({ hasText: 'Mapped' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await rows.filter({ hasText: 'Example Dispatcher' }).filter({ hasText: 'Suggestion' }).waitFor();
  await page.context().close();
});

test('maps an agent to somebody without a login, marks programs, and shows both from the people', async () => {
  const page = await app.signIn('admin', `${address}?state=unmapped`);
  const first = page.getByRole('grid', { name: 'Agents' }).getByRole('row').nth(1);
  await first.waitFor();
  const name = ((await first.innerText()).split('\n')[0] ?? '').trim();
  await first.click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Somebody without a login' }).click();
  await panel.getByLabel('E-mail, if known').fill('no address');
  await panel.getByRole('button', { name: 'Name and map' }).click();
  await panel.getByText(/Invalid email/i).waitFor();
  await axe(page);
  await shoot(page, 'user-mapping-agent');
  await panel.getByLabel('E-mail, if known').fill('');
  await panel.getByRole('button', { name: 'Name and map' }).click();
  await page.getByText('1 agent was decided about.').waitFor();

  await page.goto(`${app.home}${address}?view=people`);
  const people = page.getByRole('grid', { name: 'People' });
  const person = people.getByRole('row').filter({ hasText: 'No login' });
  await person.waitFor();
  expect(await person.innerText()).toContain(name);
  await person.click();
  await page.getByRole('complementary').getByText('A person can be removed once no agent is mapped to them.').waitFor();
  await axe(page);
  await shoot(page, 'user-mapping-people');

  await page.goto(`${app.home}${address}?state=probablyService`);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Are programs' }).click();
  await until(
    'the programs to be marked',
    async () => (await app.test.all(`select from agent_mappings where decision = 'service'`)).length > 0,
  );
  await page.context().close();
});

test('marks agents as new until one has looked, and those who have left', async () => {
  const page = await app.signIn('admin', address);
  await page.getByRole('grid', { name: 'Agents' }).getByRole('row').nth(1).waitFor();
  await page.getByRole('link', { name: 'Picklists' }).click();
  await page.getByRole('heading', { name: 'Picklists', level: 1 }).waitFor();
  await until('the visit to be noted', async () => (await app.test.all('select from mapping_visits')).length > 0);
  const visits = async (): Promise<string> =>
    JSON.stringify(await app.test.all('select actor_id, visited_at from mapping_visits order by actor_id'));
  await editAgent({ name: 'Nova Newcomer' });
  await editAgent({ id: 5, isdisabled: true });
  await syncAgents(page);
  await page.getByRole('link', { name: 'User mapping 2 waiting' }).waitFor({ timeout: 45_000 });
  await page.getByRole('link', { name: /^User mapping/ }).click();
  const rows = page.getByRole('grid', { name: 'Agents' }).getByRole('row');
  await rows.filter({ hasText: 'Nova Newcomer' }).getByText('New', { exact: true }).waitFor();
  await rows.filter({ hasText: 'Has left' }).waitFor();
  const before = await visits();
  await page.goto('about:blank');
  await until('the visit to be noted as the page goes away', async () => (await visits()) !== before);
  await page.context().close();
}, 120_000);

test('a viewer looks and changes nothing', async () => {
  const page = await app.signIn('viewer', address);
  const row = page.getByRole('grid', { name: 'Agents' }).getByRole('row').filter({ hasText: 'Example Dispatcher' });
  await row.click();
  await page.getByText('You may look at the mapping; an admin changes it.').waitFor();
  expect(await page.getByRole('button', { name: /Accept|Map|Review/ }).count()).toBe(0);
  expect(await page.getByRole('switch').count()).toBe(0);
  const asked = await page.request.post(`${app.url}/api/v1/mapping/decide`, {
    data: { decisions: [{ agentId: '6', decision: 'ignored' }] },
    headers: { origin: app.url },
  });
  expect(asked.status()).toBe(403);
  await page.context().close();
});
