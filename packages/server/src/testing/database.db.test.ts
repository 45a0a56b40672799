import { expect, test } from 'vitest';
import { seedAccount, testDatabase } from './database.ts';

test('each test database is migrated, empty and apart from the others', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  await seedAccount(one.database);
  const count = async (from: typeof one): Promise<number> =>
    (await from.database.system.query<{ n: number }>('select count(*) as n from accounts')).rows[0]?.n ?? -1;
  expect(await count(one)).toBe(1);
  expect(await count(other)).toBe(0);
  await Promise.all([one.close(), other.close()]);
});
