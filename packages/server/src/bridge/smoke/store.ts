import type { AccountId, ConnectionId, ExternalId, Failure, Profile } from '@deskbridge/model';
import { newId } from '../../platform/ids.ts';
import type { AuditActor } from '../../platform/audit/audit.ts';
import type { Queryable } from '../../platform/database/database.ts';

/** How one step stands. `skipped`: this connection does not do it. */
export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped';

/** A step as kept. */
export interface SmokeStep {
  id: string;
  state: StepState;
  startedAt: string | null;
  finishedAt: string | null;
  /** What was seen, or why it is skipped, as a sentence. */
  detail: string | null;
  failure: Failure | null;
}

/** A smoke test as kept. */
export interface SmokeRow {
  account: AccountId;
  id: string;
  connection: ConnectionId;
  profile: Profile;
  state: 'running' | 'passed' | 'failed' | 'stopped';
  steps: SmokeStep[];
  ticketId: ExternalId | null;
  startedBy: AuditActor;
  startedAt: string;
  finishedAt: string | null;
}

const columns = `account_id as account, id, connection_id as connection, profile, state, steps, ticket_id as "ticketId", started_by as "startedBy",
  started_at as "startedAt", finished_at as "finishedAt"`;

/** Writes a new test; null where one of this connection is running. */
export async function insertSmoke(
  q: Queryable,
  test: Pick<SmokeRow, 'account' | 'connection' | 'profile' | 'steps' | 'startedBy'>,
): Promise<SmokeRow | null> {
  const { rows } = await q.query<SmokeRow>(
    `insert into smoke_tests (account_id, id, connection_id, profile, steps, started_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (account_id, connection_id) where state = 'running' do nothing returning ${columns}`,
    [test.account, newId(), test.connection, test.profile, JSON.stringify(test.steps), test.startedBy],
  );
  return rows[0] ?? null;
}

/** The latest tests of a connection, newest first. */
export async function listSmokes(q: Queryable, account: AccountId, connection: ConnectionId, limit: number): Promise<SmokeRow[]> {
  const { rows } = await q.query<SmokeRow>(
    `select ${columns} from smoke_tests where account_id = $1 and connection_id = $2 order by id desc limit $3`,
    [account, connection, limit],
  );
  return rows;
}

/** One test, or null. */
export async function findSmoke(q: Queryable, account: AccountId, id: string): Promise<SmokeRow | null> {
  const { rows } = await q.query<SmokeRow>(`select ${columns} from smoke_tests where account_id = $1 and id = $2`, [account, id]);
  return rows[0] ?? null;
}

/** The latest test that passed, or null. */
export async function lastPassed(q: Queryable, account: AccountId, connection: ConnectionId): Promise<SmokeRow | null> {
  const { rows } = await q.query<SmokeRow>(
    `select ${columns} from smoke_tests where account_id = $1 and connection_id = $2 and state = 'passed' order by id desc limit 1`,
    [account, connection],
  );
  return rows[0] ?? null;
}

/** Claims a running test that is due, as system; null where there is none. */
export async function claimSmoke(q: Queryable, leaseSeconds: number): Promise<SmokeRow | null> {
  const { rows } = await q.query<SmokeRow>(
    `update smoke_tests t set lease_until = now() + make_interval(secs => $1)
     from (select account_id, id from smoke_tests where state = 'running' and due_at <= now() and (lease_until is null or lease_until < now())
       order by due_at limit 1 for update skip locked) due
     where t.account_id = due.account_id and t.id = due.id
     returning ${columns
       .split(',')
       .map((column) => `t.${column.trim()}`)
       .join(', ')}`,
    [leaseSeconds],
  );
  return rows[0] ?? null;
}

/** Keeps how far a test has come and lets it go. A test that was stopped meanwhile stays stopped. */
export async function saveSmoke(q: Queryable, test: SmokeRow, waitMs: number): Promise<void> {
  await q.query(
    `update smoke_tests set steps = $3, ticket_id = $4, state = $5, finished_at = case when $5 = 'running' then null else now() end,
       due_at = now() + make_interval(secs => $6), lease_until = null
     where account_id = $1 and id = $2 and state = 'running'`,
    [test.account, test.id, JSON.stringify(test.steps), test.ticketId, test.state, waitMs / 1000],
  );
}

/** Stops a running test. Null where there is none. */
export async function stopSmoke(q: Queryable, account: AccountId, id: string): Promise<SmokeRow | null> {
  const { rows } = await q.query<SmokeRow>(
    `update smoke_tests set state = 'stopped', finished_at = now() where account_id = $1 and id = $2 and state = 'running' returning ${columns}`,
    [account, id],
  );
  return rows[0] ?? null;
}
