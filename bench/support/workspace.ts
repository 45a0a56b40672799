import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder and everything that has to be undone when a benchmark ends, however it ends. */
export interface Workspace {
  folder: string;
  /** Adds something to undo; the last added is undone first. */
  undo(step: () => unknown): void;
}

/** Runs work in a workspace that is gone afterwards, also after Ctrl-C. */
export async function withWorkspace<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'deskbridge-bench-'));
  const steps: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  const clean = async (): Promise<void> => {
    for (const step of steps.splice(0).toReversed()) {
      await Promise.resolve()
        .then(step)
        .catch((error: unknown) => process.stderr.write(`Not undone: ${String(error)}\n`));
    }
  };
  const interrupted = (): void => {
    void clean().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work({ folder, undo: (step) => steps.push(step) });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await clean();
  }
}
