import { bareDate } from './dates.ts';
import type { AutotaskQuirks } from './options.ts';
import type { EntityDef } from './schema/entity.ts';
import type { Field } from './schema/field.ts';
import type { JsonValue } from '../kit/json.ts';
import { udfValues } from './store/row.ts';
import type { Row } from './store/row.ts';

/** Writes rows of one entity as the API shows them. */
export type RowWriter = (row: Row) => string;

/**
 * Makes a writer. Every field is there, empty ones as null, `id` first and user-defined fields last [Autotask reference §3]; with `only`
 * strictly those fields [§2 includeFields].
 */
export function rowWriter(def: EntityDef, quirks: Pick<AutotaskQuirks, 'dates' | 'decimalScale'>, only?: ReadonlySet<string>): RowWriter {
  const members = def.fields
    .filter((field) => !only || only.has(field.name))
    .map((field) => ({ name: field.name, head: `"${field.name}":`, write: valueWriter(field, quirks) }));
  const hasUdf = def.hasUdf && (!only || only.has('userDefinedFields'));
  return (row) => {
    let out = '{';
    for (const member of members) {
      if (out.length > 1) out += ',';
      const value = row[member.name];
      out += value === null || value === undefined ? `${member.head}null` : member.head + member.write(value);
    }
    if (hasUdf) out += `${out.length > 1 ? ',' : ''}"userDefinedFields":${JSON.stringify(udfValues(row))}`;
    return `${out}}`;
  };
}

function valueWriter(field: Field, quirks: Pick<AutotaskQuirks, 'dates' | 'decimalScale'>): (value: JsonValue) => string {
  if (field.type === 'datetime') {
    const end = quirks.dates === 'Z' ? 'Z"' : '"';
    return (value) => `"${bareDate(value as number)}${end}`;
  }
  if (field.type === 'double' && quirks.decimalScale !== null) {
    const scale = quirks.decimalScale;
    return (value) => (value as number).toFixed(scale);
  }
  return (value) => JSON.stringify(value);
}
