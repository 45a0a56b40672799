/** A fragment that is already JSON and is written as it stands. */
export class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a simulated record may hold. `null` and `undefined` members are left out on the wire. */
export type JsonValue = string | number | boolean | null | undefined | RawJson | readonly JsonValue[] | JsonObject;

/** A record on its way to the wire. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** True for a plain object: not null, not a list, not a fragment. */
export function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawJson);
}

/** A text, number or flag as text; empty for anything else. */
export function asText(value: JsonValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const NO_FLOATS: ReadonlySet<string> = new Set();

/** A number as a .NET double is written: integral values keep a decimal point, so `18` reads `18.0` and minus zero `-0.0`. */
export function float(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  return Object.is(value, -0) ? '-0.0' : `${value}.0`;
}

/**
 * Writes JSON the way these APIs do: null members are left out at any depth, and numbers under a key of `floatKeys` always
 * carry a decimal point. Members whose key starts with `$` are the simulator's own and are never written.
 */
export function serialise(value: JsonValue, floatKeys: ReadonlySet<string> = NO_FLOATS): string {
  return write(value, floatKeys, false);
}

function write(value: JsonValue, floatKeys: ReadonlySet<string>, asFloat: boolean): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return asFloat ? float(value) : Number.isFinite(value) ? String(value) : '0';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null || value === undefined) return 'null';
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map((item) => write(item, floatKeys, false)).join(',')}]`;
  return writeObject(value as JsonObject, floatKeys);
}

function writeObject(record: JsonObject, floatKeys: ReadonlySet<string>): string {
  let out = '';
  for (const key in record) {
    const member = record[key];
    if (member === null || member === undefined || key.startsWith('$')) continue;
    out += `${out === '' ? '' : ','}${JSON.stringify(key)}:${write(member, floatKeys, floatKeys.has(key))}`;
  }
  return `{${out}}`;
}
