import { setTimeout as delay } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { accountId, type AccountId } from '@deskbridge/model';
import { openDatabase, urlsOf, type Database } from '../platform/database/database.ts';
import { databaseUrl, templateDatabase } from './urls.ts';

/** A migrated, empty database of its own for one test file. */
export interface TestDatabase {
  database: Database;
  /** Owner's URL: for what tests do behind the application's back. */
  ownerUrl: string;
  /** Closes the pools and drops the database; fails where a connection of it was left open. */
  close(): Promise<void>;
}

/** Clones the migrated template into a fresh database. */
export async function testDatabase(poolSize = 6): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asOwner(server, (client) => createFrom(client, name));
  const ownerUrl = databaseUrl(server, name);
  const database = openDatabase(urlsOf(ownerUrl), poolSize);
  return {
    database,
    ownerUrl,
    close: async () => {
      await database.close();
      await asOwner(server, (client) => dropWhenUnused(client, name));
    },
  };
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Another test file may be cloning the template at this moment; PostgreSQL then asks to come again. */
async function createFrom(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await client.query(`create database ${name} template ${templateDatabase}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 100) throw error;
      await delay(50);
    }
  }
}

/** Backends that were told to end need a moment. A pool that leaks shows here. */
async function dropWhenUnused(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await client.query(`drop database ${name}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 40) throw error;
      await delay(50);
    }
  }
}

/** Makes an account. */
export async function seedAccount(database: Database, name = 'Example MSP'): Promise<AccountId> {
  const { rows } = await database.system.query<{ id: number }>('insert into accounts (name) values ($1) returning id', [name]);
  return accountId(rows[0]?.id ?? 0);
}
