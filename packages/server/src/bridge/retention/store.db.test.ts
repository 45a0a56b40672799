import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId, ConnectionId } from '@deskbridge/model';
import { seedAccount, testDatabase, type TestDatabase } from '../../testing/database.ts';
import { storeTickets } from '../../testing/mirrored.ts';
import { enqueueCommand } from '../outbox/command.ts';
import { deleteOldRows, dropOldPartitions, giveWay } from './store.ts';

let db: TestDatabase;
let owner: pg.Client;
let account: AccountId;
const connection = 1 as ConnectionId;
beforeAll(async () => {
  db = await testDatabase();
  owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  account = await seedAccount(db.database);
  await owner.query(`insert into change_positions (account_id, connection_id, position) values (${account}, ${connection}, 0)`);
  await storeTickets(db.database, account, connection, [{ id: '1' }, { id: '2' }]);
  // Time cannot be waited for: what was written now is moved into two months of long ago.
  await owner.query(`select ensure_partitions('2024-01-01', 2)`);
  await owner.query(`update changes set id = uuid_floor(timestamptz '2024-01-10' + (position - 1) * interval '1 month')`);
});
afterAll(async () => {
  await owner.end();
  await db.close();
});

const consumerAt = (position: number): Promise<unknown> =>
  owner.query(
    `insert into change_consumers (account_id, connection_id, consumer, position) values (${account}, ${connection}, 'test', ${position})
     on conflict (account_id, connection_id, consumer) do update set position = excluded.position`,
  );

test('a month with changes that a consumer has not seen is kept, by partition and by row', async () => {
  await consumerAt(1);
  await giveWay(owner);
  expect(await db.database.asAccount(account, (q) => deleteOldRows(q, account, 90))).toBe(1);
  const dropped = await dropOldPartitions(owner, 90);
  expect(dropped).toContain('changes_2024_01');
  expect(dropped).not.toContain('changes_2024_02');
  await consumerAt(2);
  expect(await dropOldPartitions(owner, 90)).toEqual(['changes_2024_02']);
});

test('commands at rest go with the logs, open ones and those that others refer to stay', async () => {
  const add = (createdBy?: string) =>
    db.database.asAccount(account, (q) =>
      enqueueCommand(q, {
        account,
        connection,
        body: createdBy
          ? { kind: 'note.add', ticket: { createdBy }, html: '<p>x</p>', isPrivate: true }
          : { kind: 'ticket.create', fields: { title: 'A ticket', companyId: '1' } },
        author: { type: 'api' },
        source: 'test',
      } as never),
    );
  const [parent, alone, waiting] = [await add(), await add(), await add()];
  await add(parent.id);
  await owner.query(`update commands set created_at = now() - interval '1 year'`);
  await owner.query(`update commands set state = 'delivered', delivered_at = created_at where id = any($1)`, [[parent.id, alone.id]]);
  expect(await db.database.asAccount(account, (q) => deleteOldRows(q, account, 90))).toBe(1);
  const { rows } = await owner.query<{ id: string }>('select id from commands order by number');
  expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([parent.id, waiting.id]));
  expect(rows.map((row) => row.id)).not.toContain(alone.id);
});
