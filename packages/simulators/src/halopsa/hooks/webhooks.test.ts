import { createHmac } from 'node:crypto';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startReceiver } from '../../kit/receiver.ts';
import type { Receiver } from '../../kit/receiver.ts';
import { rowsOf, startTenant } from '../harness.ts';
import type { Row } from '../harness.ts';

const tenant = await startTenant();
await tenant.control('PATCH', 'settings', { delivery: { delayMs: 1, retryDelaySeconds: 0.02 } });
const receivers: Receiver[] = [];
const OPEN = 1290;
await tenant.control('POST', `edit/tickets/${OPEN}/status`, { status_id: 2 });

afterAll(() => tenant.stop());
afterEach(async () => {
  for (const hook of (await tenant.get('Webhook')).body) await tenant.remove(`Webhook/${String(hook.id)}`);
  await tenant.control('DELETE', 'faults');
  for (const receiver of receivers.splice(0)) await receiver.stop();
});

/** A webhook for some events, as a client sets it up: two calls. */
async function subscribe(events: readonly number[], settings: Record<string, unknown> = {}): Promise<{ receiver: Receiver; id: string }> {
  const receiver = await startReceiver();
  receivers.push(receiver);
  const { status, body } = await tenant.post('Webhook', [
    { name: 'Test', url: receiver.url, type: 0, method: 0, active: true, ...settings },
  ]);
  expect(status).toBe(201);
  const id = String(body.id);
  const conditions = [{ fieldname: 'symptom', tablename: 'faults', type: 1, value_string: '""' }];
  const rows = events.map((eventno) => ({
    webhook_id: id,
    type: -2,
    delivery_method: 6,
    eventno,
    name: 'n',
    conditions: eventno === 61 ? conditions : [],
  }));
  expect((await tenant.post('Notification?returnall=true', rows)).status).toBe(201);
  return { receiver, id };
}

test('a webhook has a GUID, its secret is not shown again, its events are numbered', async () => {
  const { id } = await subscribe([3, 76], { authentication_type: 3, authentication_header: 'Token', basic_password: 's3cret' });
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const [row] = (await tenant.get('Webhook?type=0')).body;
  expect(row).toMatchObject({ id, authentication_type: 3, active: true });
  expect(row).not.toHaveProperty('basic_password');
  expect((await tenant.get('Notification')).body.map((notification) => notification.eventno)).toEqual([3, 76]);
});

test('a delivery has the shape of a live tenant: its own GUID, words in lower case, the ticket in full', async () => {
  const { receiver, id } = await subscribe([76]);
  await tenant.control('POST', `edit/tickets/${OPEN}/status`, { status_id: 3, by: { agentId: 5 } });
  const [delivery] = await receiver.arrived(1);
  const body = delivery?.body ?? {};
  expect(body).toMatchObject({ webhook_id: id, event: 'ticket status changed', object_id: OPEN, agent_id: 5 });
  expect(body.id).toMatch(/^[0-9a-f-]{36}$/);
  expect(body.message).toBe(`The status has been changed for Ticket ID: 000${OPEN}.`);
  expect(body.timestamp).toMatch(/\.\d{7}Z$/);
  expect(body.ticket).toMatchObject({ id: OPEN, status_id: 3 });
  expect((body.ticket as Row).customfields).toBeInstanceOf(Array);
  expect(body.action).toMatchObject({ ticket_id: OPEN, old_status: 2, new_status: 3 });
});

test('the header is base64(HMAC-SHA256) of the raw body after its prefix', async () => {
  const { receiver } = await subscribe([3], {
    authentication_type: 3,
    authentication_header: 'X-Proof',
    basic_password: 's3cret',
    signature_prefix: 'v1=',
  });
  await tenant.control('POST', 'edit/tickets', { summary: 'Ümlaut', client_id: 2 });
  const [delivery] = await receiver.arrived(1);
  const expected = createHmac('sha256', 's3cret')
    .update(delivery?.text ?? '')
    .digest('base64');
  expect(delivery?.headers['x-proof']).toBe(`v1=${expected}`);
});

