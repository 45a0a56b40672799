import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './support/axe.ts';
import { until } from './support/hub.ts';
import { shoot } from './support/shoot.ts';
import { startConsole, type TestConsole } from './support/startConsole.ts';

let app: TestConsole;
let page: Page;

beforeAll(async () => {
  app = await startConsole();
  await app.test.imported();
  await app.test.control('POST', 'activity', { count: 20 });
  await until('callbacks', async () => ((await app.test.one<{ n: number }>('select count(*)::int as n from callbacks'))?.n ?? 0) > 10);
  page = await app.signIn('admin', '/helpdesk/callbacks');
});
afterAll(() => app.close());

const webhookId = async (): Promise<string> =>
  (await app.test.one<{ id: string }>('select callback_webhook_id as id from connections'))?.id ?? '';
const checkNow = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText('Looked at it in the helpdesk just now').last().waitFor();
};
const headers = (): Record<string, string> => ({ origin: app.url, 'x-deskbridge-account': String(app.test.account) });

test('says how the webhook fares, what it is like in the helpdesk, and when each event last came', async () => {
  await page.getByRole('status', { name: /^Webhook (Successful|received no data for some events)$/ }).waitFor();
  const events = page.getByRole('table', { name: 'Events' });
  await events.getByRole('row', { name: /New Ticket Logged.*Expected.*Yes/ }).waitFor();
  await page.getByText('Switched on').waitFor();
  await page.getByRole('img', { name: /Last hour, by minute: \d+/ }).waitFor();
  await axe(page);
  await shoot(page, 'callback-status');
  await page.getByRole('button', { name: 'Show as table' }).click();
  expect(await page.getByRole('table', { name: 'Last hour, by minute' }).getByRole('row').count()).toBe(61);
  await page.getByText('Last 7 days, by hour').click();
  expect(await page.getByRole('table', { name: 'Last 7 days, by hour' }).getByRole('row').count()).toBe(169);
});

test('a webhook that was switched off is seen, and repaired with one button', async () => {
  await app.test.control('POST', `webhooks/${await webhookId()}/disable`);
  await checkNow();
  const strip = page.getByRole('status', { name: 'Webhook disabled' });
  await page.getByText('Our webhook is switched off in the helpdesk.').waitFor();
  await axe(page);
  await shoot(page, 'callback-status-disabled');
  await strip.getByRole('button', { name: 'Repair' }).click();
  await strip.waitFor({ state: 'detached' });
  await page.getByText(/switched the webhook on again/).waitFor();
});

test('another address, another setting, a second webhook and one that is gone: each is named', async () => {
  await app.test.control('PATCH', `webhooks/${await webhookId()}`, { url: 'https://elsewhere.example/callbacks/abcdefghijkl', method: 2 });
  await checkNow();
  await page.getByRole('status', { name: 'Webhook has a wrong address' }).waitFor();
  await page.getByText('Found: PUT · Should be: POST').waitFor();
  await page.getByRole('button', { name: 'Repair' }).click();
  await page.getByText('The webhook is as it should be').waitFor();
  const setup = await page.request.get(`${app.url}/api/v1/connections/${app.test.connection}/callbacks/setup`, { headers: headers() });
  const { url } = (await setup.json()) as { url: string };
  await app.test.control('POST', 'webhooks/byHand', { name: 'Deskbridge again', url, events: ['New Ticket Logged'] });
  await checkNow();
  await page.getByText(/There is a second webhook of ours/).waitFor();
  await app.test.control('DELETE', `webhooks/${await webhookId()}`);
  const others = await app.test.control<{ id: string; name: string }[]>('GET', 'state/webhooks');
  for (const other of others) await app.test.control('DELETE', `webhooks/${other.id}`);
  await checkNow();
  await page.getByRole('status', { name: 'Webhook missing' }).getByRole('button', { name: 'Register' }).click();
  await page.getByText('Switched on').waitFor();
});

