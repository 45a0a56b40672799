import type { AccountId, CommandAuthor, CommandState } from '@deskbridge/model';
import type { Queryable } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';

/** What is done to every ticket. */
export interface BulkChange {
  fields?: Record<string, unknown>;
  closureNote?: string;
  note?: { text: string; isPrivate: boolean };
}

/** One edit of many tickets, and how far it has come. */
export interface BulkEditRow {
  id: string;
  author: CommandAuthor;
  body: BulkChange;
  tickets: number;
  createdAt: string;
  stoppedAt: string | null;
  /** Commands by their state. */
  states: Partial<Record<CommandState, number>>;
  /** When the first of them leaves; null where all have. */
  leavesAt: string | null;
}

/** Writes down an edit of many tickets and the commands that it consists of; returns its id. */
export async function insertBulkEdit(
  q: Queryable,
  account: AccountId,
  edit: { author: CommandAuthor; body: BulkChange; selection: object; tickets: number; commands: readonly string[] },
): Promise<string> {
  const id = newId();
  await q.query('insert into bulk_edits (account_id, id, author, body, selection, tickets) values ($1, $2, $3, $4, $5, $6)', [
    account,
    id,
    edit.author,
    edit.body,
    edit.selection,
    edit.tickets,
  ]);
  await q.query('insert into bulk_edit_commands (account_id, bulk_edit_id, command_id) select $1, $2, unnest($3::uuid[])', [
    account,
    id,
    edit.commands,
  ]);
  return id;
}

/** The latest edits of many tickets, newest first, or one of them. */
export async function listBulkEdits(q: Queryable, account: AccountId, limit: number, id: string | null = null): Promise<BulkEditRow[]> {
  const { rows } = await q.query<BulkEditRow>(
    `select b.id, b.author, b.body, b.tickets, b.created_at as "createdAt", b.stopped_at as "stoppedAt", coalesce(s.states, '{}') as states, s.leaves as "leavesAt"
     from bulk_edits b cross join lateral (
       select jsonb_object_agg(g.state, g.n) as states, min(g.leaves) as leaves from (
         select c.state, count(*) as n, min(c.due_at) filter (where c.state = 'waiting' and c.attempts = 0) as leaves
         from bulk_edit_commands e join commands c on c.account_id = e.account_id and c.id = e.command_id
         where e.account_id = b.account_id and e.bulk_edit_id = b.id group by c.state) g
     ) s where b.account_id = $1 and ($3::uuid is null or b.id = $3) order by b.id desc limit $2`,
    [account, limit, id],
  );
  return rows;
}

/** The commands of an edit that have not left. */
export async function waitingOf(q: Queryable, account: AccountId, id: string): Promise<string[]> {
  const { rows } = await q.query<{ id: string }>(
    `select c.id from bulk_edit_commands e join commands c on c.account_id = e.account_id and c.id = e.command_id
     where e.account_id = $1 and e.bulk_edit_id = $2 and c.state = 'waiting' and c.first_sent_at is null`,
    [account, id],
  );
  return rows.map((row) => row.id);
}

/** Notes that an edit was stopped. */
export async function markStopped(q: Queryable, account: AccountId, id: string): Promise<void> {
  await q.query('update bulk_edits set stopped_at = coalesce(stopped_at, now()) where account_id = $1 and id = $2', [account, id]);
}
