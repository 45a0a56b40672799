import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from './support/axe.ts';
import { openTickets, until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let tickets: string[];

const address = '/helpdesk/dead-letters';
const refusals = [
  { text: 'Ticket # is locked by "Ann Lee" until 14:30.', count: 3 },
  { text: 'Please assign this Ticket before closing it.', count: 2 },
  { text: 'The contract of this client has ended.', count: 1 },
];

beforeAll(async () => {
  app = await startConsole({ simulator: { tickets: 200 } });
  await app.test.imported(['tickets', 'agents']);
  tickets = await openTickets(app.test, 30);
});
afterAll(() => app.close());

/** Notes that the helpdesk refuses with these words; `#` is another number each time. */
async function refuse(text: string, count: number): Promise<void> {
  const { test: t } = app;
  for (let n = 0; n < count; n++) {
    const said = text.replace('#', String(4711 + n));
    await t.control('POST', 'faults', { kind: 'stringError', text: said, match: { method: 'POST', path: 'actions' }, times: 1 });
    const body = {
      kind: 'note.add',
      ticket: { ticketId: tickets.shift() ?? '' },
      text: 'Called back, no answer.',
      isPrivate: true,
    } as const;
    expect((await t.settled((await t.command(body)).id)).state).toBe('dead');
  }
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

test('says that nothing is stuck, and what would wait here', async () => {
  const page = await app.signIn('dispatcher', address);
  await page.getByRole('status', { name: 'Nothing is stuck' }).waitFor();
  await page.getByText('waits here until a person decides').waitFor();
  await axe(page);
  expect(await page.getByRole('grid').getByRole('row').count()).toBeLessThanOrEqual(2);
  await page.context().close();
});

test('shows causes, leads to their writes, and sends them again after saying what that touches', async () => {
  for (const { text, count } of refusals) await refuse(text, count);
  const page = await app.signIn('dispatcher', address);
  await page.getByRole('status', { name: '6 writes need a decision' }).waitFor();
  await page.getByRole('link', { name: 'Dead letters 6 waiting' }).waitFor();
  const grid = page.getByRole('grid', { name: 'Dead letters' });
  await grid.getByText('Ticket … is locked').waitFor();
  await axe(page);
  await shoot(page, 'dead-letters');
  await grid.getByText('Ticket … is locked').click();
  await page.getByRole('button', { name: 'Send all 3 again' }).waitFor();
  expect(page.url()).toContain('cause=');
  await shoot(page, 'dead-letters-cause');
  await page.getByRole('button', { name: 'Send all 3 again' }).click();
  await dialog(page, 'Send again?').getByText('3 writes are sent again, about 3 records.').waitFor();
  await axe(page);
  await dialog(page, 'Send again?').getByRole('button', { name: 'Send again' }).click();
  await page.getByText('3 writes wait to be sent again.').waitFor();
  await page.getByRole('status', { name: '3 writes need a decision' }).waitFor();
  await page.context().close();
});

test('opens one with its attempts, and takes a discarding back at once', async () => {
  const page = await app.signIn('dispatcher', `${address}?view=letters&search=contract`);
  const row = page.getByRole('row').filter({ hasText: 'contract of this client' });
  await row.waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Note' });
  await panel.getByText('Refused', { exact: true }).waitFor();
  await panel.getByText('Called back, no answer.').waitFor();
  await axe(page);
  await shoot(page, 'dead-letter');
  await panel.getByRole('button', { name: 'Discard' }).click();
  await dialog(page, 'Discard?').getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await row.waitFor();
  expect(await app.test.all(`select from commands where state = 'discarded'`)).toHaveLength(0);
  await page.context().close();
});

test('an agent decides about their own writes alone, and a viewer about none', async () => {
  const agent = await app.signIn('agent', `${address}?view=letters`);
  await agent.getByRole('row').filter({ hasText: 'contract of this client' }).click();
  const panel = agent.getByRole('complementary', { name: 'Note' });
  await panel.getByText('Attempts').waitFor();
  expect(await panel.getByRole('button', { name: 'Send again' }).count()).toBe(0);
  const id = new URL(agent.url()).searchParams.get('open') ?? '';
  const asked = await agent.request.post(`${app.url}/api/v1/commands/dead/decide`, {
    data: { action: 'discard', selection: { ids: [id] } },
    headers: { origin: app.url },
  });
  expect(asked.status()).toBe(403);
  await agent.context().close();

  const viewer = await app.signIn('viewer', address);
  await viewer.getByRole('grid').getByText('contract of this client').click();
  await viewer.getByText('All causes').waitFor();
  expect(await viewer.getByRole('button', { name: /Send all/ }).count()).toBe(0);
  const refused = await viewer.request.post(`${app.url}/api/v1/commands/${id}/replay`, { data: {}, headers: { origin: app.url } });
  expect(refused.status()).toBe(403);
  await viewer.context().close();
});

test('an agent sees whose write is theirs, and sends it again', async () => {
  await app.test.control('POST', 'faults', {
    kind: 'stringError',
    text: 'Not today.',
    match: { method: 'POST', path: 'actions' },
    times: 1,
  });
  const page = await app.signIn('agent', `${address}?view=letters&mine=true`);
  await page.getByText('No dead letter matches').waitFor();
  const body = { kind: 'note.add', ticket: { ticketId: tickets.shift() ?? '' }, text: 'Mine to mend.', isPrivate: true };
  const asked = await page.request.post(`${app.url}/api/v1/commands`, { data: body, headers: { origin: app.url } });
  const { id } = (await asked.json()) as { id: string };
  expect((await app.test.settled(id)).state).toBe('dead');
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: 'Agent Example' });
  await row.filter({ hasText: 'Not today.' }).click();
  await page.getByRole('complementary', { name: 'Note' }).getByRole('button', { name: 'Send again' }).click();
  await dialog(page, 'Send again?').getByRole('button', { name: 'Send again' }).click();
  await page.getByText('1 write waits to be sent again.').waitFor();
  expect((await app.test.settled(id)).state).toBe('delivered');
  await page.context().close();
});

