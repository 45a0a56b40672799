import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { columnName, columnTypes, entities, entity, entityNames, type AccountId, type ConnectionId } from '@deskbridge/model';
import type { MirrorRecord } from '@deskbridge/connectors/contract';
import { seedAccount, testDatabase, type TestDatabase } from '../../testing/database.ts';
import { seedConnection, testArrival, testRecord } from '../../testing/records.ts';
import { readChanges } from '../changes/store.ts';
import { arrive } from '../sync/arrive.ts';
import { markMissing, storeRecords, type Arrival, type Stored } from './store.ts';

let db: TestDatabase;
let account: AccountId;
let connection: ConnectionId;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  account = await seedAccount(db.database);
  connection = await seedConnection(db.database, account);
});

const store = (sequence: number, records: MirrorRecord[], more: Partial<Arrival> = {}): Promise<Stored> =>
  db.database.asAccount(account, (q) => storeRecords(q, testArrival(account, connection, sequence, more), records));

const ticket = (id: number, fields: object = {}, projection = 'row'): MirrorRecord =>
  testRecord(
    'ticket',
    id,
    { title: 'Printer is on fire', statusId: '1', updatedAt: '2026-11-20T10:00:00.000Z', tags: ['vip'], ...fields },
    projection,
  );

async function mirrored(id: number): Promise<Record<string, unknown>> {
  const { rows } = await db.database.asAccount(account, (q) =>
    q.query('select * from tickets where account_id = $1 and external_id = $2', [account, String(id)]),
  );
  return rows[0] ?? {};
}

const terms = async (): Promise<string[]> =>
  (
    await db.database.asAccount(account, (q) =>
      q.query<{ term: string }>('select term from ticket_terms where account_id = $1 order by term', [account]),
    )
  ).rows.map((row) => row.term);

