import { asText } from '../kit/json.ts';
const DAY_MS = 86_400_000;
const pair: readonly string[] = Array.from({ length: 100 }, (_, n) => asText(n).padStart(2, '0'));
/** What follows the seconds, by the milliseconds: trailing zeros are trimmed, nothing where there are none. */
const fractions: readonly string[] = Array.from({ length: 1000 }, (_, ms) =>
  ms === 0 ? '' : `.${asText(ms).padStart(3, '0').replace(/0+$/, '')}`,
);
const days = new Map<number, string>();

/** A date-time as captured responses carry it, without designator: `2022-12-07T09:15:52.4` [Autotask reference §5.2]. */
export function bareDate(ms: number): string {
  const whole = Math.floor(ms);
  const dayNumber = Math.floor(whole / DAY_MS);
  const inDay = whole - dayNumber * DAY_MS;
  const rest = Math.floor(inDay / 1000);
  const time = `${pair[Math.floor(rest / 3600)]}:${pair[Math.floor(rest / 60) % 60]}:${pair[rest % 60]}`;
  return dayText(dayNumber) + time + (fractions[inDay % 1000] as string);
}

function dayText(dayNumber: number): string {
  let text = days.get(dayNumber);
  if (text === undefined) {
    text = new Date(dayNumber * DAY_MS).toISOString().slice(0, 11);
    if (days.size > 20_000) days.clear();
    days.set(dayNumber, text);
  }
  return text;
}

/** Midnight UTC of a moment: date-only fields are kept so [Autotask reference §5.2]. */
export function midnight(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}

/** Reads a date-time; one without an offset is UTC [Autotask reference §5.2]. NaN where it is none. */
export function parseDate(text: string): number {
  const trimmed = text
    .trim()
    .replace(' ', 'T')
    .replace(/(\.\d{3})\d+/, '$1');
  if (/^\d{4}-\d\d-\d\d$/.test(trimmed)) return Date.parse(`${trimmed}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\dT/.test(trimmed)) return Number.NaN;
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(trimmed) ? trimmed : `${trimmed}Z`);
}

/** The day as in a ticket's number: `20260615`. */
export function compactDay(ms: number): string {
  return dayText(Math.floor(ms / DAY_MS))
    .slice(0, 10)
    .replaceAll('-', '');
}
