import { columnName, columnTypes, entity, type EntityName, type FieldKind } from '@deskbridge/model';

/** Prepared texts of the three hot statements of an entity and a set of held fields. */
export interface Statements {
  /** Reads the present values of records and locks them. $1 account, $2 ids. */
  lock: string;
  /** Inserts records that are not there; returns the ids that it inserted. */
  insert: string;
  /** Replaces the held fields of records whose read is not older. */
  update: string;
}

const cache = new Map<string, Statements>();
const unnestTypes: Record<FieldKind, string> = { ...columnTypes, textList: 'text', json: 'text' };

/** What both writes are given before the fields: $1 account, $2 connection, $3 sequence, $4 raw records, $5 projection, then these arrays. */
const fixedArrays = ['external_id text', 'list_hash bigint', 'detail_hash bigint', 'repaired boolean'];
const firstArray = 6;

/** Builds the statements once for each entity and set of held fields. */
export function statementsOf(name: EntityName, held: readonly string[]): Statements {
  const key = `${name} ${held.join(',')}`;
  const present = cache.get(key);
  if (present) return present;
  const built = build(name, held);
  cache.set(key, built);
  return built;
}

function build(name: EntityName, held: readonly string[]): Statements {
  const { table, fields } = entity(name);
  const kinds = held.map((field) => fields[field] as FieldKind);
  const columns = held.map(columnName);
  const all = Object.keys(fields);
  const arrays = [...fixedArrays.map((array) => array.split(' ')[1] ?? ''), ...kinds.map((kind) => unnestTypes[kind])];
  const parameters = arrays.map((type, index) => `$${firstArray + index}::${type}[]`);
  const names = [...fixedArrays.map((array) => array.split(' ')[0]), ...columns];
  const rows = `rows from (unnest(${parameters.join(', ')}), jsonb_array_elements($4::jsonb)) as r(${[...names, 'raw'].join(', ')})`;
  // Lists and JSON travel as text, since an array of arrays would be flattened.
  const value = (column: string, index: number): string => {
    const kind = kinds[index];
    if (kind === 'textList') return `r.${column}::text[]`;
    return kind === 'json' ? `r.${column}::jsonb` : `r.${column}`;
  };
  const values = columns.map(value);
  return {
    lock: `select external_id as "externalId", read_sequence as "readSequence", gone_at as "goneAt", hidden_at as "hiddenAt", projections,
      ${all.map((field) => `${columnName(field)} as "${field}"`).join(', ')}
      from ${table} where account_id = $1 and external_id = any($2) order by external_id for update`,
    insert: `insert into ${table} (account_id, connection_id, read_sequence, projections, external_id, list_hash, detail_hash, repaired, raw${columns.map((c) => `, ${c}`).join('')})
      select $1, $2, $3, array[$5::text], r.external_id, r.list_hash, r.detail_hash, r.repaired, r.raw${values.map((v) => `, ${v}`).join('')}
      from ${rows} on conflict do nothing returning external_id as "externalId"`,
    update: `update ${table} t set connection_id = $2, read_sequence = $3, list_hash = r.list_hash, detail_hash = r.detail_hash,
      repaired = r.repaired, raw = case when $5 = 'detail' then r.raw else t.raw || r.raw end,
      projections = case when $5 = any(t.projections) then t.projections else t.projections || $5::text end, gone_at = null, hidden_at = null, mirrored_at = now()
      ${columns.map((column, index) => `, ${column} = ${values[index]}`).join('')}
      from ${rows} where t.account_id = $1 and t.external_id = r.external_id and t.read_sequence <= $3`,
  };
}