test('where the tenant has no HMAC the wish is dropped', async () => {
  await tenant.control('PATCH', 'settings', { hmac: false });
  await subscribe([3], { authentication_type: 3, basic_password: 's' });
  expect((await tenant.get('Webhook')).body[0]?.authentication_type).toBe(0);
  await tenant.control('PATCH', 'settings', { hmac: true });
});

test('each event goes only to those who asked for it', async () => {
  const created = await subscribe([3]);
  const changed = await subscribe([76]);
  const deleted = await subscribe([1072]);
  const { id } = (await tenant.control('POST', 'edit/tickets', { summary: 'One', client_id: 2 })).body as unknown as Row;
  await tenant.control('POST', `edit/tickets/${id}/status`, { status_id: 2 });
  await tenant.control('DELETE', `edit/tickets/${id}`);
  await Promise.all([created.receiver.arrived(1), changed.receiver.arrived(1), deleted.receiver.arrived(1)]);
  const events = [created, changed, deleted].map(({ receiver }) => receiver.received.map(({ body }) => body.event));
  expect(events).toEqual([['new ticket logged'], ['ticket status changed'], ['ticket deleted']]);
});

test('event 61 fires on every change where its condition holds, and never without conditions', async () => {
  const driven = await subscribe([61]);
  const bare = await subscribe([19]);
  const { body } = await tenant.post('Webhook', [{ name: 'No conditions', url: bare.receiver.url }]);
  await tenant.post('Notification', [{ webhook_id: String(body.id), eventno: '61', name: 'n' }]);
  await tenant.control('POST', `edit/tickets/${OPEN}/note`, { text: 'From the user', by: { userId: 5 } });
  const [first] = await driven.receiver.arrived(1);
  expect(first?.body).toMatchObject({ event: 'ticket updated', action: { note: 'From the user' } });
  await bare.receiver.arrived(1);
  expect(bare.receiver.received.map((delivery) => delivery.body.event)).toEqual(['ticket updated by user']);
});

test('a change by API comes back as an echo that names the application', async () => {
  const { receiver } = await subscribe([61]);
  await tenant.post('Actions', [{ ticket_id: OPEN, outcome: 'Private Note', note: 'Ours' }]);
  const [echo] = await receiver.arrived(1);
  expect(echo?.body.action).toMatchObject({ actionby_application_id: 'Helpdesk bridge' });
});

test('events whose numbers nobody knows are set up by hand, and then show their numbers', async () => {
  const receiver = await startReceiver();
  receivers.push(receiver);
  const names = ['Ticket Changed', 'Site Updated', 'User Created', 'Invoice Created', 'Invoice Deleted'];
  const { status } = await tenant.control('POST', 'webhooks/byHand', { name: 'By hand', url: receiver.url, events: names });
  expect(status).toBe(201);
  const rows = (await tenant.get('Notification')).body;
  expect(rows.map((row) => row.name)).toEqual(names);
  expect(rows.every((row) => Number(row.eventno) >= 2000)).toBe(true);
  await tenant.control('POST', 'edit/users', { name: 'New Person', site_id: 2 });
  await tenant.control('POST', 'edit/sites', { id: 2, notes: 'x' });
  const invoice = (await tenant.control('POST', 'edit/invoices', { client_id: 2 })).body as unknown as Row;
  await tenant.remove(`Invoice/${invoice.id}`);
  const received = await receiver.arrived(4);
  expect(received.map(({ body }) => String(body.event)).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'invoice created',
    'invoice deleted',
    'site updated',
    'user created',
  ]);
  const user = received.find(({ body }) => body.event === 'user created')?.body;
  expect(user?.user).toMatchObject({ id: user?.object_id, name: 'New Person' });
});

test('a batch is a list', async () => {
  const { receiver } = await subscribe([3], { batch_method: 3, batch_delay_seconds: 60, batch_limit: 3 });
  for (const summary of ['a', 'b', 'c']) await tenant.control('POST', 'edit/tickets', { summary, client_id: 2 });
  const [delivery] = await receiver.arrived(1);
  const events = delivery?.body as unknown as { event: string; ticket: Row }[];
  expect(events.map((event) => event.ticket.summary)).toEqual(['a', 'b', 'c']);
});

