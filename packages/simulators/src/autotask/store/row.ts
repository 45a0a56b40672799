import type { JsonValue } from '../../kit/json.ts';
import type { EntityDef } from '../schema/entity.ts';

/** A record: members by field name, date-times as milliseconds. Members with `$` are the simulator's own. */
export interface Row {
  id: number;
  [field: string]: JsonValue;
}

/** A user-defined field of a row. */
export interface UdfValue {
  [key: string]: JsonValue;
  name: string;
  value: string | null;
}

/** A record in which nothing is set. */
export function emptyRow(def: EntityDef, id: number): Row {
  const row: Row = { id };
  for (const field of def.fields) if (field.name !== 'id') row[field.name] = null;
  return row;
}

/** A record with the given members set. */
export function rowOf(def: EntityDef, values: Row): Row {
  return Object.assign(emptyRow(def, values.id), values);
}

/** The number in a member; 0 where there is none. */
export function num(value: JsonValue): number {
  return typeof value === 'number' ? value : 0;
}

/** The user-defined fields of a row. */
export function udfValues(row: Row): readonly UdfValue[] {
  return Array.isArray(row['userDefinedFields']) ? row['userDefinedFields'] : [];
}
