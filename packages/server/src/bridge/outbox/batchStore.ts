import type { AccountId } from '@deskbridge/model';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { CommandOwner, DeadFilter } from './deadStore.ts';
import type { Decider } from './store.ts';

/** A decision about many dead letters, and how far it has come. */
export interface BatchRow {
  account: AccountId;
  id: string;
  action: 'replay' | 'discard';
  selection: { filter: DeadFilter; owner: CommandOwner | null };
  decidedBy: Decider;
  total: number;
  done: number;
  /** Were no dead letters any more when their turn came. */
  failed: number;
  afterNumber: number;
  lastNumber: number;
  state: 'running' | 'done' | 'stopped';
  startedAt: string;
  finishedAt: string | null;
}

const columns = `account_id as account, id, action, selection, decided_by as "decidedBy", total, done, failed, after_number as "afterNumber",
  last_number as "lastNumber", state, started_at as "startedAt", finished_at as "finishedAt"`;

/** Writes a batch, due at once. */
export async function insertBatch(
  q: Queryable,
  batch: Pick<BatchRow, 'account' | 'action' | 'selection' | 'decidedBy' | 'total' | 'lastNumber'>,
): Promise<BatchRow> {
  const { rows } = await q.query<BatchRow>(
    `insert into command_batches (account_id, id, action, selection, decided_by, total, last_number) values ($1, $2, $3, $4, $5, $6, $7) returning ${columns}`,
    [batch.account, newId(), batch.action, batch.selection, batch.decidedBy, batch.total, batch.lastNumber],
  );
  const row = rows[0];
  if (!row) throw new Error('The batch was not written.');
  return row;
}

/** Claims the batch that is due first, for so many seconds; as system. */
export async function claimBatch(q: Queryable, leaseSeconds: number): Promise<{ account: AccountId; id: string } | null> {
  const { rows } = await q.query<{ account: AccountId; id: string }>(
    `update command_batches set due_at = now() + make_interval(secs => $1) where (account_id, id) in (
       select account_id, id from command_batches where state = 'running' and due_at <= now() order by due_at limit 1 for update skip locked)
     returning account_id as account, id`,
    [leaseSeconds],
  );
  return rows[0] ?? null;
}

/** A running batch, locked for one step; null where it has been stopped. */
export async function lockBatch(q: Queryable, account: AccountId, id: string): Promise<BatchRow | null> {
  const { rows } = await q.query<BatchRow>(
    `select ${columns} from command_batches where account_id = $1 and id = $2 and state = 'running' for update`,
    [account, id],
  );
  return rows[0] ?? null;
}

/** Writes how far a batch has come; it is due again at once. */
export async function advanceBatch(
  q: Queryable,
  batch: Pick<BatchRow, 'account' | 'id'>,
  step: { done: number; failed: number; afterNumber: number; ended: boolean },
): Promise<void> {
  await q.query(
    `update command_batches set done = done + $3, failed = failed + $4, after_number = $5, due_at = now(),
       state = case when $6 then 'done' else state end, finished_at = case when $6 then now() end where account_id = $1 and id = $2`,
    [batch.account, batch.id, step.done, step.failed, step.afterNumber, step.ended],
  );
}

/** Stops a batch where it stands; null where it is not running. */
export async function stopBatch(q: Queryable, account: AccountId, id: string): Promise<BatchRow | null> {
  const { rows } = await q.query<BatchRow>(
    `update command_batches set state = 'stopped', finished_at = now() where account_id = $1 and id = $2 and state = 'running' returning ${columns}`,
    [account, id],
  );
  return rows[0] ?? null;
}

/** The latest batches, newest first. */
export async function listBatches(q: Queryable, account: AccountId, limit: number): Promise<BatchRow[]> {
  const { rows } = await q.query<BatchRow>(`select ${columns} from command_batches where account_id = $1 order by id desc limit $2`, [
    account,
    limit,
  ]);
  return rows;
}
