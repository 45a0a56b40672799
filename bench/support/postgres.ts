import { execFileSync, spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../packages/server/src/platform/database/embedded.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import type { Workspace } from './workspace.ts';

/** A PostgreSQL of this benchmark's own, as the hub would run it. */
export interface BenchPostgres {
  /** A migrated, empty database; its owner's URL. */
  newDatabase(): Promise<string>;
  /** Ends the connections to a database and removes it. */
  drop(url: string): Promise<void>;
}

const template = 'bench_template';
const named = (ownerUrl: string, name: string): string => ownerUrl.replace(/\/[^/?]*\?/, `/${name}?`);
const nameIn = (url: string): string => /\/([^/?]*)\?/.exec(url)?.[1] ?? '';

/** Starts it in the workspace; it stops with the workspace. */
export async function startPostgres(workspace: Workspace): Promise<BenchPostgres> {
  const server = await startEmbeddedPostgres(join(workspace.folder, 'data'), { max_connections: '120' });
  workspace.undo(() => server.stop());
  await asOwner(server.ownerUrl, (client) => client.query(`create database ${template}`));
  await migrate(named(server.ownerUrl, template));
  let made = 0;
  return {
    newDatabase: async () => {
      const name = `bench_${++made}`;
      await asOwner(server.ownerUrl, (client) => client.query(`create database ${name} template ${template}`));
      return named(server.ownerUrl, name);
    },
    drop: async (url) => {
      await asOwner(server.ownerUrl, (client) => client.query(`drop database ${nameIn(url)} with (force)`));
    },
  };
}

/** Runs work on a connection of its own, as owner of the database. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One row of a statement, as owner. */
export async function ask<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row | undefined> {
  return asOwner(url, async (client) => (await client.query<Row>(text, values)).rows[0]);
}

/** Where a client tool of PostgreSQL is; null where this machine has none. */
export function findTool(name: 'pgbench' | 'psql'): string | null {
  try {
    return (
      execFileSync('sh', ['-c', `command -v ${name}`])
        .toString()
        .trim() || null
    );
  } catch {
    return null;
  }
}

/** The environment by which PostgreSQL's own tools find a database. */
export function toolEnvironment(url: string): NodeJS.ProcessEnv {
  const user = /^postgres(?:ql)?:\/\/([^:@/]+)/.exec(url)?.[1] ?? '';
  const host = decodeURIComponent(/[?&]host=([^&]+)/.exec(url)?.[1] ?? '');
  return { ...process.env, PGHOST: host, PGUSER: user, PGDATABASE: nameIn(url), PGOPTIONS: '-c timezone=UTC' };
}

/** Runs a tool to its end with a file as its input, if one is given; resolves to its output. Throws with what it wrote where it fails. */
export function runTool(command: string, parameters: string[], url: string, inputFile?: string): Promise<string> {
  const child = spawn(command, parameters, { env: toolEnvironment(url), stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  if (inputFile === undefined) child.stdin.end();
  else createReadStream(inputFile).pipe(child.stdin);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done(output) : fail(new Error(`${command} failed: ${errors || output}`))));
  });
}
