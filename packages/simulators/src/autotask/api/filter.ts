import { asText, isObject } from '../../kit/json.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';
import { parseDate } from '../dates.ts';
import type { EntityDef } from '../schema/entity.ts';
import type { Field } from '../schema/field.ts';
import type { Collection } from '../store/collection.ts';
import { udfValues } from '../store/row.ts';
import { udfsOf } from '../world/udfs.ts';
import { errors } from './errors.ts';

/** Tells whether the record with this id fits. */
export type Test = (id: number) => boolean;

/** A filter as it is applied: the test, the least id that can fit, and where an index says what can fit at all. */
export interface Compiled {
  test: Test;
  after: number;
  ids: readonly number[] | null;
}

/** What compiling needs. */
interface Scope {
  def: EntityDef;
  collection: Collection;
  isUnknownOperatorAnError: boolean;
  orCount: number;
  udfCount: number;
}

const MOST_ORS = 500;
type Compare = (held: JsonValue, wanted: JsonValue) => boolean;

const text = (value: JsonValue): string => asText(value).toLowerCase();
const isLess = (a: JsonValue, b: JsonValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? text(a) < text(b) : (a as number) < (b as number);
const isSame = (a: JsonValue, b: JsonValue): boolean => (typeof a === 'string' && typeof b === 'string' ? text(a) === text(b) : a === b);

/** Operators by lower-case name; a null never compares [Autotask reference §2]. */
const OPERATORS: Readonly<Record<string, Compare>> = {
  eq: isSame,
  noteq: (a, b) => !isSame(a, b),
  gt: (a, b) => isLess(b, a),
  gte: (a, b) => !isLess(a, b),
  lt: isLess,
  lte: (a, b) => !isLess(b, a),
  beginswith: (a, b) => text(a).startsWith(text(b)),
  endswith: (a, b) => text(a).endsWith(text(b)),
  contains: (a, b) => text(a).includes(text(b)),
};

/** Compiles the `filter` of a query. Throws a refusal where the product fails: no filter, an unknown field, a value of another type. */
export function compileFilter(def: EntityDef, collection: Collection, filter: JsonValue, isUnknownOperatorAnError: boolean): Compiled {
  const items = Array.isArray(filter) ? filter : isObject(filter) ? [filter] : [];
  if (items.length === 0) throw errors(['A filter is required.']);
  const scope: Scope = { def, collection, isUnknownOperatorAnError, orCount: 0, udfCount: 0 };
  const tests: Test[] = [];
  let after = -1;
  let ids: readonly number[] | null = null;
  for (const item of items) {
    const condition = lowerKeys(item);
    const fit = compile(scope, condition);
    if (!fit) continue;
    const bound = lowerBound(condition);
    if (bound !== null) after = Math.max(after, bound);
    else tests.push(fit);
    ids ??= indexed(scope, condition);
  }
  if (scope.udfCount > 1) throw errors(['Only one user-defined field may be queried at a time.']);
  return { test: (id) => tests.every((fits) => fits(id)), after, ids };
}

/** `id` above a number needs no test: scanning begins there. */
function lowerBound(condition: JsonObject): number | null {
  if (asText(condition['field']).toLowerCase() !== 'id' || condition['udf'] === true) return null;
  const value = Number(condition['value']);
  const op = asText(condition['op']).toLowerCase();
  return op === 'gt' ? Math.floor(value) : op === 'gte' ? Math.ceil(value) - 1 : null;
}

/** Ids under parents, where the store has an index for the field. */
function indexed({ def, collection }: Scope, condition: JsonObject): readonly number[] | null {
  const op = asText(condition['op']).toLowerCase();
  const field = def.byName.get(asText(condition['field']).toLowerCase());
  if (!field || (op !== 'eq' && op !== 'in')) return null;
  const values = (op === 'in' && Array.isArray(condition['value']) ? condition['value'] : [condition['value']]).map(Number);
  if (field.name === 'id') return [...new Set(values)].filter((id) => collection.has(id)).toSorted((a, b) => a - b);
  const found: number[] = [];
  for (const value of new Set(values)) {
    const under = collection.under(field.name, value);
    if (!under) return null;
    found.push(...under);
  }
  return found.toSorted((a, b) => a - b);
}

function compile(scope: Scope, condition: JsonObject): Test | null {
  const op = asText(condition['op']).toLowerCase();
  if (op === 'and' || op === 'or') return compileGroup(scope, op, condition);
  if (op === 'exist' || op === 'notexist') {
    const read = readerOf(scope, condition);
    return op === 'exist' ? (id) => !isNothing(read(id)) : (id) => isNothing(read(id));
  }
  if (op === 'in' || op === 'notin') return compileList(scope, op === 'in', condition);
  const compare = OPERATORS[op];
  if (!compare) {
    if (scope.isUnknownOperatorAnError) throw errors([`${asText(condition['op'])} is not a valid operator.`]);
    // The trap: what is not understood is left out, and everything comes back [§2].
    return null;
  }
  const wanted = valueOf(scope, condition, condition['value']);
  const read = readerOf(scope, condition);
  if (op === 'noteq') return (id) => !isSame(read(id) ?? null, wanted);
  return (id) => {
    const held = read(id);
    return held !== null && held !== undefined && compare(held, wanted);
  };
}

function compileGroup(scope: Scope, op: 'and' | 'or', condition: JsonObject): Test | null {
  const items = Array.isArray(condition['items']) ? condition['items'] : [];
  if (op === 'or') countOrs(scope, items.length);
  const tests = items.map((item: JsonValue) => compile(scope, lowerKeys(item))).filter((test) => test !== null);
  // A group of which nothing is understood is as good as not there.
  if (tests.length === 0) return null;
  return op === 'and' ? (id) => tests.every((fits) => fits(id)) : (id) => tests.some((fits) => fits(id));
}

function compileList(scope: Scope, isIn: boolean, condition: JsonObject): Test {
  const list = Array.isArray(condition['value']) ? condition['value'] : [condition['value']];
  countOrs(scope, list.length);
  const wanted = new Set(
    list.map((value: JsonValue) => {
      const converted = valueOf(scope, condition, value);
      return typeof converted === 'string' ? converted.toLowerCase() : converted;
    }),
  );
  const read = readerOf(scope, condition);
  return (id) => {
    const held = read(id) ?? null;
    return wanted.has(typeof held === 'string' ? held.toLowerCase() : held) === isIn;
  };
}

function countOrs(scope: Scope, more: number): void {
  scope.orCount += more;
  if (scope.orCount > MOST_ORS) throw errors([`Queries are limited to ${MOST_ORS} or fewer 'OR' conditions.`]);
}

const isNothing = (value: JsonValue): boolean => value === null || value === undefined || value === '';

/** How the field of a condition is read: user-defined ones only where the condition says so [§2]. */
function readerOf(scope: Scope, condition: JsonObject): (id: number) => JsonValue {
  const name = asText(condition['field']);
  if (condition['udf'] === true || condition['udf'] === 'true') {
    const known = udfsOf(scope.def.name).find((udf) => udf.name.toLowerCase() === name.toLowerCase());
    if (!known) throw unknownField(scope.def, name);
    scope.udfCount++;
    return (id) => {
      const row = scope.collection.get(id);
      return row && udfValues(row).find((udf) => udf.name === known.name)?.value;
    };
  }
  return scope.collection.reader(fieldNamed(scope.def, name).name);
}

/** A field by its name, whatever its case; unknown ones fail as the product does [O §2]. */
export function fieldNamed(def: EntityDef, name: string): Field {
  const field = def.byName.get(name.toLowerCase());
  if (!field) throw unknownField(def, name);
  return field;
}

const unknownField = (def: EntityDef, name: string): Error => errors([`Unable to find ${name} in the ${def.entity} Entity.`]);

function valueOf(scope: Scope, condition: JsonObject, value: JsonValue): JsonValue {
  if (condition['udf'] === true || condition['udf'] === 'true') return value === null || value === undefined ? null : asText(value);
  return converted(fieldNamed(scope.def, asText(condition['field'])), value);
}

/** A value as the field holds it: texts are taken for numbers and flags where they can be [§2]; else the database's own words. */
export function converted(field: Field, value: JsonValue): JsonValue {
  if (value === null || value === undefined) return null;
  if (field.type === 'string') return asText(value);
  if (field.type === 'boolean') return toFlag(value);
  if (field.type === 'datetime') {
    const ms = parseDate(asText(value));
    if (Number.isNaN(ms)) throw errors([`Conversion failed when converting date and/or time from character string.`]);
    return ms;
  }
  const number = typeof value === 'number' ? value : Number(asText(value).trim() || 'nothing');
  if (Number.isNaN(number)) throw errors([`Conversion failed when converting varchar '${asText(value)}' to data type int`]);
  return number;
}

function toFlag(value: JsonValue): boolean {
  if (typeof value === 'boolean') return value;
  const word = asText(value).toLowerCase();
  if (word === 'true' || word === '1') return true;
  if (word === 'false' || word === '0') return false;
  throw errors([`Conversion failed when converting varchar '${word}' to data type bit`]);
}

/** An object with its keys in lower case. */
export function lowerKeys(value: JsonValue): JsonObject {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toLowerCase(), member]));
}
