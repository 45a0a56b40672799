import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';

/** A list of tickets that somebody keeps. */
export interface ViewRow {
  id: string;
  /** Who made it: `person:<id>` or `key:<id>`. */
  owner: string;
  name: string;
  isShared: boolean;
  /** Filter, order, columns and density, as the console wrote them. */
  definition: Record<string, unknown>;
  /** Whether the one who asks begins with it. */
  isDefault: boolean;
  createdAt: string;
  updatedAt: string;
}

/** What of a view may be changed. */
export type ViewChange = Partial<Pick<ViewRow, 'name' | 'isShared' | 'definition'>>;

const columns = (owner: string): string => `v.id, v.owner, v.name, v.is_shared as "isShared", v.definition, v.created_at as "createdAt",
  v.updated_at as "updatedAt", exists (select from ticket_view_defaults d where d.account_id = v.account_id and d.owner = ${owner} and d.view_id = v.id) as "isDefault"`;

/** Somebody's own views and the shared ones, by name. */
export async function listViews(q: Queryable, account: AccountId, owner: string): Promise<ViewRow[]> {
  const { rows } = await q.query<ViewRow>(
    `select ${columns('$2')} from ticket_views v where v.account_id = $1 and (v.owner = $2 or v.is_shared)
     order by v.is_shared, v.name collate "und-x-icu", v.id`,
    [account, owner],
  );
  return rows;
}

/** Every view of the account, whoever made it: for what they name, not to be shown. */
export async function listAllViews(q: Queryable, account: AccountId): Promise<Pick<ViewRow, 'id' | 'name' | 'definition'>[]> {
  const { rows } = await q.query<Pick<ViewRow, 'id' | 'name' | 'definition'>>(
    'select id, name, definition from ticket_views where account_id = $1 order by id',
    [account],
  );
  return rows;
}

/** One view, if it is theirs or shared; null otherwise. */
export async function findView(q: Queryable, account: AccountId, owner: string, id: string): Promise<ViewRow | null> {
  const { rows } = await q.query<ViewRow>(
    `select ${columns('$2')} from ticket_views v where v.account_id = $1 and v.id = $3 and (v.owner = $2 or v.is_shared)`,
    [account, owner, id],
  );
  return rows[0] ?? null;
}

/** How many views somebody has made. */
export async function countViews(q: Queryable, account: AccountId, owner: string): Promise<number> {
  const { rows } = await q.query<{ n: number }>('select count(*) as n from ticket_views where account_id = $1 and owner = $2', [
    account,
    owner,
  ]);
  return rows[0]?.n ?? 0;
}

/** Writes a new view; returns its id. */
export async function insertView(
  q: Queryable,
  account: AccountId,
  view: Pick<ViewRow, 'owner' | 'name' | 'isShared' | 'definition'>,
): Promise<string> {
  const id = newId();
  await q.query('insert into ticket_views (account_id, id, owner, name, is_shared, definition) values ($1, $2, $3, $4, $5, $6)', [
    account,
    id,
    view.owner,
    view.name,
    view.isShared,
    view.definition,
  ]);
  return id;
}

/** Changes what is named of a view. */
export async function updateView(q: Queryable, account: AccountId, id: string, change: ViewChange): Promise<void> {
  await q.query(
    `update ticket_views set name = coalesce($3, name), is_shared = coalesce($4, is_shared), definition = coalesce($5, definition), updated_at = now()
     where account_id = $1 and id = $2`,
    [account, id, change.name ?? null, change.isShared ?? null, change.definition ?? null],
  );
}

/** Removes a view; whoever began with it begins with all tickets. */
export async function deleteView(q: Queryable, account: AccountId, id: string): Promise<void> {
  await q.query('delete from ticket_views where account_id = $1 and id = $2', [account, id]);
}

/** Makes a view the one with which somebody begins; null: none. */
export async function saveDefaultView(q: Queryable, account: AccountId, owner: string, id: string | null): Promise<void> {
  await q.query('delete from ticket_view_defaults where account_id = $1 and owner = $2', [account, owner]);
  if (id !== null) await q.query('insert into ticket_view_defaults (account_id, owner, view_id) values ($1, $2, $3)', [account, owner, id]);
}
