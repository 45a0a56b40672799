import { columnName, entity, type AccountId, type EntityName, type ExternalId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';

/** A record of any entity, with its canonical fields. */
export interface RecordRow extends Record<string, unknown> {
  id: ExternalId;
  goneAt: string | null;
  hiddenAt: string | null;
  mirroredAt: string;
}

/** Which records are wanted. */
export interface RecordFilter {
  /** Field → value; the fields are the entity's own. */
  equals: Record<string, string>;
  /** A part of the text of these fields. */
  search?: { fields: readonly string[]; text: string };
  includeGone: boolean;
}

const columnsOf = (name: EntityName): string =>
  [
    'external_id as id',
    'gone_at as "goneAt"',
    'hidden_at as "hiddenAt"',
    'mirrored_at as "mirroredAt"',
    ...Object.keys(entity(name).fields).map((field) => `${columnName(field)} as "${field}"`),
  ].join(', ');

const present = 'gone_at is null and hidden_at is null';

/** Records of an entity in the order of their ids, behind an id. */
export async function listRecords(
  q: Queryable,
  account: AccountId,
  name: EntityName,
  filter: RecordFilter,
  after: string | null,
  limit: number,
): Promise<RecordRow[]> {
  const { table, fields } = entity(name);
  const values: unknown[] = [account, after, limit];
  const conditions = ['account_id = $1', '($2::text is null or external_id > $2)', ...(filter.includeGone ? [] : [present])];
  for (const [field, value] of Object.entries(filter.equals)) {
    if (!(field in fields)) throw new Error(`${name} has no field ${field}.`);
    conditions.push(`${columnName(field)} = $${values.push(value)}`);
  }
  if (filter.search) {
    const text = `$${values.push(filter.search.text)}`;
    conditions.push(`(${filter.search.fields.map((field) => `position(lower(${text}) in lower(${columnName(field)})) > 0`).join(' or ')})`);
  }
  const { rows } = await q.query<RecordRow>(
    `select ${columnsOf(name)} from ${table} where ${conditions.join(' and ')} order by external_id limit $3`,
    values,
  );
  return rows;
}

/** What is inside a ticket: when it happened decides the order. */
const moments = { note: 'created_at', timeEntry: 'started_at', statusChange: 'changed_at' } as const;
export type ChildName = keyof typeof moments;

/** The moment of a child that has none. */
const noMoment = '1970-01-01T00:00:00.000Z';

/** Notes, time or status changes of a ticket, oldest first, behind a place. */
export async function listChildren(
  q: Queryable,
  account: AccountId,
  name: ChildName,
  ticketId: ExternalId,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<RecordRow[]> {
  const moment = `coalesce(${moments[name]}, '${noMoment}')`;
  const { rows } = await q.query<RecordRow>(
    `select ${columnsOf(name)} from ${entity(name).table} where account_id = $1 and ticket_id = $2 and ${present}
       and ($3::timestamptz is null or (${moment}, external_id) > ($3, $4::text)) order by ${moment}, external_id limit $5`,
    [account, ticketId, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows;
}

const momentFields: Record<ChildName, string> = { note: 'createdAt', timeEntry: 'startedAt', statusChange: 'changedAt' };

/** The place of a child in its list. */
export const placeOfChild = (name: ChildName, row: RecordRow): { at: string; id: string } => ({
  at: (row[momentFields[name]] as string | null) ?? noMoment,
  id: row.id,
});
