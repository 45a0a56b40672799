import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase } from './harness.ts';
import type { TestDatabase } from './harness.ts';

/*
 * Ten traps of this API. Each would catch a client written for HaloPSA, which sends lists, counts pages, knows a missing record by 404
 * and takes what is refused for a 4xx.
 */

let db: TestDatabase;
beforeAll(async () => {
  db = await startDatabase();
});
afterAll(() => db.stop());

test('1. an operator that does not exist is dropped without a word, and everything comes back', async () => {
  const { status, body } = await db.query('Tickets', [{ op: 'ne', field: 'status', value: 5 }]);
  expect(status).toBe(200);
  expect(body.items.filter((item) => item['status'] === 5).length).toBeGreaterThan(100);
  const right = await db.query('Tickets', [{ op: 'noteq', field: 'status', value: 5 }]);
  expect(right.body.items.some((item) => item['status'] === 5)).toBe(false);
});

test('2. a record that is not there is 200 with null, not 404', async () => {
  expect(await db.call('GET', 'Tickets/1')).toMatchObject({ status: 200, body: { item: null } });
});

test('3. a mistake is a 500 with sentences, not a 4xx', async () => {
  const { id } = await db.ticket();
  const refused = await db.call('PATCH', 'Tickets', { id, priority: 99 });
  expect(refused.status).toBe(500);
  expect(refused.body.errors).toEqual(['Picklist value [99] does not exist for priority.', 'Error updating entity for record number [1].']);
  const unknown = await db.query('TimeEntries', [{ op: 'eq', field: 'projectID', value: 1 }]);
  expect(unknown).toMatchObject({ status: 500, body: { errors: ['Unable to find projectID in the TimeEntry Entity.'] } });
});

test('4. the obvious address of a note is a page of HTML', async () => {
  const { id } = await db.ticket();
  const note = { ticketID: id, title: 'A', description: 'B', noteType: 1, publish: 1 };
  const obvious = await db.call('POST', 'TicketNotes', note);
  expect([obvious.status, obvious.headers.get('content-type')]).toEqual([404, 'text/html']);
  expect(obvious.text).toMatch(/^<!DOCTYPE html/);
  expect((await db.call('POST', `Tickets/${id}/Notes`, note)).body.itemId).toBeGreaterThan(0);
});

test('5. a record is changed at its collection, not at its own address', async () => {
  const { id } = await db.ticket();
  expect((await db.call('PATCH', `Tickets/${id}`, { title: 'A' })).status).toBe(405);
  expect(await db.call('PATCH', 'Tickets', { id, title: 'Other title' })).toMatchObject({ status: 200, body: { itemId: id } });
});

test('6. a creation is 200 and tells the id only; a list of records is refused', async () => {
  const { companyID } = await db.ticket();
  const ticket = { companyID, title: 'Created', status: 1, priority: 2 };
  const created = await db.call('POST', 'Tickets', ticket);
  expect(created.status).toBe(200);
  expect(Object.keys(created.body)).toEqual(['itemId']);
  expect((await db.call('POST', 'Tickets', [ticket])).status).toBe(500);
});

test('7. PUT empties what it does not name', async () => {
  const { id, companyID, title, status, priority } = await db.ticket();
  await db.call('PATCH', 'Tickets', { id, description: 'To be kept' });
  await db.call('PATCH', 'Tickets', { id, priority: 3 });
  expect((await db.call('GET', `Tickets/${id}`)).body.item?.['description']).toBe('To be kept');
  await db.call('PUT', 'Tickets', { id, companyID, title, status, priority });
  expect((await db.call('GET', `Tickets/${id}`)).body.item?.['description']).toBeNull();
});

test('8. the next page of a POST is fetched by POST with the same body', async () => {
  const query = { filter: [{ op: 'exist', field: 'id' }], maxRecords: 100 };
  const first = await db.call('POST', 'Tickets/query', query);
  const next = first.body.pageDetails.nextPageUrl ?? '';
  expect((await db.call('GET', next)).status).toBe(500);
  const second = await db.call('POST', next, query);
  expect(second.body.items[0]?.id).toBeGreaterThan(first.body.items.at(-1)?.id ?? Infinity);
});

test('9. an agent is not enough to assign a ticket: the role goes with it, and must be theirs', async () => {
  const { id } = await db.ticket();
  const links = await db.query('ResourceServiceDeskRoles', [{ op: 'eq', field: 'isDefault', value: true }]);
  const [one, other] = links.body.items.filter((link) => Number(link['resourceID']) > 29_682_900);
  const assign = (resource: unknown, role?: unknown) =>
    db.call('PATCH', 'Tickets', {
      id,
      assignedResourceID: resource,
      ...(role === undefined ? { assignedResourceRoleID: null } : { assignedResourceRoleID: role }),
    });
  expect((await assign(one?.['resourceID'])).status).toBe(500);
  const wrong = await assign(one?.['resourceID'], (other?.['roleID'] as number) + 3);
  expect(wrong.body.errors[0]).toMatch(/^Data violation: This Role \(.+\) cannot/);
  expect((await assign(one?.['resourceID'], one?.['roleID'])).status).toBe(200);
});

test('10. a user-defined field is not found unless the condition says that it is one', async () => {
  const filter = { op: 'eq', field: 'CustomerRanking', value: 'Golden' };
  expect((await db.query('Companies', [filter])).status).toBe(500);
  const found = await db.query('Companies', [{ ...filter, udf: true }]);
  expect(found.body.items.length).toBeGreaterThan(0);
});

test('11. zone discovery asks for no password, and answers 500 for a name that it does not know', async () => {
  const zone = await fetch(`${db.simulator.baseUrl}V1.0/zoneInformation?user=${encodeURIComponent(db.simulator.credentials.username)}`);
  expect(await zone.json()).toMatchObject({ url: db.simulator.baseUrl });
  const unknown = await fetch(`${db.simulator.baseUrl}V1.0/zoneInformation?user=nobody`);
  expect([unknown.status, await unknown.json()]).toEqual([500, { errors: ['Zone information could not be determined'] }]);
  expect((await fetch(`${db.simulator.baseUrl}V2.0/zoneInformation?user=nobody`)).status).toBe(404);
});
