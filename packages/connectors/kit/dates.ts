/**
 * Reads the date formats of PSAs without `Date` (a page has thousands of them). Output is ISO 8601 UTC with exactly
 * three digits of milliseconds, so that texts compare as times do.
 */

const zero = 48;

/** Two digits at `at` as a number; -1 where they are no digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The year of a valid calendar date at the start of the text; -1 where there is none. */
function yearOf(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1;
  const century = two(text, 0);
  const rest = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (century < 0 || rest < 0 || month < 1 || month > 12 || day < 1 || day > (monthLengths[month - 1] ?? 0)) return -1;
  const year = century * 100 + rest;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && day === 29 && !isLeap ? -1 : year;
}

/** The fraction of a second that starts at `at` (behind the dot): three digits, and where it ends. */
function fraction(text: string, at: number): { digits: string; end: number } {
  let end = at;
  while (end < text.length && text.charCodeAt(end) >= zero && text.charCodeAt(end) <= 57) end++;
  return { digits: text.slice(at, Math.min(end, at + 3)).padEnd(3, '0'), end };
}

/**
 * An instant; texts without a zone are UTC. `unsetThrough`: any year up to it means *unset* (sentinels such as
 * 1899-12-30). Null for what is no date.
 */
export function instantOf(value: unknown, unsetThrough = 0): string | null {
  if (typeof value !== 'string') return null;
  const year = yearOf(value);
  if (year <= unsetThrough || year < 1) return null;
  if (value.length === 10) return `${value}T00:00:00.000Z`;
  const separator = value.charCodeAt(10);
  if (separator !== 84 && separator !== 116 && separator !== 32) return null;
  const hour = two(value, 11);
  const minute = two(value, 14);
  const second = value.charCodeAt(16) === 58 ? two(value, 17) : 0;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || value.charCodeAt(13) !== 58) return null;
  let end = value.charCodeAt(16) === 58 ? 19 : 16;
  let digits = '000';
  if (value.charCodeAt(end) === 46) ({ digits, end } = fraction(value, end + 1));
  const wall = `${value.slice(0, 10)}T${value.slice(11, 16)}:${second < 10 ? '0' : ''}${second}.${digits}Z`;
  if (end === value.length || value.charCodeAt(end) === 90 || value.charCodeAt(end) === 122) return end + 1 >= value.length ? wall : null;
  return withOffset(wall, value.slice(end).trim());
}

function withOffset(wall: string, zone: string): string | null {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  const at = Date.parse(wall) - (match[1] === '-' ? -minutes : minutes) * 60_000;
  const text = Number.isFinite(at) ? new Date(at).toISOString() : '';
  return text.length === 24 ? text : null;
}

/** The calendar date of a text, as it stands there; null for unset. */
export function dateOf(value: unknown, unsetThrough = 0): string | null {
  if (typeof value !== 'string') return null;
  const year = yearOf(value);
  return year <= unsetThrough || year < 1 ? null : value.slice(0, 10);
}

/** An instant moved by so many milliseconds, in the same form. */
export const shifted = (instant: string, milliseconds: number): string => new Date(Date.parse(instant) + milliseconds).toISOString();
