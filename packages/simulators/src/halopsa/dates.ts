const DAY_MS = 86_400_000;
const pair: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const days = new Map<number, string>();
/** What follows the seconds of a stored value, by its milliseconds. */
const fractions: readonly string[] = Array.from({ length: 1000 }, (_, ms) =>
  ms === 0 ? '' : `.${String(ms).padStart(3, '0').replace(/0+$/, '')}`,
);

/** How Halo writes a date that is not set [HaloPSA reference §5]. */
export const UNSET = { ole: '1899-12-30T00:00:00', sql: '1900-01-01T00:00:00', net: '0001-01-01T00:00:00' } as const;

/** The nearest time that SQL Server's `datetime` can hold: its milliseconds end in 0, 3 or 7 [HaloPSA reference §5]. */
export function sqlRound(ms: number): number {
  const whole = Math.floor(ms / 10) * 10;
  const rest = ms - whole;
  return whole + (rest < 1.5 ? 0 : rest < 5 ? 3 : rest < 8.5 ? 7 : 10);
}

/** A value read back from the database: naive, 0 to 3 digits, trailing zeros gone [HaloPSA reference §5]. */
export function stored(ms: number): string {
  const rounded = sqlRound(ms);
  return seconds(rounded) + (fractions[((rounded % 1000) + 1000) % 1000] as string);
}

/** A value computed during this request: seven digits and `Z` [HaloPSA reference §5]. */
export function computed(ms: number): string {
  const whole = Math.floor(ms);
  const fraction = ((whole % 1000) + 1000) % 1000;
  const tail = Math.imul(whole ^ 0x2545f491, 0x9e3779b1) >>> 0;
  return `${seconds(whole)}.${String(fraction).padStart(3, '0')}${String(1 + (tail % 9999)).padStart(4, '0')}Z`;
}

/** A value computed from a stored one during this request: three digits and `Z` [HaloPSA reference §5]. */
export function derived(ms: number): string {
  const fraction = ((Math.floor(ms) % 1000) + 1000) % 1000;
  return `${seconds(ms)}.${String(fraction).padStart(3, '0')}Z`;
}

/** The day only, at midnight. */
export function dayOf(ms: number): string {
  return `${day(Math.floor(ms / DAY_MS))}00:00:00`;
}

function seconds(ms: number): string {
  const dayNumber = Math.floor(ms / DAY_MS);
  const rest = Math.floor((ms - dayNumber * DAY_MS) / 1000);
  return `${day(dayNumber)}${pair[Math.floor(rest / 3600)]}:${pair[Math.floor(rest / 60) % 60]}:${pair[rest % 60]}`;
}

function day(dayNumber: number): string {
  let text = days.get(dayNumber);
  if (text === undefined) {
    text = new Date(dayNumber * DAY_MS).toISOString().slice(0, 11);
    if (days.size > 20_000) days.clear();
    days.set(dayNumber, text);
  }
  return text;
}

/** Reads a date as Halo does: a value without a zone is UTC. NaN where it is no date. */
export function parseDate(text: string): number {
  const trimmed = text.trim().replace(' ', 'T');
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(trimmed);
  const short = trimmed.replace(/(\.\d{3})\d+/, '$1');
  if (/^\d{4}-\d\d-\d\d$/.test(short)) return Date.parse(`${short}T00:00:00Z`);
  return Date.parse(hasZone ? short : `${short}Z`);
}
