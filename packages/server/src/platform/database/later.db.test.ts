import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountId } from '@deskbridge/model';
import { seedAccount, testDatabase, type TestDatabase } from '../../testing/database.ts';
import { later, settled } from './database.ts';

let db: TestDatabase;
let account: AccountId;
beforeAll(async () => {
  db = await testDatabase();
  account = await seedAccount(db.database);
});
afterAll(() => db.close());

const position = async (): Promise<number | undefined> =>
  (
    await db.database.asAccount(account, (q) =>
      q.query<{ position: number }>(`select position from change_consumers where account_id = $1`, [account]),
    )
  ).rows[0]?.position;
const add = {
  text: `insert into change_consumers (account_id, connection_id, consumer, position) values ($1, 1, 'test', 7)`,
  values: [] as unknown[],
};
const fails = { text: 'select 1 / $1::int', values: [0] };

describe('A statement that is sent later', () => {
  beforeAll(() => (add.values = [account]));

  test('takes the whole transaction with it when it fails, and its error is thrown', async () => {
    const work = db.database.asAccount(account, async (q) => {
      await later(q, add);
      await later(q, fails);
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await position()).toBeUndefined();
  });

  test('can be waited for, so that a savepoint catches it', async () => {
    await db.database.asAccount(account, async (q) => {
      await later(q, add);
      await later(q, 'savepoint step');
      await later(q, fails);
      await expect(settled(q)).rejects.toMatchObject({ code: '22012' });
      await q.query('rollback to savepoint step');
    });
    expect(await position()).toBe(7);
  });

  test('outside a transaction is waited for at once', async () => {
    await expect(later(db.database.system, fails)).rejects.toMatchObject({ code: '22012' });
  });
});
