import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder and everything that has to be undone when a benchmark ends, however it ends. */
export interface Workspace {
  folder: string;
  /** Adds something to undo; the last added is undone first. */
  undo(step: () => unknown): void;
}

const prefix = 'deskbridge-bench-';

/** Runs work in a workspace that is gone afterwards, also after Ctrl-C. */
export async function withWorkspace<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const steps: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  let cleaning: Promise<void> | null = null;
  const clean = (): Promise<void> => (cleaning ??= undoAll(steps));
  const interrupted = (): void => {
    // What breaks because everything is being taken down is no news.
    process.on('uncaughtException', () => undefined).on('unhandledRejection', () => undefined);
    void clean().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work({ folder, undo: (step) => steps.push(step) });
  } finally {
    await clean();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function undoAll(steps: (() => unknown)[]): Promise<void> {
  for (const step of steps.toReversed()) {
    await Promise.resolve()
      .then(step)
      .catch((error: unknown) => process.stderr.write(`Not undone: ${String(error)}\n`));
  }
}

/** Folders of benchmarks that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(owner) && !isAlive(owner)) await rm(join(tmpdir(), name), { recursive: true, force: true });
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
