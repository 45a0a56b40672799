import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startReceiver } from '../../kit/receiver.ts';
import type { Receiver } from '../../kit/receiver.ts';
import { startDatabase } from '../harness.ts';
import type { TestDatabase } from '../harness.ts';

let db: TestDatabase;
let receiver: Receiver;
beforeEach(async () => {
  [db, receiver] = await Promise.all([startDatabase(), startReceiver()]);
});
afterEach(async () => {
  await db.stop();
  await receiver.stop();
});

const secretKey = 'a-secret-of-ours';

/** Registers as the guides say: the webhook, then one field after the other. */
async function register(fields: readonly string[], more: object = {}): Promise<number> {
  const { body } = await db.call('POST', 'TicketWebhooks', {
    name: 'Test',
    isActive: true,
    deactivationUrl: `${receiver.url}/off`,
    webhookUrl: receiver.url,
    secretKey,
    sendThresholdExceededNotification: false,
    isSubscribedToCreateEvents: true,
    isSubscribedToUpdateEvents: true,
    isSubscribedToDeleteEvents: true,
    ...more,
  });
  const metadata = await db.call('GET', 'TicketWebhookFields/entityInformation/fields');
  const list = (JSON.parse(metadata.text) as { fields: { name: string; picklistValues: { value: string; label: string }[] }[] }).fields;
  const known = list.find(({ name }) => name === 'fieldID')?.picklistValues ?? [];
  for (const name of fields) {
    const fieldID = Number(known.find(({ label }) => label === name)?.value);
    await db.call('POST', `TicketWebhooks/${body.itemId}/Fields`, { fieldID, isSubscribedField: true, isDisplayAlwaysField: false });
  }
  return body.itemId;
}

test('is ready once it watches a field, and tells of changes to watched fields only', async () => {
  const id = await register([]);
  expect((await db.call('GET', `TicketWebhooks/${id}`)).body.item).toMatchObject({ isActive: true, isReady: false, secretKey: null });
  await db.call('DELETE', `TicketWebhooks/${id}`);
  const ready = await register(['Status', 'Title']);
  expect((await db.call('GET', `TicketWebhooks/${ready}`)).body.item).toMatchObject({ isReady: true });
  const ticket = await db.ticket();
  await db.control('POST', 'edit/tickets', { id: ticket.id, priority: 4 });
  await db.control('POST', 'edit/tickets', { id: ticket.id, title: 'Smith & "Söhne" <x>' });
  const deliveries = (await receiver.arrived(2)).filter(({ body }) => body['Action'] === 'Update');
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]?.body).toMatchObject({
    EntityType: 'Ticket',
    Id: ticket.id,
    Fields: { Title: 'Smith & "Söhne" <x>' },
    SequenceNumber: 1,
  });
});

test('signs the bytes that it sends, which are escaped otherwise than most would', async () => {
  await register(['Title']);
  await db.control('POST', 'edit/tickets', { id: (await db.ticket()).id, title: "O'Neill & Söhne" });
  const [delivery] = await receiver.arrived(1);
  expect(delivery?.text).toContain(String.raw`O\u0027Neill \u0026 S\u00F6hne`);
  const sign = (text: string): string => `sha1=${createHmac('sha1', secretKey).update(text).digest('base64')}`;
  expect(delivery?.headers['x-hook-signature']).toBe(sign(delivery?.text ?? ''));
  expect(delivery?.headers['x-hook-signature']).not.toBe(sign(JSON.stringify(delivery?.body)));
});

test('says nothing of what an excluded resource does', async () => {
  const id = await register(['Title']);
  await db.call('POST', `TicketWebhooks/${id}/ExcludedResources`, { resourceID: 29_682_885 });
  const ticket = await db.ticket();
  await db.call('PATCH', 'Tickets', { id: ticket.id, title: 'By us' });
  await db.control('POST', 'edit/tickets', { id: ticket.id, title: 'By somebody' });
  const [first] = await receiver.arrived(1);
  expect(first?.body['Fields']).toEqual({ Title: 'By somebody' });
});

test('refuses a twin, tries five times in order, then gives up, and is switched off after too many in a row', async () => {
  const id = await register(['Title']);
  const twin = await db.call('POST', 'TicketWebhooks', {
    name: 'Twin',
    isActive: false,
    deactivationUrl: receiver.url,
    webhookUrl: receiver.url,
    secretKey,
    sendThresholdExceededNotification: false,
    isSubscribedToCreateEvents: true,
    isSubscribedToUpdateEvents: true,
    isSubscribedToDeleteEvents: true,
  });
  expect([twin.status, twin.body.errors[0]]).toEqual([500, expect.stringContaining('exists already')]);
  await db.control('PATCH', 'settings', { delivery: { delayMs: 1, retryDelaySeconds: 0.01, disableAfter: 2 } });
  receiver.status = 500;
  const ticket = await db.ticket();
  await db.control('POST', 'edit/tickets', { id: ticket.id, title: 'One' });
  await db.control('POST', 'edit/tickets', { id: ticket.id, title: 'Two' });
  const all = await receiver.arrived(15);
  expect(all.slice(0, 10).map(({ body }) => body['SequenceNumber'])).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  expect(all[10]?.body).toMatchObject({ Action: 'Deactivated' });
  expect(all[10]?.headers['x-hook-signature']).toBeUndefined();
  expect((await db.call('GET', `TicketWebhooks/${id}`)).body.item).toMatchObject({ isActive: false });
  expect((await db.query('WebhookEventErrorLogs', [{ op: 'exist', field: 'id' }])).body.items.length).toBeGreaterThanOrEqual(2);
});

test('a deleted ticket is told of, and stays in the log of deletions', async () => {
  await register(['Title']);
  const ticket = await db.ticket();
  await db.control('DELETE', `edit/tickets/${ticket.id}`);
  const [delivery] = await receiver.arrived(1);
  expect(delivery?.body).toMatchObject({ Action: 'Delete', Id: ticket.id });
  expect(delivery?.body).not.toHaveProperty('Fields');
  const log = await db.query('DeletedTicketLogs', [{ op: 'gt', field: 'id', value: 0 }]);
  expect(log.body.items).toMatchObject([{ ticketID: ticket.id, ticketTitle: ticket['title'] }]);
});
