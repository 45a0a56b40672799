/**
 * Reads values of odd types: schemas drift, and an id comes as `18`, `18.0` or `"18"` (HaloPSA reference §2.7). Every
 * function answers null for what it cannot read; none throws.
 */

/** A JSON object as it came. */
export type Row = Record<string, unknown>;

/** Whether a value is a JSON object. */
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const integralText = /^-?\d+(?:\.0+)?$/;

/** Canonical text of any id; null for empty, and for numbers that JavaScript cannot hold exactly. */
export function anyIdOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value === 0 ? 0 : value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text === '') return null;
  if (!integralText.test(text)) return text;
  const dot = text.indexOf('.');
  return dot === -1 ? text : text.slice(0, dot);
}

/** The id of another record: like `anyIdOf`, but zero and negative numbers mean *none*, and leading zeros go. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'number') return value > 0 && Number.isSafeInteger(value) ? String(value) : null;
  const text = anyIdOf(value);
  if (text === null || !/^-?\d+$/.test(text)) return text;
  const digits = text.replace(/^0+/, '');
  return digits === '' || digits.startsWith('-') ? null : digits;
}

/** The id of the record itself; digits beyond 2^53 are taken from its text. */
export function ownIdOf(row: Row, raw: string, key = 'id'): string | null {
  const value = row[key];
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    const match = new RegExp(`"${key}"\\s*:\\s*(\\d+)(?![\\d.eE])`).exec(raw);
    return match?.[1] ?? null;
  }
  return idOf(value);
}

/** Text; the empty text is null. Numbers and booleans become text. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A finite number, also from text. Never -0. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number + 0 : null;
}

/** A whole number; fractions are cut off. */
export function integerOf(value: unknown): number | null {
  const number = numberOf(value);
  if (number === null) return null;
  const whole = Math.trunc(number) + 0;
  return Number.isSafeInteger(whole) ? whole : null;
}

/** A boolean, also from 0, 1, "true" and "false". */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1') return true;
  if (value === 0 || value === '0') return false;
  if (typeof value !== 'string') return null;
  const text = value.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** The objects of a list; anything else is no list. */
export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

/** The first of several spellings of a key that has a value. */
export function pick(row: Row, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = row[key];
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}
