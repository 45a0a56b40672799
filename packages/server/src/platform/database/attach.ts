import { startEmbeddedPostgres, findRunningPostgres } from './embedded.ts';
import { openDatabase, urlsOf, type Database } from './database.ts';
import { migrate, type MigrationReport } from './migrate.ts';
import type { Config } from '../config.ts';

/** A database that is ready for use. */
export interface ReadyDatabase {
  database: Database;
  migration: MigrationReport;
  /** How it is reached, for start-up's summary. */
  kind: 'embedded' | 'external' | 'running';
  /** Resolves when an embedded server ends by itself; never for others. */
  lost: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the configured database, migrated. Without DATABASE_URL an embedded server is started; where `attach` is set and a hub
 * already runs one in this data folder, that one is used. Throws a StartError in one sentence.
 */
export async function readyDatabase(config: Config, attach: boolean): Promise<ReadyDatabase> {
  const overrides = { direct: config.DATABASE_DIRECT_URL, app: config.DATABASE_APP_URL, system: config.DATABASE_SYSTEM_URL };
  const never = new Promise<void>(() => undefined);
  if (config.DATABASE_URL) {
    const urls = urlsOf(config.DATABASE_URL, overrides);
    const migration = await migrate(urls.direct);
    const database = openDatabase(urls, config.DATABASE_POOL_SIZE);
    return { database, migration, kind: 'external', lost: never, close: () => database.close() };
  }
  const running = attach ? await findRunningPostgres(config.DATA_DIR) : null;
  if (running) {
    const migration = await migrate(running);
    const database = openDatabase(urlsOf(running), 4);
    return { database, migration, kind: 'running', lost: never, close: () => database.close() };
  }
  const server = await startEmbeddedPostgres(config.DATA_DIR);
  try {
    const migration = await migrate(server.ownerUrl);
    const database = openDatabase(urlsOf(server.ownerUrl), config.DATABASE_POOL_SIZE);
    const close = async (): Promise<void> => {
      await database.close();
      await server.stop();
    };
    return { database, migration, kind: 'embedded', lost: server.exited.then(() => undefined), close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
