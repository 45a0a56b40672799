import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../platform/database/embedded.ts';
import { migrate } from '../platform/database/migrate.ts';
import { databaseUrl, templateDatabase } from './urls.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's URL of the PostgreSQL of this test run. */
    postgresUrl: string;
  }
}

let stop = (): Promise<void> => Promise.resolve();

/** Starts one PostgreSQL for the whole run and migrates the template that each test's database is cloned from. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deskbridge-test-'));
  const postgres = await startEmbeddedPostgres(folder);
  stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  await migrate(databaseUrl(postgres.ownerUrl, templateDatabase));
  project.provide('postgresUrl', postgres.ownerUrl);
}

/** Stops it and leaves nothing behind. */
export const teardown = (): Promise<void> => stop();
