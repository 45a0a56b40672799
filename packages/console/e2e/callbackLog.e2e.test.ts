import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { openTickets, until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let page: Page;
let ticketId: string;
const summary = 'A summary that not everybody may read';

beforeAll(async () => {
  app = await startConsole();
  await app.test.imported();
  await app.test.control('POST', 'activity', { count: 15 });
  await until('quiet', async () => {
    const told = await app.test.one<{ n: number }>('select count(*)::int as n from callback_events');
    const open = await app.test.one('select from pending_reads union all select from callback_arrivals');
    return (told?.n ?? 0) >= 15 && open === undefined;
  });
  [ticketId = ''] = await openTickets(app.test, 1);
  await app.test.control('POST', 'edit/tickets', { id: Number(ticketId), summary });
  await until('the change', async () => Boolean(await app.test.one('select from tickets where title = $1', [summary])));
  const deliveries = await app.test.control<{ id: string }[]>('GET', 'deliveries?limit=1');
  await app.test.control('POST', `deliveries/${deliveries[0]?.id}/resend`);
  await until('the repeated delivery', async () => {
    const seen = await app.test.one<{ callbacks: number; told: number }>(
      `select (select count(*)::int from callbacks) as callbacks, (select count(distinct callback_id)::int from callback_events) as told`,
    );
    return seen !== undefined && seen.callbacks > seen.told;
  });
  page = await app.signIn('admin', '/helpdesk/callback-log');
});
afterAll(() => app.close());

const grid = (): ReturnType<Page['getByRole']> => page.getByRole('grid', { name: 'Callback log' });
const headers = (): Record<string, string> => ({ origin: app.url, 'x-deskbridge-account': String(app.test.account) });

test('lists every callback, and finds those about a ticket by its id', async () => {
  await grid().getByText('Repeated delivery').first().waitFor();
  await axe(page);
  await shoot(page, 'callback-log');
  await page.getByRole('textbox', { name: 'Record id' }).fill(ticketId);
  await until('the address', () => Promise.resolve(page.url().endsWith(`callback-log?externalId=${ticketId}`)));
  await grid().getByText('Repeated delivery').waitFor({ state: 'detached' });
  await grid().getByRole('link', { name: ticketId }).first().waitFor();
});

test('one callback shows the read and the change that it led to; its contents are hidden until they are asked for', async () => {
  // The callback that came last before the read which brought the new summary.
  const told = await app.test.one<{ id: string }>(
    `select e.callback_id as id from changes c join sync_runs r on r.id = c.run_id
     join callback_events e on e.external_id = c.external_id and e.received_at <= r.started_at
     where c.external_id = $1 and c.entity = 'ticket' and c.fields ? 'title' order by e.received_at desc limit 1`,
    [ticketId],
  );
  await page.goto(`${app.home}/helpdesk/callback-log/${told?.id}?externalId=${ticketId}`);
  const panel = page.getByRole('complementary');
  await panel.getByText(/Ticket updated: .*title/).waitFor();
  const payload = panel.getByRole('region', { name: 'Payload' });
  expect(await payload.textContent()).not.toContain(summary);
  await panel.getByText('Contents are hidden.').waitFor();
  await axe(page);
  await shoot(page, 'callback');
  await panel.getByRole('button', { name: 'Show the whole payload' }).click();
  await payload.getByText(summary).first().waitFor();
  expect(await app.test.one(`select event->'details'->>'kind' as kind from audit_events where event->>'type' = 'payload.viewed'`)).toEqual({
    kind: 'callback',
  });
  await panel.getByRole('link', { name: 'Show the run' }).click();
  await page.getByRole('complementary', { name: 'Single read: Tickets' }).waitFor();
  await page.goBack();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('many are replayed after a look at what that means, and one sees how far it has come', async () => {
  await page.goto(`${app.home}/helpdesk/callback-log`);
  await grid().getByText('Repeated delivery').first().waitFor();
  await page.getByRole('button', { name: 'Replay' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replay callbacks' });
  await dialog.getByText(/^\d+ records will be read, told of by \d+ callbacks\.$/).waitFor();
  await dialog.getByText(/^It takes \d+ to \d+ API calls/).waitFor();
  expect(await dialog.getByRole('table', { name: 'Which records' }).getByRole('row').count()).toBeGreaterThan(3);
  await axe(page);
  await shoot(page, 'callback-replay');
  const before = await app.test.one<{ n: number }>(`select count(*)::int as n from sync_runs where trigger = 'replay'`);
  expect(before?.n).toBe(0);
  await dialog.getByRole('button', { name: /^Read \d+ records$/ }).click();
  await dialog.getByText('All of them have been read.').waitFor();
  await dialog.getByRole('link', { name: 'Show its runs' }).click();
  await page.getByRole('grid', { name: 'Sync runs' }).getByText('Replay').first().waitFor();
});

test('those that are chosen are replayed alone', async () => {
  await page.goto(`${app.home}/helpdesk/callback-log?externalId=${ticketId}&event=ticket.updated`);
  await grid().getByText('Ticket updated').first().waitFor();
  await grid().getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: 'Replay the chosen ones' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replay callbacks' });
  await dialog.getByText('1 record will be read, told of by 1 callback.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('what comes in while one reads further down waits as a number', async () => {
  await page.goto(`${app.home}/helpdesk/callback-log`);
  await grid().getByText('Repeated delivery').first().waitFor();
  await page.mouse.move(640, 500);
  await page.mouse.wheel(0, 300);
  await until('the list to be scrolled', () => grid().evaluate((element) => (element.parentElement?.scrollTop ?? 0) > 100));
  await app.test.control('POST', 'activity', { count: 3, kinds: ['newTicket'] });
  const pill = page.getByRole('button', { name: /^\d+ new$/ });
  await pill.click();
  await pill.waitFor({ state: 'detached' });
});

test('a person who may only look replays nothing and sees no contents, and the API refuses them', async () => {
  const row = await app.test.one<{ id: string }>(
    'select callback_id as id from callback_events where external_id = $1 order by received_at desc limit 1',
    [ticketId],
  );
  const viewer = await app.signIn('viewer', `/helpdesk/callback-log/${row?.id}`);
  const panel = viewer.getByRole('complementary');
  await panel.getByText(/Seeing the whole payload needs the right/).waitFor();
  expect(await panel.textContent()).not.toContain(summary);
  for (const name of ['Replay', 'Show the whole payload']) expect(await viewer.getByRole('button', { name }).count()).toBe(0);
  const api = `${app.url}/api/v1/callbacks`;
  expect((await viewer.request.get(`${api}/${row?.id}/payload`, { headers: headers() })).status()).toBe(403);
  expect((await viewer.request.post(`${api}/${row?.id}/replay`, { headers: headers() })).status()).toBe(403);
  expect((await viewer.request.post(`${api}/replay`, { headers: headers(), data: {} })).status()).toBe(403);
  expect(await (await viewer.request.get(`${api}/${row?.id}`, { headers: headers() })).text()).not.toContain(summary);
  await viewer.context().close();
});