describe('The mirror', () => {
  test('has a column of the right type for every canonical field', async () => {
    const { rows } = await db.database.system.query<{ table: string; column: string; type: string }>(
      `select c.relname as table, a.attname as column, regexp_replace(format_type(a.atttypid, null), '\\(3\\)', '') as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attnum > 0 and not a.attisdropped and c.relkind = 'r'`,
    );
    const present = new Map(rows.map((row) => [`${row.table}.${row.column}`, row.type]));
    const sqlNames: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    for (const name of entityNames) {
      for (const [field, kind] of Object.entries(entity(name).fields)) {
        const wanted = columnTypes[kind];
        expect([name, field, present.get(`${entities[name].table}.${columnName(field)}`)]).toEqual([
          name,
          field,
          sqlNames[wanted] ?? wanted,
        ]);
      }
    }
  });

  test('creates a record once and says so once', async () => {
    const first = await store(1, [ticket(7)]);
    expect(first).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    const again = await store(2, [ticket(7)]);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 1, changes: [] });
    expect(first.changes.map((change) => change.kind)).toEqual(['created']);
  });

  test('tells which fields changed, with their values before and after', async () => {
    await store(1, [ticket(7)]);
    const { changes } = await store(2, [
      ticket(7, { statusId: '9', closedAt: '2026-11-20T11:00:00.000Z', updatedAt: '2026-11-20T11:00:00.000Z' }),
    ]);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.fields).toEqual({
      statusId: { before: '1', after: '9' },
      closedAt: { before: null, after: '2026-11-20T11:00:00.000Z' },
    });
  });

  test('a page read first and stored last undoes nothing', async () => {
    await store(1, [ticket(7)]);
    await store(5, [ticket(7, { statusId: '9' }, 'detail')]);
    const late = await store(3, [ticket(7, { statusId: '2' })]);
    expect(late).toMatchObject({ older: 1, changes: [] });
    expect((await mirrored(7)).status_id).toBe('9');
  });

  test('keeps what a list row does not hold, and empties what it holds and leaves out', async () => {
    await store(1, [ticket(7, { customFields: { room: '12' }, description: 'Smoke', agentId: '4' }, 'detail')]);
    await store(2, [ticket(7, { statusId: '2' })]);
    expect(await mirrored(7)).toMatchObject({ custom_fields: { room: '12' }, description: 'Smoke', agent_id: null, status_id: '2' });
  });

  test('a touch that only moves the last change is stored without news', async () => {
    await store(1, [ticket(7)]);
    const touched = await store(2, [ticket(7, { updatedAt: '2026-11-20T12:00:00.000Z' })]);
    expect(touched).toMatchObject({ changes: [], written: ['7'] });
    expect((await mirrored(7)).updated_at).toBe('2026-11-20T12:00:00.000Z');
  });

  test('a detail that shows what the list showed changes nothing, and the list after it neither', async () => {
    await store(1, [ticket(7)]);
    expect((await store(2, [ticket(7, {}, 'detail')])).changes).toEqual([]);
    expect(await store(3, [ticket(7)])).toMatchObject({ unchanged: 1, written: [] });
  });

  test('of a record that comes twice in a page the last one counts', async () => {
    expect(await store(1, [ticket(7), ticket(7, { statusId: '3' })])).toMatchObject({ seen: 1, created: 1 });
    expect((await mirrored(7)).status_id).toBe('3');
  });

  test('marks what is gone, and brings it back when it is seen again', async () => {
    await store(1, [ticket(7)]);
    const arrival = testArrival(account, connection, 2);
    const gone = await db.database.asAccount(account, (q) => markMissing(q, arrival, 'ticket', ['7' as never], 'deleted'));
    expect(gone.map((change) => change.kind)).toEqual(['deleted']);
    expect(await terms()).toEqual([]);
    expect((await store(3, [ticket(7)])).changes.map((change) => change.kind)).toEqual(['restored']);
    expect((await mirrored(7)).gone_at).toBeNull();
    expect(await terms()).toEqual(['t:vip', 'w:fire', 'w:is', 'w:on', 'w:printer']);
  });

  test('finds a ticket by the words of its present title only', async () => {
    await store(1, [ticket(7)]);
    await store(2, [ticket(7, { title: 'Printer is cold', updatedAt: '2026-11-20T11:00:00.000Z' })]);
    expect(await terms()).toEqual(['t:vip', 'w:cold', 'w:is', 'w:printer']);
  });

  test('keeps awkward text as it is', async () => {
    const title = 'He said "50 % \\ {1,2}" – naïve ☃ 🖨️ NULL';
    await store(1, [ticket(7, { title, tags: ['a,b', 'c"d', '{e}', 'NULL', ''], customFields: { 'x"y': ['1', null] } }, 'detail')]);
    expect(await mirrored(7)).toMatchObject({ title, tags: ['a,b', 'c"d', '{e}', 'NULL', ''], custom_fields: { 'x"y': ['1', null] } });
    expect(
      await store(2, [ticket(7, { title, tags: ['a,b', 'c"d', '{e}', 'NULL', ''], customFields: { 'x"y': ['1', null] } }, 'detail')]),
    ).toMatchObject({ unchanged: 1 });
  });

  test('numbers changes without gaps in the order in which they are committed', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => store(index + 1, [ticket(index)])));
    const changes = await db.database.asAccount(account, (q) => readChanges(q, account, connection, 0, 100));
    expect(changes.map((change) => change.position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('a field that becomes known has not changed', async () => {
    await store(1, [ticket(7)]);
    const { changes } = await store(2, [ticket(7, { description: 'Smoke', customFields: { room: '12' }, statusId: '2' }, 'detail')]);
    expect(Object.keys(changes[0]?.fields ?? {})).toEqual(['statusId']);
    const later = await store(3, [ticket(7, { description: 'Fire', customFields: { room: '12' }, statusId: '2' }, 'detail')]);
    expect(later.changes[0]?.fields).toEqual({ description: { before: 'Smoke', after: 'Fire' } });
  });

  test('what was born before we were connected is never live news', async () => {
    const connected = '2026-11-20T12:00:00.000Z';
    const note = (id: string, createdAt: string): MirrorRecord => testRecord('note', id, { ticketId: '7', createdAt }, 'detail');
    const { changes } = await store(1, [note('7:1', '2025-01-01T00:00:00.000Z'), note('7:2', '2026-11-20T12:30:00.000Z')], {
      liveFrom: connected,
    });
    expect(changes.map((change) => [change.externalId, change.cause])).toEqual([
      ['7:1', 'import'],
      ['7:2', 'live'],
    ]);
  });

  test('keeps no content for a connection that is there for the timeline only', async () => {
    const content = {
      title: 'Secret words',
      description: 'Secret words',
      contactEmail: 'a@example.com',
      customFields: { room: 'Secret' },
      agentId: '4',
    };
    await store(1, [ticket(7, content, 'detail')], { withoutContent: true });
    const row = await mirrored(7);
    expect(row).toMatchObject({
      title: null,
      description: null,
      contact_email: null,
      custom_fields: null,
      raw: {},
      agent_id: '4',
      status_id: '1',
    });
    const { changes } = await store(2, [ticket(7, { ...content, title: 'Other words', statusId: '2' }, 'detail')], {
      withoutContent: true,
    });
    expect(Object.keys(changes[0]?.fields ?? {})).toEqual(['statusId']);
    expect(await terms()).toEqual([]);
  });

  test('two pages with the same new tickets at the same moment create each once', async () => {
    const page = Array.from({ length: 50 }, (_, index) => ticket(index));
    const [one, two] = await Promise.all([store(1, page), store(2, page.toReversed())]);
    expect(one.created + two.created).toBe(50);
    const changes = await db.database.asAccount(account, (q) => readChanges(q, account, connection, 0, 200));
    expect(changes.filter((change) => change.kind === 'created')).toHaveLength(50);
  });

  test('a page with a record that PostgreSQL refuses lands without it', async () => {
    const page = Array.from({ length: 9 }, (_, index) => ticket(index));
    const bad = { ...ticket(4), raw: '{"id": 4, "summary": "\\u0000"}' };
    let beside = 0;
    const arrived = await arrive(
      db.database,
      testArrival(account, connection, 1),
      [...page.slice(0, 4), bad, ...page.slice(5)],
      async () => {
        beside++;
      },
    );
    expect(arrived).toMatchObject({ created: 8 });
    expect(arrived.refused.map((record) => record.externalId)).toEqual(['4']);
    expect(beside).toBe(1);
  });
});

describe('The wall between accounts', () => {
  test('a row that the owner sees is refused to deskbridge_app of another account', async () => {
    await store(1, [ticket(7)]);
    const other = await seedAccount(db.database, 'Another');
    const seen = await db.database.asAccount(other, (q) => q.query('select * from tickets'));
    expect(seen.rowCount).toBe(0);
    const changed = await db.database.asAccount(other, (q) => q.query(`update tickets set title = 'x'`));
    expect(changed.rowCount).toBe(0);
    await expect(db.database.asAccount(other, (q) => storeRecords(q, testArrival(account, connection, 9), [ticket(8)]))).rejects.toThrow(
      /row-level security/,
    );
    const owner = await db.database.direct();
    expect((await owner.query('select * from tickets')).rowCount).toBeGreaterThan(0);
    await owner.end();
  });

  test('a partition cannot be read around its parent', async () => {
    const { rows } = await db.database.system.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'changes'::regclass limit 1`,
    );
    await expect(db.database.asAccount(account, (q) => q.query(`select * from ${rows[0]?.name}`))).rejects.toThrow(/permission denied/);
  });

  test('stands around every table that has an account', async () => {
    const { rows } = await db.database.system.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
       where c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity and c.relnamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
  });
});
