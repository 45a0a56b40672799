import { AutotaskRestApi } from '@apigrate/autotask-restapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseWebhookDelivery, verifyAutotaskSignature } from 'autotask-rest-api-types/webhooks';
import { startReceiver } from '../kit/receiver.ts';
import { startDatabase } from './harness.ts';
import type { TestDatabase } from './harness.ts';

/* Clients that others wrote, unmodified, through the base address that they document. */

let db: TestDatabase;
let client: AutotaskRestApi;
beforeAll(async () => {
  db = await startDatabase({ tickets: 700 });
  const { username, secret, integrationCode } = db.simulator.credentials;
  client = new AutotaskRestApi(username, secret, integrationCode, { base_url: db.simulator.baseUrl });
});
afterAll(() => db.stop());

test('a REST client lists, pages by id, counts and reads one', async () => {
  const seen: number[] = [];
  for (let last = 0; ;) {
    const { items } = await client.Tickets.query({ filter: [{ op: 'gt', field: 'id', value: last }] });
    if (items.length === 0) break;
    seen.push(...items.map((item) => Number(item['id'])));
    last = seen.at(-1) ?? Infinity;
  }
  expect(new Set(seen).size).toBe(700);
  expect(await client.Tickets.count({ filter: [{ op: 'gte', field: 'Id', value: 0 }] })).toEqual({ queryCount: 700 });
  expect((await client.Tickets.get(seen[3] ?? 0)).item).toMatchObject({ id: seen[3] });
  expect((await client.Tickets.get(1)).item).toBeNull();
  expect((await client.Companies.get(0)).item).toMatchObject({ id: 0 });
});

test('a REST client creates, changes and deletes, at the root and below a parent', async () => {
  const { companyID } = await db.ticket();
  const { itemId } = await client.Tickets.create({ CompanyID: companyID, Title: 'By a client', Status: 1, Priority: 2 });
  await client.Tickets.update({ id: itemId, title: 'Changed by a client' });
  expect((await client.Tickets.get(itemId)).item).toMatchObject({ title: 'Changed by a client', status: 1 });
  const note = await client.TicketNotes.create(itemId, { title: 'A note', description: 'Its text', noteType: 1, publish: 2 });
  expect((await client.TicketNotes.get(note.itemId)).item).toMatchObject({ ticketID: itemId, description: 'Its text', publish: 2 });
  const contact = await client.CompanyContacts.create(companyID, { firstName: 'Made', lastName: 'Up', isActive: 1 });
  await client.CompanyContacts.update(companyID, { id: contact.itemId, middleInitial: 'X' });
  const call = await client.ServiceCalls.create({ companyID, startDateTime: '2026-06-16T09:00:00Z', endDateTime: '2026-06-16T10:30:00Z' });
  expect((await client.ServiceCalls.get(call.itemId)).item).toMatchObject({ duration: 1.5 });
  await client.ServiceCalls.delete(call.itemId);
  expect((await client.ServiceCalls.get(call.itemId)).item).toBeNull();
});

test('a REST client reads the picklists, those that depend on others too', async () => {
  const { fields } = await client.Tickets.fieldInfo();
  const status = fields.find(({ name }) => name === 'status')?.picklistValues;
  expect(status).toContainEqual(expect.objectContaining({ value: '5', label: 'Complete', isActive: true }));
  const sub = fields.find(({ name }) => name === 'subIssueType');
  expect(sub).toMatchObject({ picklistParentValueField: 'issueType' });
  expect(sub?.picklistValues?.[0]).toMatchObject({ parentValue: '10' });
});

test('a library for webhooks verifies what is sent and reads it', async () => {
  const receiver = await startReceiver();
  await db.control('POST', 'webhooks/byHand', {
    entity: 'Ticket',
    name: 'Library',
    url: receiver.url,
    secretKey: 'shared',
    fields: ['Title', 'Status'],
  });
  const ticket = await db.ticket();
  await db.control('POST', 'edit/tickets', { id: ticket.id, title: 'Größe & <Umlaut>' });
  const [delivery] = await receiver.arrived(1);
  await receiver.stop();
  const header = String(delivery?.headers['x-hook-signature']);
  expect(await verifyAutotaskSignature(delivery?.text ?? '', 'shared', header)).toBe(true);
  expect(await verifyAutotaskSignature(delivery?.text ?? '', 'another', header)).toBe(false);
  // The library has one name for each entity, whatever a delivery calls it.
  expect(parseWebhookDelivery(delivery?.body)).toMatchObject({ Action: 'Update', EntityType: 'Tickets', Id: ticket.id });
});
