import { columnName, entity, type AccountId } from '@deskbridge/model';
import type { PicklistKind } from '@deskbridge/connectors/contract';
import type { Queryable } from '../../platform/database/database.ts';

/** How many mirrored tickets use a value now. `atLeast`: there may be more. */
export interface ValueUsage {
  tickets: number;
  atLeast: boolean;
}

/** No value is counted further than this. */
const cap = 10_000;
/** Where no index helps, the tickets that changed last are looked through. */
const looked = 20_000;

/** Ticket fields by which an index leads to the tickets of one value. */
const indexed: ReadonlySet<string> = new Set(['statusId', 'priorityId', 'typeId', 'teamId']);

/** Counts the tickets that use each value of a kind; empty where no ticket field holds the kind's values. */
export async function countUsage(
  q: Queryable,
  account: AccountId,
  kind: PicklistKind,
  values: readonly { id: string; label: string; parentId: string | null }[],
): Promise<Map<string, ValueUsage>> {
  const field = kind.ticketField;
  if (!field || values.length === 0) return new Map();
  if (!(field.name in entity('ticket').fields)) throw new Error(`Tickets have no field ${field.name}.`);
  const column = columnName(field.name);
  if (indexed.has(field.name)) return byIndex(q, account, column, values);
  if (field.name === 'customFields')
    return amongLatest(q, account, values, customField, (value) => `${value.parentId ?? ''} ${value.label}`);
  const expression = field.place === undefined ? column : `${column}[${field.place + 1}]`;
  return amongLatest(
    q,
    account,
    values,
    (tickets) => `select ${expression} as value from ${tickets}`,
    (value) => value.id,
  );
}

/** Each value by itself. Gone and hidden tickets are in the index too: they are few, and taken off again. */
async function byIndex(
  q: Queryable,
  account: AccountId,
  column: string,
  values: readonly { id: string }[],
): Promise<Map<string, ValueUsage>> {
  const { rows } = await q.query<{ id: string; n: number; missing: number }>(
    `with missing as (select ${column} as id, count(*) as n from tickets where account_id = $1 and (gone_at is not null or hidden_at is not null) group by 1)
     select v.id, u.n, coalesce(m.n, 0) as missing from unnest($2::text[]) as v(id)
     cross join lateral (select count(*) as n from (select from tickets t where t.account_id = $1 and t.${column} = v.id limit $3) t) u
     left join missing m on m.id = v.id`,
    [account, values.map((value) => value.id), cap + 1],
  );
  return new Map(
    rows.map(({ id, n, missing }) => [
      id,
      n > cap ? { tickets: cap, atLeast: true } : { tickets: Math.max(0, n - missing), atLeast: false },
    ]),
  );
}

const customField = (tickets: string): string =>
  `select f.key || ' ' || v.value as value from ${tickets} cross join lateral jsonb_each(custom_fields) f
   cross join lateral (select f.value #>> '{}' as value where jsonb_typeof(f.value) in ('string', 'number', 'boolean')
     union all select e.value from jsonb_array_elements_text(case jsonb_typeof(f.value) when 'array' then f.value else '[]' end) e) v
   where jsonb_typeof(custom_fields) = 'object'`;

async function amongLatest<Value extends { id: string }>(
  q: Queryable,
  account: AccountId,
  values: readonly Value[],
  select: (tickets: string) => string,
  textOf: (value: Value) => string,
): Promise<Map<string, ValueUsage>> {
  const tickets = `(select * from tickets where account_id = $1 and gone_at is null and hidden_at is null order by updated_at desc, external_id desc limit $2) t`;
  const { rows } = await q.query<{ value: string; n: number; all: number }>(
    `select value, count(*) as n from (${select(tickets)}) used where value = any($3) group by value`,
    [account, looked, values.map(textOf)],
  );
  const counted = new Map(rows.map((row) => [row.value, row.n]));
  const isPart = await hasMoreThan(q, account, looked);
  return new Map(values.map((value) => [value.id, { tickets: counted.get(textOf(value)) ?? 0, atLeast: isPart }]));
}

async function hasMoreThan(q: Queryable, account: AccountId, n: number): Promise<boolean> {
  const { rows } = await q.query<{ n: number }>('select count(*) as n from (select from tickets where account_id = $1 limit $2) t', [
    account,
    n + 1,
  ]);
  return (rows[0]?.n ?? 0) > n;
}
