import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** Runs a benchmark of the folder bench/ at the root of the project. */
export async function run(args: string[]): Promise<number> {
  const runner = pathToFileURL(join(import.meta.dirname, '../../../../bench/run.ts')).href;
  const benchmarks = (await import(runner)) as { run(args: string[]): Promise<number> };
  return benchmarks.run(args);
}
