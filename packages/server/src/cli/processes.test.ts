import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { findRunningPostgres } from '../platform/database/embedded.ts';

const command = join(import.meta.dirname, 'deskbridge.ts');
let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbridge-cli-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
  await delay(50);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Process {
  child: ChildProcess;
  output: () => string;
  errors: () => string;
  /** Resolves to the exit code; null after a signal. */
  exited: Promise<number | null>;
}

function start(args: string[], environment: Record<string, string> = {}): Process {
  const env = { PATH: process.env.PATH ?? '', HOME: folder, DATA_DIR: join(folder, 'data'), HOST: '127.0.0.1', PORT: '0', ...environment };
  const child = spawn(process.execPath, [command, ...args], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, output: () => output, errors: () => errors, exited };
}

async function until(condition: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain. ${what()}`);
    await delay(50);
  }
}

const isUp = (hub: Process) => (): boolean => hub.output().includes('Deskbridge is up');
const told = (hub: Process) => (): string => `${hub.output()}\n${hub.errors()}`;

describe('The hub as a process', () => {
  test('starts on an empty folder, answers, and stops within five seconds when told to', async () => {
    const hub = start(['serve']);
    await until(isUp(hub), told(hub));
    const url = /"health":"(http:[^"]+)"/.exec(hub.output())?.[1] ?? '';
    await until(() => hub.output().includes('addresses'), told(hub));
    const healthy = /"health":"(http:[^"]+)"/.exec(hub.output())?.[1] ?? url;
    expect((await fetch(healthy)).status).toBe(200);
    hub.child.kill('SIGINT');
    const outcome = await Promise.race([hub.exited, delay(5000, 'late')]);
    expect(outcome).toBe(0);
    expect(await findRunningPostgres(join(folder, 'data'))).toBeNull();
  });

  test('starts again at once after it was killed, and leaves no server behind', async () => {
    const first = start(['serve']);
    await until(isUp(first), told(first));
    first.child.kill('SIGKILL');
    await first.exited;
    const second = start(['serve']);
    await until(isUp(second), told(second));
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
  });

  test('refuses a data folder that another hub uses, in one line', async () => {
    const first = start(['serve']);
    await until(isUp(first), told(first));
    const second = start(['serve']);
    expect(await second.exited).toBe(1);
    expect(second.errors().trim().split('\n')).toHaveLength(1);
    expect(second.errors()).toMatch(/Another Deskbridge \(process \d+\) uses this data folder/);
    first.child.kill('SIGTERM');
    await first.exited;
  });

  test('says in one line what is in its way', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => blocker.once('listening', done));
    const port = String((blocker.address() as AddressInfo).port);
    await writeFile(join(folder, 'file'), '');
    await writeFile(join(folder, 'open.key'), 'x');
    const cases: [string, Record<string, string>, RegExp][] = [
      ['a taken port', { PORT: port }, /^Port \d+ is taken\. Stop what uses it, or set PORT\.$/],
      [
        'a wrong setting',
        { PORT: 'eighty', LOG_LEVEL: 'loud' },
        /^The configuration is not right\. PORT: .*LOG_LEVEL: .*docs\/configuration\.md/,
      ],
      ['a data folder that is a file', { DATA_DIR: join(folder, 'file') }, /cannot be (used|read or made)/],
      ['a data folder that cannot be made', { DATA_DIR: '/proc/nowhere/data' }, /cannot be (used|read or made)/],
      [
        'a database that does not answer',
        { DATABASE_URL: 'postgres://x@127.0.0.1:1/x', MASTER_KEY: Buffer.alloc(32).toString('base64') },
        /^The database does not answer/,
      ],
      ['another master key', { MASTER_KEY: Buffer.alloc(32, 7).toString('base64') }, /^The master key is not the one/],
    ];
    for (const [what, environment, sentence] of cases) {
      const hub = start(['serve'], environment);
      expect([what, await hub.exited]).toEqual([what, 1]);
      expect(hub.errors().trim().split('\n'), what).toHaveLength(1);
      expect(hub.errors().trim()).toMatch(sentence);
    }
    blocker.close();
  });

  test('refuses a master key that others may read', async () => {
    const key = join(folder, 'data', 'master.key');
    await chmod(key, 0o644);
    const hub = start(['serve']);
    expect(await hub.exited).toBe(1);
    expect(hub.errors()).toMatch(/^Others may read the master key .*chmod 600/);
    await chmod(key, 0o600);
    expect(await readFile(key, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
  });

  test('refuses a schema that a newer release made', async () => {
    const hub = start(['serve']);
    await until(isUp(hub), told(hub));
    const owner = new pg.Client({ connectionString: (await findRunningPostgres(join(folder, 'data'))) ?? '' });
    owner.on('error', () => undefined);
    await owner.connect();
    await owner.query(`insert into kysely_migration values ('9999_from_the_future', now()::text)`);
    hub.child.kill('SIGTERM');
    await hub.exited;
    await owner.end().catch(() => undefined);
    const again = start(['serve']);
    expect(await again.exited).toBe(1);
    expect(again.errors().trim()).toMatch(/^The database was used by a newer Deskbridge \(its schema is 9999_from_the_future\)\./);
  });
});

describe('The command line', () => {
  test('prints what a client of a simulator needs as its first line', async () => {
    const simulator = start(['simulate', 'halopsa', '--tickets', '50', '--seed', '3']);
    await until(() => simulator.output().includes('\n'), told(simulator));
    const line = JSON.parse(simulator.output().split('\n')[0] ?? '') as {
      psa: string;
      baseUrl: string;
      controlUrl: string;
      credentials: { tenant: string; clientId: string; clientSecret: string };
    };
    expect(line).toMatchObject({
      psa: 'halopsa',
      credentials: { tenant: expect.any(String), clientId: expect.any(String), clientSecret: expect.any(String) },
    });
    expect((await fetch(`${line.controlUrl}/state`)).status).toBe(200);
    simulator.child.kill('SIGTERM');
    expect(await simulator.exited).toBe(0);
  });

  test('names what there is when asked for what there is not', async () => {
    const unknown = start(['simulate', 'somethingElse']);
    expect(await unknown.exited).toBe(1);
    expect(unknown.errors()).toMatch(/There are: halopsa/);
    const none = start(['dance']);
    expect(await none.exited).toBe(2);
    expect(none.errors()).toMatch(/There is no command dance/);
  });

  test('the demo proves both directions and ends with its figures', async () => {
    const demo = start(['demo', '--once', '--tickets', '300'], { DATA_DIR: join(folder, 'demo') });
    expect([await demo.exited, demo.errors()]).toEqual([0, '']);
    const last = JSON.parse(demo.output().trim().split('\n').at(-1) ?? '') as Record<string, number>;
    expect(last).toMatchObject({ tickets: 300, callbacks: 1, writes: 1 });
    const again = start(['demo', '--once', '--tickets', '300'], { DATA_DIR: join(folder, 'demo') });
    expect([await again.exited, again.errors()]).toEqual([0, '']);
    expect(again.output()).toContain('going on where the last run stopped');
  });
});
