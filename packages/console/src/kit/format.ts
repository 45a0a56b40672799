/** The first of the browser's languages that is one: under a POSIX locale Chromium names `en-US@posix`, which Intl refuses. */
function languageOf(languages: readonly string[]): string {
  for (const each of languages) {
    try {
      return Intl.getCanonicalLocales(each)[0] ?? 'en';
    } catch {
      // The next one may be.
    }
  }
  return 'en';
}

const language = languageOf(typeof navigator === 'undefined' ? [] : navigator.languages);
const dayMs = 86_400_000;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'narrow' });
const dayAndTime = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const dayOfYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
const whole = new Intl.NumberFormat(language);

/** `1,234`, as the reader writes numbers. */
export const formatNumber = (value: number): string => whole.format(value);

/** `4s ago` under a day, `21 Nov, 14:03` under half a year, else the date. Instants to come read `in 5 min`. */
export function formatWhen(at: Date, now: Date): string {
  const ms = at.getTime() - now.getTime();
  const size = Math.abs(ms);
  if (size < 1000) return relative.format(0, 'second').replace('in 0s', 'now');
  if (size < 60_000) return relative.format(Math.trunc(ms / 1000), 'second');
  if (size < 3_600_000) return relative.format(Math.trunc(ms / 60_000), 'minute');
  if (size < dayMs) return relative.format(Math.trunc(ms / 3_600_000), 'hour');
  return size < 180 * dayMs ? dayAndTime.format(at) : dayOfYear.format(at);
}

/** The local time to the second. */
export const formatExact = (at: Date): string => exact.format(at);

/** `2026-11-21 14:03:22 UTC`. */
export const formatUtc = (at: Date): string => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** `340 ms`, `4.2 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  const units: [number, string][] = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ];
  const parts: string[] = [];
  let left = seconds;
  for (const [size, unit] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

/** `1.4 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
