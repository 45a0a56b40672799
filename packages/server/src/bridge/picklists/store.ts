import type { AccountId, ConnectionId } from '@deskbridge/model';
import type { PicklistValue } from '@deskbridge/connectors/contract';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { noDifference, type PicklistDifference } from './difference.ts';

/** A value as the mirror has it. */
export interface MirroredValue extends PicklistValue {
  firstSeenAt: string;
  removedAt: string | null;
}

const columns = `kind, value_id as id, label, parent_id as "parentId", is_active as "isActive", sort_order as "sortOrder", is_closed as "isClosed", colour,
  first_seen_at as "firstSeenAt", removed_at as "removedAt"`;

/** All values of a connection, removed ones included. */
export async function listValues(q: Queryable, account: AccountId, connection: ConnectionId, kind?: string): Promise<MirroredValue[]> {
  const { rows } = await q.query<MirroredValue>(
    `select ${columns} from picklist_values where account_id = $1 and connection_id = $2 and ($3::text is null or kind = $3)
     order by kind, sort_order nulls last, label collate "und-x-icu", value_id`,
    [account, connection, kind ?? null],
  );
  return rows;
}

/** Writes values; a value that is no longer there is marked removed, not deleted, so that rules that use it show as broken. */
export async function saveValues(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  values: readonly PicklistValue[],
  kinds: readonly string[],
): Promise<void> {
  await q.query(
    `insert into picklist_values as v (account_id, connection_id, kind, value_id, label, parent_id, is_active, sort_order, is_closed, colour)
     select $1, $2, r.* from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::integer[], $9::boolean[], $10::text[]) r
     on conflict (account_id, connection_id, kind, value_id) do update set label = excluded.label, parent_id = excluded.parent_id,
       is_active = excluded.is_active, sort_order = excluded.sort_order, is_closed = excluded.is_closed, colour = excluded.colour, removed_at = null`,
    [
      account,
      connection,
      values.map((value) => value.kind),
      values.map((value) => value.id),
      values.map((value) => value.label),
      values.map((value) => value.parentId),
      values.map((value) => value.isActive),
      values.map((value) => value.sortOrder),
      values.map((value) => value.isClosed),
      values.map((value) => value.colour),
    ],
  );
  await q.query(
    `update picklist_values v set removed_at = now() where v.account_id = $1 and v.connection_id = $2 and v.kind = any($3) and v.removed_at is null
       and not exists (select from unnest($4::text[], $5::text[]) as r(kind, id) where r.kind = v.kind and r.id = v.value_id)`,
    [account, connection, kinds, values.map((value) => value.kind), values.map((value) => value.id)],
  );
}

/** Keeps what a refresh found. */
export async function saveRefresh(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  difference: PicklistDifference,
  missing: readonly string[],
): Promise<void> {
  await q.query('insert into picklist_refreshes (account_id, id, connection_id, difference, missing) values ($1, $2, $3, $4, $5)', [
    account,
    newId(),
    connection,
    difference,
    JSON.stringify(missing),
  ]);
}

/** A refresh and what it found. */
export interface RefreshRow {
  id: string;
  refreshedAt: string;
  difference: PicklistDifference;
  missing: string[];
}

const refreshColumns = `id, refreshed_at as "refreshedAt", difference, missing`;
const whole = (row: RefreshRow): RefreshRow => ({ ...row, difference: { ...noDifference(), ...row.difference } });

/** The latest refresh, whether or not it found anything; null where there was none. */
export async function lastRefresh(q: Queryable, account: AccountId, connection: ConnectionId): Promise<RefreshRow | null> {
  const { rows } = await q.query<RefreshRow>(
    `select ${refreshColumns} from picklist_refreshes where account_id = $1 and connection_id = $2 order by id desc limit 1`,
    [account, connection],
  );
  return rows[0] ? whole(rows[0]) : null;
}

/** Refreshes that found a difference, newest first, behind a refresh. The very first, which found everything, is among them. */
export async function listRefreshes(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  before: string | null,
  limit: number,
): Promise<RefreshRow[]> {
  const { rows } = await q.query<RefreshRow>(
    `select ${refreshColumns} from picklist_refreshes where account_id = $1 and connection_id = $2 and ($3::uuid is null or id < $3)
       and jsonb_path_exists(difference, '$.*[*]') order by id desc limit $4`,
    [account, connection, before, limit],
  );
  return rows.map(whole);
}