test('a wrong secret is mended by itself, and what was refused meanwhile is one link away', async () => {
  const answer = await page.request.get(`${app.url}/api/v1/connections/${app.test.connection}/callbacks/setup`, { headers: headers() });
  const { url } = (await answer.json()) as { url: string };
  await app.test.control('PATCH', `webhooks/${await webhookId()}`, { basic_password: 'another secret than ours' });
  await app.test.control('POST', 'activity', { count: 1, kinds: ['newTicket'] });
  expect(url).toContain('/callbacks/');
  await until('the refusal', async () => Boolean(await app.test.one(`select from callbacks where code = 'callback.signature'`)));
  // The alarm mends the secret by itself: deliveries fit again.
  await until('the mended secret', async () => {
    await app.test.control('POST', 'activity', { count: 1, kinds: ['newTicket'] });
    return Boolean(
      await app.test.one(
        `select from callbacks where state = 'accepted' and id > (select max(id::text)::uuid from callbacks where code = 'callback.signature')`,
      ),
    );
  });
  await page.getByText('Refused in the last hour').waitFor();
  await page.getByRole('link', { name: 'Show them' }).click();
  await page.getByRole('grid', { name: 'Callback log' }).getByText('Its signature did not fit').first().waitFor();
  await page.goto(`${app.home}/helpdesk/callbacks`);
});

test('a test of our own goes out and in again, and says that it is our own', async () => {
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('The test delivery arrived').waitFor();
  await page.getByText(/This hub sent it to its own public address/).waitFor();
});

test('removing it asks first, and it stays away until it is registered', async () => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove the webhook' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the webhook?' });
  await dialog.getByText(/Our webhook is deleted in HaloPSA/).waitFor();
  await dialog.getByRole('button', { name: 'Remove the webhook' }).click();
  await page.getByRole('status', { name: 'Polling only' }).getByRole('button', { name: 'Register' }).waitFor();
  expect(await app.test.control<object[]>('GET', 'state/webhooks')).toEqual([]);
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByText('Switched on').waitFor();
});

test('setting it up by hand shows the address, each setting with its signature, and the events', async () => {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Set up by hand' }).click();
  const panel = page.getByRole('complementary', { name: 'Set up by hand' });
  const settings = panel.getByRole('table', { name: 'Set exactly this' });
  await settings.getByRole('row', { name: /Payload URL.*\/callbacks\// }).waitFor();
  await settings.getByRole('row', { name: /Authentication.*HMAC signature/ }).waitFor();
  await panel.getByText('Configuration › Integrations › Webhooks').waitFor();
  await panel.getByRole('listitem').getByText('Ticket Reassigned').waitFor();
  await axe(page);
  await shoot(page, 'callback-set-up-by-hand');
  expect(page.url()).toMatch(/callbacks\?part=by-hand$/);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('a person who may only look sees no button and no address, and the API refuses them', async () => {
  const viewer = await app.signIn('viewer', '/helpdesk/callbacks?part=by-hand');
  await viewer.getByRole('table', { name: 'Events' }).waitFor();
  for (const name of ['Check now', 'Send a test', 'More', 'Repair']) expect(await viewer.getByRole('button', { name }).count()).toBe(0);
  expect(await viewer.getByRole('complementary', { name: 'Set up by hand' }).count()).toBe(0);
  const base = `${app.url}/api/v1/connections/${app.test.connection}/callbacks`;
  for (const path of ['/check', '/repair', '/test'])
    expect([path, (await viewer.request.post(`${base}${path}`, { headers: headers() })).status()]).toEqual([path, 403]);
  expect((await viewer.request.delete(base, { headers: headers() })).status()).toBe(403);
  expect((await viewer.request.get(`${base}/setup`, { headers: headers() })).status()).toBe(403);
  const seen = await (await viewer.request.get(base, { headers: headers() })).text();
  const token = new URL((await (await page.request.get(`${base}/setup`, { headers: headers() })).json()).url as string).pathname
    .split('/')
    .at(-1);
  expect(seen).not.toContain(token);
  await viewer.context().close();
});