test('many of one cause are worked off in the background', async () => {
  const [ticketId = ''] = tickets;
  const count = 205;
  await app.test.control('POST', 'faults', {
    kind: 'stringError',
    text: 'The period is closed.',
    match: { method: 'POST', path: 'actions' },
    times: count,
  });
  for (let n = 0; n < count; n++)
    await app.test.command({ kind: 'note.add', ticket: { ticketId }, text: `Booked late, ${n}.`, isPrivate: true });
  const dead = async (): Promise<number> =>
    (await app.test.all(`select from commands where state = 'dead' and failure ->> 'detail' like '%period is closed%'`)).length;
  await until('all to be dead', async () => (await dead()) === count, 90);
  const page = await app.signIn('dispatcher', address);
  await page.getByRole('grid').getByText('The period is closed.').click();
  await page.getByRole('button', { name: `Send all ${count} again` }).click();
  await dialog(page, 'Send again?').getByRole('button', { name: 'Send again' }).click();
  await page.getByText('They are worked off in the background.').waitFor();
  await page.getByText('Nothing of this cause is left.').waitFor();
  expect(await dead()).toBe(0);
  await page.context().close();
}, 180_000);

test('chosen ones are discarded together, and the page says when nothing is left of a cause', async () => {
  const page = await app.signIn('admin', address);
  await page.getByRole('grid').getByText('Please assign this Ticket').click();
  await page.getByRole('button', { name: 'Discard all 2' }).waitFor();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Discard 2' }).click();
  await dialog(page, 'Discard?').getByText('2 writes are given up and never sent.').waitFor();
  await dialog(page, 'Discard?').getByRole('button', { name: 'Discard' }).click();
  await page.getByText('Nothing of this cause is left.').waitFor();
  await until(
    'the commands to be discarded',
    async () => (await app.test.all(`select from commands where state = 'discarded'`)).length === 2,
  );
  await page.context().close();
});
