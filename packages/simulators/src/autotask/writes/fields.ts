import { asText, isObject } from '../../kit/json.ts';
import type { JsonObject, JsonValue } from '../../kit/json.ts';
import { converted, lowerKeys } from '../api/filter.ts';
import { refusedWrite } from '../api/errors.ts';
import { picklistOf } from '../api/metadata.ts';
import { midnight } from '../dates.ts';
import type { EntityDef } from '../schema/entity.ts';
import { knownEntity } from '../schema/registry.ts';
import type { Field } from '../schema/field.ts';
import { num, udfValues } from '../store/row.ts';
import type { Row, UdfValue } from '../store/row.ts';
import { udfsOf } from '../world/udfs.ts';
import type { Writer } from './context.ts';

type Verb = 'creating' | 'updating';

/** Fields that hold a day only: their time is cut off [Autotask reference §5.2]. */
const DAYS: ReadonlySet<string> = new Set(['dateWorked', 'holidayDate', 'hireDate', 'installDate', 'warrantyExpirationDate', 'paidDate']);

/**
 * The members of a body that can be written, as the store holds them. Read-only and unknown members are ignored [V-SOAP §3]; values are
 * checked as the product does: type, length, picklist, reference.
 */
export function writable(writer: Writer, def: EntityDef, body: JsonObject, present: Row | null): Partial<Row> {
  const given = lowerKeys(body);
  const verb: Verb = present ? 'updating' : 'creating';
  const out: Partial<Row> = {};
  for (const field of def.fields) {
    const value = given[field.name.toLowerCase()];
    if (value === undefined || field.name === 'id') continue;
    if (field.isReadOnly && !writer.isOnScreen) continue;
    const held = value === '' && field.type !== 'string' ? null : converted(field, value);
    out[field.name] = DAYS.has(field.name) && typeof held === 'number' ? midnight(held) : held;
  }
  const after = { ...present, ...out } as Row;
  for (const field of def.fields) if (field.name in out) check(writer, def, field, after, present, verb);
  if (def.hasUdf && given['userdefinedfields'] !== undefined)
    out['userDefinedFields'] = mergedUdfs(def, present, given['userdefinedfields'], verb);
  return out;
}

function check(writer: Writer, def: EntityDef, field: Field, after: Row, before: Row | null, verb: Verb): void {
  const value = after[field.name];
  if (value === null || value === undefined || writer.isOnScreen) return;
  if (typeof value === 'string' && field.length > 0 && value.length > field.length)
    throw refusedWrite(verb, `The value for ${field.name} exceeds the maximum length of ${field.length} characters.`);
  if (before && before[field.name] === value) return;
  if (field.isPicklist) checkPicklist(writer, def, field, after, num(value), verb);
  else if (field.reference !== null && !writer.tenant.collection(field.reference).has(num(value)))
    throw refusedWrite(
      verb,
      `Reference value on field: ${field.name} of type: ${knownEntity(field.reference).entity} does not exist or is invalid.`,
    );
}

/** Lists without a value in this tenant take what they are given. */
function checkPicklist(writer: Writer, def: EntityDef, field: Field, after: Row, value: number, verb: Verb): void {
  const values = picklistOf(writer.tenant, def, field);
  if (values.length === 0) return;
  const parent = field.picklistParent === null ? null : after[field.picklistParent];
  const fits = values.some((row) => row.value === value && (row.parentValue === '' || Number(row.parentValue) === parent));
  if (!fits) throw refusedWrite(verb, `Picklist value [${value}] does not exist for ${field.name}.`);
}

/** User-defined fields are merged by name [V §3]; their values are texts. */
function mergedUdfs(def: EntityDef, present: Row | null, given: JsonValue, verb: Verb): UdfValue[] {
  const values = new Map(udfsOf(def.name).map(({ name }) => [name, null as string | null]));
  for (const { name, value } of present ? udfValues(present) : []) values.set(name, value);
  for (const item of Array.isArray(given) ? (given as readonly JsonValue[]) : []) {
    const { name, value } = isObject(item) ? lowerKeys(item) : {};
    const known = [...values.keys()].find((each) => each.toLowerCase() === asText(name).toLowerCase());
    if (known === undefined) throw refusedWrite(verb, `Unable to find the user-defined field ${asText(name)} in the ${def.entity} Entity.`);
    values.set(known, value === null || value === undefined ? null : asText(value));
  }
  return [...values].map(([name, value]) => ({ name, value }));
}

/** Refuses a record without what it must have. */
export function refuseMissing(def: EntityDef, row: Row, verb: Verb): void {
  const missing = def.fields.filter(
    ({ name, isRequired }) => isRequired && (row[name] === null || row[name] === undefined || row[name] === ''),
  );
  if (missing.length > 0) throw refusedWrite(verb, ...missing.map(({ name }) => `Missing Required Field: ${name}.`));
}

/** What `PUT` does: whatever can be written and is not in the body becomes null [V §3]. */
export function withNulls(def: EntityDef, body: JsonObject): JsonObject {
  const nulls = def.fields
    .filter(({ isReadOnly, name }) => !isReadOnly && name !== 'id')
    .map(({ name }) => [name.toLowerCase(), null] as const);
  return { ...Object.fromEntries(nulls), ...lowerKeys(body) };
}
