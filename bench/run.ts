/** Runs a benchmark: `npm run bench -- <name> [--quick] [--option value]`. Its last line on stdout is its result as JSON. */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { progress, type BenchOptions, type BenchResult } from './support/result.ts';

type Benchmark = (options: BenchOptions) => Promise<BenchResult>;

/** Every benchmark, loaded when it is run. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  ingest: async () => (await import('./ingest.ts')).ingest,
  import: async () => (await import('./import.ts')).importTickets,
  roundtrip: async () => (await import('./roundtrip.ts')).roundtrip,
  calls: async () => (await import('./calls.ts')).calls,
  quota: async () => (await import('./quota.ts')).quota,
  list: async () => (await import('./list.ts')).list,
  memory: async () => (await import('./memory.ts')).memory,
  resync: async () => (await import('./resync.ts')).resync,
  ui: async () => (await import('./ui.ts')).ui,
};

/** Runs the named benchmark. Resolves to 0 where it passed or is not judged, 1 where it missed its target, 2 where it is unknown. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      tickets: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      trips: { type: 'string' },
      full: { type: 'string' },
      calls: { type: 'string' },
      psa: { type: 'string' },
    },
  });
  const load = benchmarks[positionals[0] ?? ''];
  if (!load) {
    console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join(' | ')} [--quick]`);
    return 2;
  }
  const { quick, ...given } = values;
  const started = performance.now();
  const result = await (await load())({ quick, given });
  progress(`${result.name} took ${Math.round((performance.now() - started) / 1000)} s.`);
  console.log(JSON.stringify(quick ? { ...result, pass: null, quick: true } : result));
  return !quick && result.pass === false ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await run(process.argv.slice(2));
