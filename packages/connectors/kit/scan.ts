/**
 * Reads a few members of each record of a page in the same pass that cuts it: a ticket row has some 240 members, and
 * parsing all of them costs more than everything else that an import does here. Anything odd makes it give up (null), and
 * the page is parsed whole instead.
 */

/** Character codes of JSON's marks. */
export const mark = {
  quote: 34,
  backslash: 92,
  openBrace: 123,
  closeBrace: 125,
  openBracket: 91,
  closeBracket: 93,
  comma: 44,
  colon: 58,
} as const;

/** Index of the quote that ends the string which starts at `start`; -1 where it does not end. */
export function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === mark.backslash) backslashes++;
    if (backslashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

/** Index behind the value that starts at `start` (an object, array, string or scalar); -1 where it does not end. */
export function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark.quote) {
      at = endOfString(text, at);
      if (at === -1) return -1;
      if (depth === 0) return at + 1;
    } else if (code === mark.openBrace || code === mark.openBracket) depth++;
    else if (code === mark.closeBrace || code === mark.closeBracket) {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (code === mark.comma && depth === 0) return at;
  }
  return -1;
}

/** Index of the first character from `start` on that is no white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** Keys to read, with a table that tells most others from them without making a text of each. */
export interface WantedKeys {
  keys: ReadonlySet<string>;
  mayBe: Uint8Array;
}

const slot = (length: number, first: number, last: number): number => (length * 37 + first * 5 + last) & 1023;

/** Prepares the keys to read. */
export function wantedKeys(keys: readonly string[]): WantedKeys {
  const mayBe = new Uint8Array(1024);
  for (const key of keys) mayBe[slot(key.length, key.charCodeAt(0), key.charCodeAt(key.length - 1))] = 1;
  return { keys: new Set(keys), mayBe };
}

/** What a scan gives up with. */
class Odd extends Error {}
const odd = new Odd('odd JSON');

function valueOf(text: string, start: number, end: number): unknown {
  const code = text.charCodeAt(start);
  if (code === mark.quote) {
    const inner = text.slice(start + 1, end - 1);
    return inner.includes('\\') ? (JSON.parse(text.slice(start, end)) as unknown) : inner;
  }
  const whole = text.slice(start, end).trimEnd();
  if (code === mark.openBrace || code === mark.openBracket) return JSON.parse(whole) as unknown;
  if (whole === 'true') return true;
  if (whole === 'false') return false;
  if (whole === 'null') return null;
  const number = Number(whole);
  if (whole === '' || Number.isNaN(number)) throw odd;
  return number;
}

/** Calls `member` with the place of each member of the object at `start`; answers the index behind it. Throws on odd JSON. */
function eachMember(
  text: string,
  start: number,
  member: (keyStart: number, keyEnd: number, valueStart: number, valueEnd: number) => void,
): number {
  let at = skipSpace(text, start + 1);
  if (text.charCodeAt(at) === mark.closeBrace) return at + 1;
  for (;;) {
    if (text.charCodeAt(at) !== mark.quote) throw odd;
    const keyEnd = endOfString(text, at);
    if (keyEnd === -1) throw odd;
    const colon = skipSpace(text, keyEnd + 1);
    if (text.charCodeAt(colon) !== mark.colon) throw odd;
    const valueStart = skipSpace(text, colon + 1);
    const valueEnd = endOfValue(text, valueStart);
    if (valueEnd <= valueStart) throw odd;
    member(at + 1, keyEnd, valueStart, valueEnd);
    const next = skipSpace(text, valueEnd);
    const code = text.charCodeAt(next);
    if (code === mark.closeBrace) return next + 1;
    if (code !== mark.comma) throw odd;
    at = skipSpace(text, next + 1);
  }
}

/** A record with only the wanted members read. */
export interface ScannedRecord {
  raw: string;
  value: Record<string, unknown>;
}

