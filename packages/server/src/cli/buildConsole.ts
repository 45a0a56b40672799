import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const folder = join(import.meta.dirname, '../../../console');
const lock = join(folder, 'dist.lock');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'compressed.ts', 'package.json', '../../package-lock.json'];
const patienceMs = 180_000;
/** How long files of a build before stay for pages that were opened with it. */
const keptMs = 3_600_000;

/** What became of the wish for a built console. */
export type ConsoleBuild = { kind: 'fresh' } | { kind: 'built'; seconds: number } | { kind: 'failed'; output: string };

/**
 * Builds the console where there is no build or one that is older than its sources. Several processes may ask at the same time: one
 * builds, the others wait for it. What is there stays in place until the new build is whole.
 */
export async function buildConsole(): Promise<ConsoleBuild> {
  if (await isFresh()) return { kind: 'fresh' };
  const startedAt = Date.now();
  try {
    await takeLock(startedAt);
    try {
      // Another may have built while we waited.
      if (await isFresh()) return { kind: 'fresh' };
      await build();
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
    return { kind: 'built', seconds: Math.round((Date.now() - startedAt) / 100) / 10 };
  } catch (error) {
    return { kind: 'failed', output: error instanceof Error ? error.message : String(error) };
  }
}

/** Waits for its turn. */
async function takeLock(startedAt: number): Promise<void> {
  while (!(await taken())) {
    if (Date.now() - startedAt > patienceMs) throw new Error(`Another process has been building for too long. Remove ${lock}.`);
    await delay(100);
  }
}

/** Takes the lock; one that was left behind by a process that is gone counts as none. */
async function taken(): Promise<boolean> {
  const age = await stat(lock).then(
    (present) => Date.now() - present.mtimeMs,
    () => 0,
  );
  if (age > patienceMs) await rm(lock, { recursive: true, force: true });
  return mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function isFresh(): Promise<boolean> {
  const page = join(folder, 'dist/index.html');
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  for (const source of sources) if ((await newest(join(folder, source))) > builtAt) return false;
  return true;
}

/** When the youngest file below was changed, or a file was added or removed. */
async function newest(path: string): Promise<number> {
  const present = await stat(path).catch(() => null);
  if (!present) return 0;
  if (!present.isDirectory()) return present.mtimeMs;
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(present.mtimeMs, ...times);
}

/** Builds beside the present build and puts the new one in its place. Throws what the builder says where it fails. */
async function build(): Promise<void> {
  const beside = join(folder, 'dist.next');
  await rm(beside, { recursive: true, force: true });
  const { code, output } = await run([builder(), 'build', '--outDir', 'dist.next', '--logLevel', 'warn']);
  if (code !== 0) throw new Error(output.trim());
  await keepFormer(join(folder, 'dist/assets'), join(beside, 'assets'));
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  await rename(beside, join(folder, 'dist'));
}

function builder(): string {
  try {
    return join(dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  } catch {
    throw new Error('Vite is not installed: run npm ci without leaving out the development dependencies.');
  }
}

/** A page that is open has not loaded all of its parts yet: the young files of the former build go along. */
async function keepFormer(from: string, to: string): Promise<void> {
  const present = new Set(await readdir(to));
  const former = (await readdir(from).catch(() => [])).filter((name) => !present.has(name));
  for (const name of former) {
    const { mtimeMs } = await stat(join(from, name));
    if (Date.now() - mtimeMs < keptMs) await cp(join(from, name), join(to, name), { preserveTimestamps: true });
  }
}

function run(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' },
    });
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
