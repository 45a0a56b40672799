import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '@deskbridge/model';
import { seedAccount, testDatabase, type TestDatabase } from '../../testing/database.ts';
import { audit, type AuditActor } from './audit.ts';
import { dropMonths, listEvents } from './store.ts';
import { verifyChain, type AuditReport } from './verify.ts';

let db: TestDatabase;
let account: AccountId;
const actor: AuditActor = { type: 'person', id: 'p1', name: 'Olivia Owner' };

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const write = (of: AccountId, name: string, after: Record<string, unknown> = { scopes: ['read'] }): Promise<void> =>
  db.database.asAccount(of, (q) => audit(q, { account: of, actor, type: 'key.created', object: { id: name, name }, after }));
const verify = (of: AccountId): Promise<AuditReport> => db.database.asAccount(of, (q) => verifyChain(q, of));

/** Does what only somebody with the owner's password can, past every guard. */
async function behindOurBack(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  try {
    await client.query('alter table audit_events disable trigger user');
    await client.query(sql, values);
    await client.query('alter table audit_events enable trigger user');
  } finally {
    await client.end();
  }
}

test('concurrent writers make one unbroken chain', async () => {
  account = await seedAccount(db.database, 'Chain');
  await Promise.all(Array.from({ length: 40 }, (_, n) => write(account, `key ${n}`)));
  const report = await verify(account);
  expect(report).toMatchObject({ intact: true, events: 40, brokenAt: null });
  const rows = await db.database.asAccount(account, (q) => listEvents(q, account, {}, undefined, 100));
  expect(rows.map((row) => row.sequence)).toEqual(Array.from({ length: 40 }, (_, n) => 40 - n));
});

test('numbers, dates and odd text keep their hash through the database', async () => {
  account = await seedAccount(db.database, 'Odd values');
  await write(account, 'odd', {
    big: 1e21,
    small: 1.5e-7,
    zero: -0,
    at: new Date(0),
    text: 'a\u0000b\ud800',
    none: undefined,
    b: { z: 1, a: [] },
    ['name\u0000']: { 'inner\u0000\ud800': 1 },
  });
  expect(await verify(account)).toMatchObject({ intact: true, events: 1 });
});

test('what promises a secret is not written down', async () => {
  account = await seedAccount(db.database, 'Secrets');
  await write(account, 'secret', { clientSecret: 'canary', nested: { accessToken: 'canary', credentials: { id: 'canary' } } });
  const { rows } = await db.database.system.query('select event::text from audit_events');
  expect(JSON.stringify(rows)).not.toContain('canary');
});

test('an event that was rolled back leaves nothing', async () => {
  account = await seedAccount(db.database, 'Rollback');
  await write(account, 'first');
  await expect(
    db.database.asAccount(account, async (q) => {
      await audit(q, { account, actor, type: 'key.created', object: { id: 'x', name: 'x' }, after: {} });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await write(account, 'second');
  expect(await verify(account)).toMatchObject({ intact: true, events: 2 });
});

test('neither role can change or delete an event, and not even the owner without taking the guard away', async () => {
  account = await seedAccount(db.database, 'Guard');
  await write(account, 'kept');
  for (const sql of [`update audit_events set type = 'key.revoked'`, 'delete from audit_events', 'truncate audit_events']) {
    await expect(db.database.asAccount(account, (q) => q.query(sql))).rejects.toThrow(/permission denied/);
    await expect(db.database.asSystem((q) => q.query(sql))).rejects.toThrow(/permission denied/);
  }
  const owner = await db.database.direct();
  for (const sql of ['delete from audit_events', 'truncate audit_events', 'truncate audit_heads'])
    await expect(owner.query(sql)).rejects.toThrow('append-only');
  await owner.end();
});

test('another account sees none of it', async () => {
  const other = await seedAccount(db.database, 'Other');
  expect(await db.database.asAccount(other, (q) => listEvents(q, account, {}, undefined, 10))).toEqual([]);
});

test.each([
  [
    'a changed value',
    `update audit_events set event = jsonb_set(event, '{object,name}', '"other"') where account_id = $1 and sequence = 3`,
    'changed',
    3,
  ],
  [
    'a changed actor',
    `update audit_events set actor = '{"type":"person","id":"p2","name":"Else"}' where account_id = $1 and sequence = 2`,
    'changed',
    2,
  ],
  ['a changed instant', `update audit_events set at = at + interval '1 s' where account_id = $1 and sequence = 4`, 'changed', 4],
  ['a missing event', 'delete from audit_events where account_id = $1 and sequence = 3', 'missing', 3],
  ['a missing end', 'delete from audit_events where account_id = $1 and sequence > 3', 'cut', 4],
])('%s is found', async (_what, sql, why, sequence) => {
  const tampered = await seedAccount(db.database, 'Tampered');
  for (let n = 0; n < 5; n++) await write(tampered, `key ${n}`);
  await behindOurBack(sql, [tampered]);
  expect((await verify(tampered)).brokenAt).toMatchObject({ why, sequence });
});

const copyOf = (sequence: string): string =>
  `insert into audit_events select account_id, uuid_at(now()), ${sequence}, at, actor, type, object_kind, object_id, address, event, previous, hash
   from audit_events where account_id = $1`;

test('nobody writes an event before the first', async () => {
  account = await seedAccount(db.database, 'Before the first');
  await write(account, 'first');
  for (const sequence of ['0', '-1'])
    await expect(db.database.asAccount(account, (q) => q.query(copyOf(sequence), [account]))).rejects.toThrow(/check/);
  expect(await verify(account)).toMatchObject({ intact: true, events: 1 });
});

test('a second event at a place is found, also where the walk begins a new page', async () => {
  account = await seedAccount(db.database, 'Doubled');
  for (let n = 0; n < 3; n++) await write(account, `key ${n}`);
  await behindOurBack(`${copyOf('sequence')} and sequence = 3`, [account]);
  const pageOf = (step: number): Promise<AuditReport> => db.database.asAccount(account, (q) => verifyChain(q, account, step));
  expect((await pageOf(3)).brokenAt).toEqual({ sequence: 3, eventId: null, why: 'added' });
  expect((await pageOf(1000)).intact).toBe(false);
});

test('events without the end of their chain are a cut', async () => {
  account = await seedAccount(db.database, 'No head');
  await write(account, 'first');
  await behindOurBack('delete from audit_heads where account_id = $1', [account]);
  expect((await verify(account)).brokenAt).toMatchObject({ why: 'cut' });
});

test('a dropped month leaves an anchor, and what is left can still be verified', async () => {
  const old = await seedAccount(db.database, 'Old');
  // The database's clock cannot be set back, so an event of two months ago is written as it would stand there.
  await behindOurBack(`select ensure_partitions((now() - interval '2 months')::date, 1)`);
  const past = new Date(Date.now() - 62 * 86_400_000).toISOString();
  await behindOurBack(
    `insert into audit_events select ${old}, uuid_at('${past}'), 1, '${past}', '{}', 'key.created', 'key', 'k', null, '{}', '\\x', '\\x01';
     insert into audit_heads values (${old}, 1, '\\x', '\\x01', '${past}')`,
  );
  await write(old, 'new');
  const owner = await db.database.direct();
  expect(await dropMonths(owner, new Date(Date.now() - 20 * 86_400_000))).toBeGreaterThan(0);
  await owner.end();
  expect(await verify(old)).toMatchObject({ intact: true, events: 1, dropped: 1 });
  await write(old, 'newer');
  expect(await verify(old)).toMatchObject({ intact: true, events: 2, dropped: 1 });
});
