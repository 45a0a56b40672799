/** What a benchmark is asked for. */
export interface BenchOptions {
  /** Small sizes, to see that it runs: nothing is judged. */
  quick: boolean;
  /** Other options of the command line, such as `--tickets 200000`, by name. */
  given: Readonly<Record<string, string>>;
}

/** What a benchmark prints as its last line. Units are in the names of what it adds. */
export interface BenchResult {
  name: string;
  value: number;
  unit: string;
  /** The best that this machine could do, measured in the same run; null where the target is absolute. */
  limit: number | null;
  limitMethod: string;
  ratio: number | null;
  target: string;
  /** Null where it cannot be judged: small sizes, or a weaker method. */
  pass: boolean | null;
  /** Memory of the hub's process. */
  rssMb: number;
  [extra: string]: unknown;
}

/** Says how far it is, on stderr. */
export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A whole-number option, or its default. */
export function numberOption(options: BenchOptions, name: string, usual: number, quick: number): number {
  const given = Number(options.given[name] ?? Number.NaN);
  if (Number.isInteger(given) && given > 0) return given;
  return options.quick ? quick : usual;
}

/** The value below which a share of the sorted-or-not values lies (nearest rank). NaN where there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).toSorted();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Rounded for print. */
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Milliseconds on a clock that all processes of this machine share. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;
