import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase } from './harness.ts';
import type { TestDatabase } from './harness.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await startDatabase();
});
afterAll(() => db.stop());

const all = [{ op: 'exist', field: 'id' }];

test('a ticket has every field, id first, user-defined ones last, times in UTC with trimmed fractions, decimals with their scale', async () => {
  const { text, body } = await db.query('Tickets', all, { maxRecords: 200 });
  expect(Object.keys(body.items[0] ?? {}).at(0)).toBe('id');
  expect(Object.keys(body.items[0] ?? {}).at(-1)).toBe('userDefinedFields');
  expect(text).toMatch(/"createDate":"2026-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,2}[1-9])?Z"/);
  expect(text).not.toMatch(/\.\d*0Z"/);
  expect(text).toContain('"estimatedHours":0.0000');
  expect(body.items[0]?.['ticketNumber']).toMatch(/^T2026\d{4}\.\d{4}$/);
});

test('fields that are asked for come alone, whatever the case of their names', async () => {
  const { body } = await db.call(
    'POST',
    'tickets/QUERY',
    '{"Filter":[{"Op":"GTE","Field":"ID","Value":"0"}],"MaxRecords":2,IncludeFields:["Id","COMPANYID"],}',
  );
  expect(body.items.map((item) => Object.keys(item))).toEqual([
    ['id', 'companyID'],
    ['id', 'companyID'],
  ]);
});

test.each([
  [
    [
      {
        op: 'and',
        items: [
          { op: 'gt', field: 'id', value: 10_010 },
          { op: 'lte', field: 'id', value: 10_012 },
        ],
      },
    ],
    [10_011, 10_012],
  ],
  [
    [
      {
        op: 'or',
        items: [
          { op: 'eq', field: 'id', value: 10_005 },
          { op: 'eq', field: 'id', value: 10_002 },
        ],
      },
    ],
    [10_002, 10_005],
  ],
  [[{ op: 'in', field: 'id', value: [10_003, 10_009, 1] }], [10_003, 10_009]],
  [
    [
      { op: 'lt', field: 'id', value: 10_003 },
      { op: 'exist', field: 'title' },
    ],
    [10_001, 10_002],
  ],
])('the filter %j finds %j', async (filter, ids) => {
  expect((await db.query('Tickets', filter)).body.items.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['no filter', { filter: [] }],
  ['too many records', { filter: all, maxRecords: 501 }],
  ['a word where a number belongs', { filter: [{ op: 'eq', field: 'companyType', value: 'material' }] }],
  ['two user-defined fields', { filter: ['CustomerRanking', 'Onboarded'].map((field) => ({ op: 'eq', field, value: 'x', udf: true })) }],
  ['too many alternatives', { filter: [{ op: 'in', field: 'id', value: Array.from({ length: 501 }, (_, n) => n) }] }],
])('%s is refused', async (_what, query) => {
  expect((await db.call('POST', 'Companies/query', query)).status).toBe(500);
});

test('a hundred thousand tickets are there at once, and a page of them is whole', async () => {
  const large = await startDatabase({ tickets: 100_000 });
  const { body } = await large.query('Tickets', [{ op: 'gt', field: 'id', value: 90_000 }]);
  expect(body.items).toHaveLength(500);
  expect((await large.call('POST', 'Tickets/query/count', { filter: all })).body.queryCount).toBe(100_000);
  await large.stop();
});

test('a note moves the ticket’s last activity; closing it sets when it was completed, and opening it takes that away', async () => {
  const ticket = await db.ticket();
  await db.control('POST', 'clock', { advanceSeconds: 60 });
  await db.call('POST', `Tickets/${ticket.id}/Notes`, { title: 'A', description: 'B', noteType: 1, publish: 1 });
  const read = async () => (await db.call('GET', `Tickets/${ticket.id}`)).body.item;
  expect(Date.parse(String((await read())?.['lastActivityDate']))).toBeGreaterThan(Date.parse(String(ticket['lastActivityDate'])));
  await db.call('PATCH', 'Tickets', { id: ticket.id, status: 5 });
  expect((await read())?.['completedDate']).not.toBeNull();
  await db.call('PATCH', 'Tickets', { id: ticket.id, status: 8 });
  expect((await read())?.['completedDate']).toBeNull();
});

test('a deep link opens the record', async () => {
  const { id, title } = await db.ticket();
  const zone = await fetch(`${db.simulator.baseUrl}V1.0/zoneInformation?user=${encodeURIComponent(db.simulator.credentials.username)}`);
  const { webUrl } = (await zone.json()) as { webUrl: string };
  const page = await fetch(`${webUrl}Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenTicketDetail&TicketID=${id}`);
  expect(await page.text()).toContain(String(title).slice(0, 20));
});
