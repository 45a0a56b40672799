import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { databaseUrl } from '../../testing/urls.ts';
import { migrate } from './migrate.ts';

const name = `migrate_${randomBytes(6).toString('hex')}`;
const server = inject('postgresUrl');
const url = databaseUrl(server, name);

async function asOwner<T>(target: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(() => asOwner(server, (client) => client.query(`create database ${name}`)));
afterAll(() => asOwner(server, (client) => client.query(`drop database ${name} with (force)`)));

test('several hubs that start at the same moment on an empty database all come up', async () => {
  const reports = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(reports.filter((report) => report.applied.length > 0)).toHaveLength(1);
});

test('rows that came before their month was made move into it, and start-up goes on', async () => {
  await asOwner(url, async (client) => {
    await client.query(`insert into changes (account_id, connection_id, position, id, entity, external_id, kind, fields, cause, origin, occurred_at)
      values (1, 1, 1, uuid_floor('2031-05-15T00:00:00Z'), 'ticket', '1', 'created', '{}', 'live', '{}', now())`);
    expect((await client.query('select from changes_rest')).rowCount).toBe(1);
    await client.query(`select ensure_partitions('2031-05-01', 2)`);
    expect((await client.query('select from changes_rest')).rowCount).toBe(0);
    expect((await client.query('select from changes_2031_05')).rowCount).toBe(1);
  });
  await migrate(url);
});
