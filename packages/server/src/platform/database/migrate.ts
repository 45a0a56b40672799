import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartError } from '../startError.ts';

const folder = join(import.meta.dirname, 'migrations');

/** What migrating did. */
export interface MigrationReport {
  applied: string[];
  /** The newest migration of this release. */
  version: string;
  serverVersion: number;
}

/**
 * Brings the schema up to this release: numbered `.sql` files, forward only, each in the same transaction as its record, under an
 * advisory lock. Throws a StartError in one sentence where the schema is newer than this release, a file was changed after
 * it had been applied, or the server is not PostgreSQL 15 to 18.
 */
export async function migrate(directUrl: string): Promise<MigrationReport> {
  const pool = new pg.Pool({
    connectionString: directUrl,
    max: 2,
    options: '-c lock_timeout=30s -c timezone=UTC',
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const serverVersion = await checkServer(db);
    const files = await migrationFiles();
    await refuseNewerSchema(db, files);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => asMigrations(files) } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw asStartError(error, results?.find((result) => result.status === 'Error')?.migrationName);
    await checkChecksums(db, files);
    await db.transaction().execute(async (transaction) => {
      // Two hubs that start at the same moment must not build the same wall.
      await sql`select pg_advisory_xact_lock(hashtext('deskbridge walls'))`.execute(transaction);
      await sql`select raise_walls()`.execute(transaction);
      await sql`select ensure_partitions((now() - interval '1 month')::date, 5)`.execute(transaction);
    });
    const applied = (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
    return { applied, version: files.at(-1)?.name ?? '', serverVersion };
  } finally {
    await db.destroy();
  }
}

interface MigrationFile {
  name: string;
  text: string;
  checksum: string;
}

async function migrationFiles(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      return { name: file.replace(/\.sql$/, ''), text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function asMigrations(files: MigrationFile[]): Record<string, Migration> {
  const entries = files.map((file): [string, Migration] => [
    file.name,
    {
      up: async (db) => {
        await sql.raw(file.text).execute(db);
        await sql`create table if not exists migration_checksums (name text primary key, checksum text not null)`.execute(db);
        await sql`insert into migration_checksums values (${file.name}, ${file.checksum})`.execute(db);
      },
    },
  ]);
  return Object.fromEntries(entries);
}

async function checkServer(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`
    .execute(db)
    .catch((error: unknown) => {
      throw asStartError(error);
    });
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < 15 || major > 18)
    throw new StartError(`The database server is PostgreSQL ${major}; Deskbridge works with 15 to 18. Set DATABASE_URL to such a server.`);
  return major;
}

async function refuseNewerSchema(db: Kysely<unknown>, files: MigrationFile[]): Promise<void> {
  const present = await sql<{ found: string | null }>`select to_regclass('kysely_migration')::text as found`.execute(db);
  if (!present.rows[0]?.found) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(db);
  const newest = rows[0]?.name;
  const known = new Set(files.map((file) => file.name));
  if (newest && !known.has(newest)) {
    throw new StartError(
      `The database was used by a newer Deskbridge (its schema is ${newest}). Start that release, or restore a backup made before it.`,
    );
  }
}

async function checkChecksums(db: Kysely<unknown>, files: MigrationFile[]): Promise<void> {
  const { rows } = await sql<{ name: string; checksum: string }>`select name, checksum from migration_checksums`.execute(db);
  const recorded = new Map(rows.map((row) => [row.name, row.checksum]));
  const changed = files.find((file) => recorded.get(file.name) !== file.checksum);
  if (changed)
    throw new StartError(`Migration ${changed.name} was changed after it had been applied. Check out the release that made this database.`);
}

function asStartError(error: unknown, migration?: string): StartError {
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: string })?.code ?? '';
  if (/ECONNREFUSED|ENOENT|ENOTFOUND|ETIMEDOUT/.test(code))
    return new StartError(`The database does not answer (${message}). Check DATABASE_URL and that the server runs.`);
  if (/^28/.test(code)) return new StartError(`The database refuses this user (${message}). Check the user and password in DATABASE_URL.`);
  if (code === '3D000') return new StartError(`${message}. Create the database, or correct DATABASE_URL.`);
  if (code === '53100') return new StartError('The disk of the database is full. Free space and start again.');
  if (code === '42501')
    return new StartError(`The database user may not do that: ${message}. It must own the database and have CREATEROLE.`);
  return new StartError(migration ? `Migration ${migration} failed: ${message}` : message);
}