/** The hot loop: no calls but for strings, nested values and the members that are wanted. */
function scanRecord(text: string, start: number, wanted: WantedKeys): { record: ScannedRecord; end: number } {
  if (text.charCodeAt(start) !== mark.openBrace) throw odd;
  const value: Record<string, unknown> = {};
  const { keys, mayBe } = wanted;
  let at = skipSpace(text, start + 1);
  if (text.charCodeAt(at) === mark.closeBrace) return { record: { raw: text.slice(start, at + 1), value }, end: at + 1 };
  for (;;) {
    if (text.charCodeAt(at) !== mark.quote) throw odd;
    const keyStart = at + 1;
    const keyEnd = endOfKey(text, keyStart);
    at = keyEnd + 1;
    if (text.charCodeAt(at) !== mark.colon) at = skipSpace(text, at);
    if (text.charCodeAt(at) !== mark.colon) throw odd;
    const valueStart = text.charCodeAt(at + 1) > 32 ? at + 1 : skipSpace(text, at + 1);
    const valueEnd = endOfMember(text, valueStart);
    if (mayBe[slot(keyEnd - keyStart, text.charCodeAt(keyStart), text.charCodeAt(keyEnd - 1))] === 1) {
      const key = text.slice(keyStart, keyEnd);
      if (keys.has(key)) value[key] = valueOf(text, valueStart, valueEnd);
    }
    at = text.charCodeAt(valueEnd) > 32 ? valueEnd : skipSpace(text, valueEnd);
    const code = text.charCodeAt(at);
    if (code === mark.closeBrace) return { record: { raw: text.slice(start, at + 1), value }, end: at + 1 };
    if (code !== mark.comma) throw odd;
    at = text.charCodeAt(at + 1) > 32 ? at + 1 : skipSpace(text, at + 1);
  }
}

/** Keys are short and hold no escapes: a loop beats a search. */
function endOfKey(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark.quote) return at;
    if (code === mark.backslash) throw odd;
  }
  throw odd;
}

function endOfMember(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === mark.quote) {
    if (text.charCodeAt(start + 1) === mark.quote) return start + 2;
    const end = endOfString(text, start);
    if (end === -1) throw odd;
    return end + 1;
  }
  if (first === mark.openBrace || first === mark.openBracket) {
    const end = endOfValue(text, start);
    if (end === -1) throw odd;
    return end;
  }
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark.comma || code === mark.closeBrace || code <= 32) {
      if (at === start) throw odd;
      return at;
    }
  }
  throw odd;
}

function scanList(text: string, start: number, wanted: WantedKeys): ScannedRecord[] {
  const records: ScannedRecord[] = [];
  let at = skipSpace(text, start + 1);
  if (text.charCodeAt(at) === mark.closeBracket) return records;
  for (;;) {
    const { record, end } = scanRecord(text, at, wanted);
    records.push(record);
    const next = skipSpace(text, end);
    const code = text.charCodeAt(next);
    if (code === mark.closeBracket) return records;
    if (code !== mark.comma) throw odd;
    at = skipSpace(text, next + 1);
  }
}

/** The records of the list under one of `keys`, or of a bare array, and the scalars beside it; null where the page is odd. */
export function scanPage(
  text: string,
  keys: readonly string[],
  wanted: WantedKeys,
): { records: ScannedRecord[]; envelope: Record<string, unknown> } | null {
  try {
    const start = skipSpace(text, 0);
    if (text.charCodeAt(start) !== mark.openBrace) return null;
    const envelope: Record<string, unknown> = {};
    let records: ScannedRecord[] | null = null;
    const end = eachMember(text, start, (keyStart, keyEnd, valueStart, valueEnd) => {
      const key = text.slice(keyStart, keyEnd);
      const code = text.charCodeAt(valueStart);
      if (code === mark.openBracket && keys.includes(key)) {
        if (records !== null) throw odd;
        records = scanList(text, valueStart, wanted);
      } else if (code !== mark.openBracket && code !== mark.openBrace) envelope[key] = valueOf(text, valueStart, valueEnd);
    });
    return records !== null && skipSpace(text, end) === text.length ? { records, envelope } : null;
  } catch {
    return null;
  }
}
