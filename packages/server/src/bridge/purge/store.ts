import type { AccountId, ConnectionId } from '@deskbridge/model';
import { newId } from '../../platform/ids.ts';
import type { AuditActor } from '../../platform/audit/audit.ts';
import type { Queryable } from '../../platform/database/database.ts';

/** Rows by table. */
export type RowCounts = Record<string, number>;

/** A removal as kept. */
export interface PurgeRow {
  account: AccountId;
  id: string;
  connection: ConnectionId;
  connector: string;
  state: 'running' | 'done';
  total: RowCounts;
  removed: RowCounts;
  askedBy: AuditActor;
  startedAt: string;
  finishedAt: string | null;
}

const columns = `account_id as account, id, connection_id as connection, connector, state, total, removed, asked_by as "askedBy",
  started_at as "startedAt", finished_at as "finishedAt"`;

const within = (column: string, from: string, key = 'id'): string =>
  // As an expression it is hashed once: a join planned without figures of a fresh import would look each row up.
  `(${column} in (select ${key} from ${from} where account_id = $1 and connection_id = $2)) is true`;

/** Tables whose rows belong to a connection through another table's row: how they are found. They go before what they hang on. */
const hanging: Record<string, string> = {
  sync_pages: within('run_id', 'sync_runs'),
  sync_failures: within('run_id', 'sync_runs'),
  sweep_ids: within('run_id', 'sync_runs'),
  delivery_attempts: within('command_id', 'commands'),
  ticket_terms: within('external_id', 'tickets', 'external_id'),
  agent_mappings: within('agent_id', 'agents', 'external_id'),
  agent_sightings: within('agent_id', 'agents', 'external_id'),
  // They hold what notes said; the list of their commands goes with them.
  bulk_edits: `(id in (select e.bulk_edit_id from bulk_edit_commands e join commands c on c.account_id = e.account_id and c.id = e.command_id
    where e.account_id = $1 and c.connection_id = $2)) is true`,
};

/** Kept: they tell what was done, and the connection's own row goes last. */
const kept = ['connections', 'purges'];

interface Place {
  table: string;
  condition: string;
}

/** Where a connection has rows, in the order in which they can go: asked of the catalogue, so that no new table is forgotten. */
async function placesOf(q: Queryable): Promise<Place[]> {
  const { rows } = await q.query<{ name: string; own: boolean }>(
    `select c.relname as name, bool_or(a.attname = 'connection_id') as own from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname in ('account_id', 'connection_id')
     where c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege(c.oid, 'delete')
     group by c.relname order by c.relname`,
  );
  const present = new Set(rows.map((row) => row.name));
  const children = Object.entries(hanging).filter(([table]) => present.has(table));
  const own = rows.filter((row) => row.own && !kept.includes(row.name) && !(row.name in hanging));
  return [
    ...children.map(([table, condition]) => ({ table, condition })),
    ...own.map(({ name }) => ({ table: name, condition: 'connection_id = $2' })),
  ];
}

/** How many rows a connection has, by table; tables without any are left out. */
export async function countRows(q: Queryable, account: AccountId, connection: ConnectionId): Promise<RowCounts> {
  const counts: RowCounts = {};
  for (const { table, condition } of await placesOf(q)) {
    const bound = condition.includes('$2') ? [account, connection] : [account];
    const { rows } = await q.query<{ n: number }>(`select count(*) as n from ${table} where account_id = $1 and ${condition}`, bound);
    if ((rows[0]?.n ?? 0) > 0) counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** Removes up to `limit` rows of a connection, what hangs on others first. Resolves to how many went by table; empty where nothing is left. */
export async function removeSome(q: Queryable, account: AccountId, connection: ConnectionId, limit: number): Promise<RowCounts> {
  const removed: RowCounts = {};
  let left = limit;
  for (const { table, condition } of await placesOf(q)) {
    // By place in the table, so that no step reads it whole. In another partition the same place may hold another row: the condition holds there too.
    const { rowCount } = await q.query(
      `delete from ${table} where account_id = $1 and ${condition}
         and ctid = any(array(select ctid from ${table} where account_id = $1 and ${condition} limit $3))`,
      [account, connection, left],
    );
    if (rowCount) removed[table] = rowCount;
    left -= rowCount ?? 0;
    if (left <= 0) break;
  }
  return removed;
}

/** Writes down that a connection's rows are to go; null where that is under way. */
export async function insertPurge(
  q: Queryable,
  purge: Pick<PurgeRow, 'account' | 'connection' | 'connector' | 'total' | 'askedBy'>,
): Promise<PurgeRow | null> {
  const { rows } = await q.query<PurgeRow>(
    `insert into purges (account_id, id, connection_id, connector, total, asked_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (account_id, connection_id) where state = 'running' do nothing returning ${columns}`,
    [purge.account, newId(), purge.connection, purge.connector, purge.total, purge.askedBy],
  );
  return rows[0] ?? null;
}

/** The account's removals, newest first. */
export async function listPurges(q: Queryable, account: AccountId, limit: number): Promise<PurgeRow[]> {
  const { rows } = await q.query<PurgeRow>(`select ${columns} from purges where account_id = $1 order by id desc limit $2`, [
    account,
    limit,
  ]);
  return rows;
}

/** Claims a removal that is under way, as system; null where there is none. */
export async function claimPurge(q: Queryable, leaseSeconds: number): Promise<PurgeRow | null> {
  const { rows } = await q.query<PurgeRow>(
    `update purges p set lease_until = now() + make_interval(secs => $1)
     from (select account_id, id from purges where state = 'running' and due_at <= now() and (lease_until is null or lease_until < now())
       order by due_at limit 1 for update skip locked) due
     where p.account_id = due.account_id and p.id = due.id
     returning ${columns
       .split(',')
       .map((column) => `p.${column.trim()}`)
       .join(', ')}`,
    [leaseSeconds],
  );
  return rows[0] ?? null;
}

/** Keeps how far a removal has come and lets it go. */
export async function savePurge(q: Queryable, purge: PurgeRow): Promise<void> {
  await q.query(
    `update purges set removed = $3, state = $4, finished_at = case when $4 = 'done' then now() end, lease_until = null, due_at = now()
     where account_id = $1 and id = $2`,
    [purge.account, purge.id, purge.removed, purge.state],
  );
}