test('a webhook may carry a small ticket, none, or a body of its own', async () => {
  const small = await subscribe([3]);
  const none = await subscribe([3]);
  const custom = await subscribe([3], { payload_type: 1, custom_payload: '{"token":"abc"}' });
  await tenant.control('PATCH', `webhooks/${small.id}`, { payload: 'small' });
  await tenant.control('PATCH', `webhooks/${none.id}`, { payload: 'eventOnly' });
  await tenant.control('POST', 'edit/tickets', { summary: 'Sized', client_id: 2 });
  const [a, b, c] = (await Promise.all([small, none, custom].map(({ receiver }) => receiver.arrived(1)))).map(([first]) => first);
  expect(Object.keys(a?.body.ticket as object).length).toBeLessThan(12);
  expect(b?.body).not.toHaveProperty('ticket');
  expect(c?.text).toBe('{"token":"abc"}');
});

test('a failed delivery is tried again, logged, and in the end switches the webhook off', async () => {
  const { receiver, id } = await subscribe([3]);
  await tenant.control('PATCH', 'settings', { delivery: { retries: 2 }, autoDisableAttempts: 3 });
  receiver.status = 500;
  await tenant.control('POST', 'edit/tickets', { summary: 'Refused', client_id: 2 });
  await receiver.arrived(3);
  await expect.poll(async () => (await tenant.get(`Webhook/${id}`)).body.active).toBe(false);
  const [logged] = (await tenant.get(`WebhookEvent?webhook_id=${id}`)).body;
  expect(logged).toMatchObject({ webhook_id: id, responsestatus: 500, status: 2 });
  expect(logged?.requestbody).toContain('"event":"new ticket logged"');
  await tenant.control('PATCH', 'settings', { autoDisableAttempts: 0 });
});

test('an administrator may send a delivery again', async () => {
  const { receiver } = await subscribe([3]);
  await tenant.control('POST', 'edit/tickets', { summary: 'Again', client_id: 2 });
  const [first] = await receiver.arrived(1);
  await tenant.control('POST', `deliveries/${String(first?.body.id)}/resend`);
  const [, second] = await receiver.arrived(2);
  expect(second?.text).toBe(first?.text);
});

test('deliveries are lost, doubled and put out of order where a fault says so', async () => {
  const { receiver } = await subscribe([3]);
  await tenant.control('POST', 'faults', { kind: 'lostWebhook', times: 1 });
  await tenant.control('POST', 'edit/tickets', { summary: 'lost', client_id: 2 });
  await tenant.control('POST', 'faults', { kind: 'duplicateWebhook', times: 1 });
  await tenant.control('POST', 'edit/tickets', { summary: 'twice', client_id: 2 });
  await receiver.arrived(2);
  await tenant.control('POST', 'faults', { kind: 'reorderWebhook', times: 1 });
  await tenant.control('POST', 'edit/tickets', { summary: 'first', client_id: 2 });
  await tenant.control('POST', 'edit/tickets', { summary: 'second', client_id: 2 });
  const received = await receiver.arrived(4);
  expect(received.map(({ body }) => (body.ticket as Row).summary)).toEqual(['twice', 'twice', 'second', 'first']);
  expect((await tenant.control('GET', 'faults')).body.map((fault) => fault.counted)).toEqual([1, 1, 1]);
});

test('a silent edit tells nobody, and a disabled webhook hears nothing', async () => {
  const { receiver, id } = await subscribe([3]);
  await tenant.control('POST', 'edit/tickets', { summary: 'silent', client_id: 2, silent: true });
  await tenant.control('POST', `webhooks/${id}/disable`);
  await tenant.control('POST', 'edit/tickets', { summary: 'unheard', client_id: 2 });
  await tenant.control('POST', `webhooks/${id}/enable`);
  await tenant.control('POST', 'edit/tickets', { summary: 'heard', client_id: 2 });
  const received = await receiver.arrived(1);
  expect(received.map(({ body }) => (body.ticket as Row).summary)).toEqual(['heard']);
});

test('a deleted webhook takes its events along', async () => {
  const { id } = await subscribe([3, 61]);
  const removed = await tenant.remove(`Webhook/${id}`);
  expect([removed.status, removed.body.id]).toEqual([200, id]);
  expect((await tenant.get('Notification')).body).toEqual([]);
  expect(rowsOf(await tenant.get('Webhook'), 'webhooks')).toEqual([]);
});
