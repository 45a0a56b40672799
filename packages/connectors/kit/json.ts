/**
 * Cuts a page of JSON into its records without writing them again: the raw text of a record stays exactly as it came
 * (`18.0` stays `18.0`, integers beyond 2^53 keep their digits), and it is fast enough for a million-ticket import.
 */
import { endOfString, endOfValue, mark, scanPage, skipSpace } from './scan.ts';
import type { WantedKeys } from './scan.ts';
import { hasSuspects, repairText } from './text.ts';

/** A record of a page: its own JSON text and what it parses to. */
export interface JsonElement {
  raw: string;
  value: unknown;
  /** True where NUL or a lone surrogate was replaced. */
  repaired: boolean;
}

/** A page cut into records. `envelope` holds the members beside the array, or is empty for a bare array. */
export interface SlicedPage {
  ok: true;
  elements: JsonElement[];
  envelope: Record<string, unknown>;
}

/** Why a page could not be cut. `single`: an object without a list in it. */
export interface SliceFailure {
  ok: false;
  reason: 'malformed' | 'noArray';
  detail: string;
}

/** Index of the `[` of the first member named by one of `keys` (in their order of appearance); -1 where there is none. */
function findArray(text: string, start: number, key: string): number {
  let at = skipSpace(text, start + 1);
  while (at < text.length && text.charCodeAt(at) === mark.quote) {
    const end = endOfString(text, at);
    if (end === -1) return -1;
    const name = text.slice(at + 1, end);
    at = skipSpace(text, end + 1);
    if (text.charCodeAt(at) !== mark.colon) return -1;
    at = skipSpace(text, at + 1);
    if (name === key && text.charCodeAt(at) === mark.openBracket) return at;
    at = endOfValue(text, at);
    if (at === -1) return -1;
    at = skipSpace(text, at);
    if (text.charCodeAt(at) !== mark.comma) return -1;
    at = skipSpace(text, at + 1);
  }
  return -1;
}

/** The raw text of each element of the array that starts at `start`; null where it does not end. */
function cutElements(text: string, start: number): string[] | null {
  const elements: string[] = [];
  let at = skipSpace(text, start + 1);
  if (text.charCodeAt(at) === mark.closeBracket) return elements;
  while (at < text.length) {
    const end = endOfValue(text, at);
    if (end === -1) return null;
    elements.push(text.slice(at, end).trimEnd());
    at = skipSpace(text, end);
    if (text.charCodeAt(at) === mark.closeBracket) return elements;
    if (text.charCodeAt(at) !== mark.comma) return null;
    at = skipSpace(text, at + 1);
  }
  return null;
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : 'not JSON' };
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The key that holds the list: the first of `keys` that does, else the only list of objects in the envelope. */
function chooseKey(envelope: Record<string, unknown>, keys: readonly string[]): string | null {
  const known = keys.find((key) => Array.isArray(envelope[key]));
  if (known !== undefined) return known;
  const lower = new Set(keys.map((key) => key.toLowerCase()));
  const names = Object.keys(envelope).filter((name) => Array.isArray(envelope[name]));
  const otherCase = names.find((name) => lower.has(name.toLowerCase()));
  if (otherCase !== undefined) return otherCase;
  const lists = names.filter((name) => isObject((envelope[name] as unknown[])[0]) && !name.startsWith('columns'));
  return lists.length === 1 && envelope['id'] === undefined ? (lists[0] ?? null) : null;
}

function repairedElements(raws: readonly string[]): JsonElement[] {
  return raws.map((raw) => {
    const mended = repairText(raw);
    return { raw: mended.text, value: parse(mended.text).ok ? (JSON.parse(mended.text) as unknown) : null, repaired: mended.repaired };
  });
}

/**
 * Cuts `text` into the elements of its list: the top-level array, or the member named by one of `keys`. NUL and lone
 * surrogates are replaced by U+FFFD and flagged (correctness 7). With `only`, records are read as far as these members
 * (a page with anything odd in it is read whole all the same). Never throws.
 */
export function sliceArray(text: string, keys: string | readonly string[] | null, only?: WantedKeys): SlicedPage | SliceFailure {
  const scanned = only === undefined || hasSuspects(text) ? null : scanPage(text, typeof keys === 'string' ? [keys] : (keys ?? []), only);
  if (scanned !== null) {
    return { ok: true, elements: scanned.records.map((record) => ({ ...record, repaired: false })), envelope: scanned.envelope };
  }
  // A literal NUL is no valid JSON, yet some proxies let it through.
  const source = text.includes('\u0000') ? text.replaceAll('\u0000', '\\u0000') : text;
  const parsed = parse(source);
  if (!parsed.ok) return { ok: false, reason: 'malformed', detail: parsed.detail };
  const wanted = keys === null ? [] : typeof keys === 'string' ? [keys] : keys;
  let envelope: Record<string, unknown> = {};
  let values: unknown[];
  let start = skipSpace(source, 0);
  if (Array.isArray(parsed.value)) values = parsed.value as unknown[];
  else if (isObject(parsed.value)) {
    const key = chooseKey(parsed.value, wanted);
    if (key === null) return { ok: false, reason: 'noArray', detail: 'the answer holds no list' };
    const { [key]: list, ...others } = parsed.value;
    values = list as unknown[];
    envelope = others;
    start = findArray(source, start, key);
  } else return { ok: false, reason: 'noArray', detail: 'the answer holds no list' };
  const raws = start === -1 ? null : cutElements(source, start);
  if (raws === null || raws.length !== values.length) return { ok: true, elements: rewritten(values), envelope };
  if (hasSuspects(source)) return { ok: true, elements: repairedElements(raws), envelope };
  return { ok: true, elements: raws.map((raw, index) => ({ raw, value: values[index], repaired: false })), envelope };
}

/** For the odd page that cannot be cut (a duplicate key, say): the records written again from what was parsed. */
function rewritten(values: readonly unknown[]): JsonElement[] {
  return repairedElements(values.map((value) => JSON.stringify(value) ?? 'null'));
}

/** One record that is not in a list, repaired where needed; null where the text is no JSON object. */
export function parseObject(text: string): (JsonElement & { value: Record<string, unknown> }) | null {
  const mended = repairText(text.trim());
  const parsed = parse(mended.text);
  if (!parsed.ok || !isObject(parsed.value)) return null;
  return { raw: mended.text, value: parsed.value, repaired: mended.repaired };
}
