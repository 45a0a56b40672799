import type { AccountId, Cause, Change, ChangeKind, ConnectionId, EntityName, ExternalId, FieldChange, Origin } from '@deskbridge/model';
import { newId } from '../../platform/ids.ts';
import { later, prepared, type Queryable } from '../../platform/database/database.ts';
import { behind, type TimePlace } from '../place.ts';

/** A change before it has a position. */
export interface NewChange {
  entity: EntityName;
  externalId: ExternalId;
  kind: ChangeKind;
  fields: Record<string, FieldChange>;
  /** Where it differs from the arrival's. */
  cause?: Cause;
}

/** Who and why, for all changes of one arrival. */
export interface ChangeContext {
  account: AccountId;
  connection: ConnectionId;
  cause: Cause;
  origin: Origin;
  runId?: string;
  commandId?: string;
}

/**
 * Appends changes. Takes the connection's position under its row lock, so it must be the last statement before the commit:
 * consumers that follow the position then never skip a late commit (correctness 11).
 */
export async function appendChanges(q: Queryable, context: ChangeContext, changes: readonly NewChange[]): Promise<Change[]> {
  if (changes.length === 0) return [];
  const ids = changes.map(() => newId());
  const occurredAt = new Date().toISOString();
  const { rows } = await q.query<{ position: number }>(
    prepared(
      `with taken as (
       update change_positions set position = position + $3 where account_id = $1 and connection_id = $2 returning position - $3 as base
     )
     insert into changes (account_id, connection_id, position, id, entity, external_id, kind, fields, cause, origin, run_id, command_id, occurred_at)
     select $1, $2, taken.base + r.n, r.id, r.entity, r.external_id, r.kind, r.fields, r.cause, $10, $11, $12, $13
     from taken, unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::text[]) with ordinality as r(id, entity, external_id, kind, fields, cause, n)
     returning position`,
      [
        context.account,
        context.connection,
        changes.length,
        ids,
        changes.map((change) => change.entity),
        changes.map((change) => change.externalId),
        changes.map((change) => change.kind),
        changes.map((change) => JSON.stringify(change.fields)),
        changes.map((change) => change.cause ?? context.cause),
        context.origin,
        context.runId ?? null,
        context.commandId ?? null,
        occurredAt,
      ],
    ),
  );
  return changes.map((change, index) => ({
    ...change,
    id: ids[index] ?? '',
    accountId: context.account,
    connectionId: context.connection,
    position: rows[index]?.position ?? 0,
    cause: change.cause ?? context.cause,
    origin: context.origin,
    occurredAt,
  }));
}

const columns = `id, account_id as "accountId", connection_id as "connectionId", position, entity, external_id as "externalId", kind,
  fields, cause, origin, occurred_at as "occurredAt"`;

/** Changes behind a position, in order. */
export async function readChanges(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  after: number,
  limit: number,
): Promise<Change[]> {
  const { rows } = await q.query<Change>(
    prepared(`select ${columns} from changes where account_id = $1 and connection_id = $2 and position > $3 order by position limit $4`, [
      account,
      connection,
      after,
      limit,
    ]),
  );
  return rows;
}

/** Connections in which a consumer is behind; for the consumer's loop, as system. */
export async function connectionsBehind(q: Queryable, consumer: string): Promise<{ account: AccountId; connection: ConnectionId }[]> {
  const { rows } = await q.query<{ account: AccountId; connection: ConnectionId }>(
    prepared(
      `select p.account_id as account, p.connection_id as connection from change_positions p
     left join change_consumers c on c.account_id = p.account_id and c.connection_id = p.connection_id and c.consumer = $1
     where p.position > coalesce(c.position, 0)`,
      [consumer],
    ),
  );
  return rows;
}

/** Where a consumer stands, locked until the transaction ends so that one process at a time goes on; null where another holds it. */
export async function lockConsumer(q: Queryable, account: AccountId, connection: ConnectionId, consumer: string): Promise<number | null> {
  const which = [account, connection, consumer];
  const lock = async (): Promise<number | null> =>
    (
      await q.query<{ position: number }>(
        prepared(
          `select position from change_consumers where account_id = $1 and connection_id = $2 and consumer = $3 for update skip locked`,
          which,
        ),
      )
    ).rows[0]?.position ?? null;
  const position = await lock();
  if (position !== null) return position;
  const { rowCount } = await q.query(
    prepared(
      `insert into change_consumers (account_id, connection_id, consumer, position) values ($1, $2, $3, 0) on conflict do nothing`,
      which,
    ),
  );
  return rowCount === 1 ? lock() : null;
}

/** Moves a consumer on, in the transaction of what it did. */
export async function advanceConsumer(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  consumer: string,
  position: number,
): Promise<void> {
  await later(
    q,
    prepared('update change_consumers set position = $4 where account_id = $1 and connection_id = $2 and consumer = $3', [
      account,
      connection,
      consumer,
      position,
    ]),
  );
}

/** The position of the newest change. */
export async function readPosition(q: Queryable, account: AccountId, connection: ConnectionId): Promise<number> {
  const { rows } = await q.query<{ position: number }>(
    'select position from change_positions where account_id = $1 and connection_id = $2',
    [account, connection],
  );
  return rows[0]?.position ?? 0;
}

/** A change with what brought it. */
export interface ChangeRow extends Change {
  runId: string | null;
  commandId: string | null;
}

/** Changes of one ticket and of what is inside it, behind a place in time. */
export async function changesOfTicket(q: Queryable, account: AccountId, id: ExternalId, place: TimePlace): Promise<ChangeRow[]> {
  const inside = (entityName: string, table: string): string =>
    `select c.* from ${table} n join changes c on c.account_id = $1 and c.external_id = n.external_id and c.entity = '${entityName}'
     where n.account_id = $1 and n.ticket_id = $2`;
  const { rows } = await q.query<ChangeRow>(
    `select ${columns}, run_id as "runId", command_id as "commandId" from (
       select * from changes where account_id = $1 and external_id = $2 and entity = 'ticket'
       union all ${inside('note', 'notes')} union all ${inside('timeEntry', 'time_entries')} union all ${inside('statusChange', 'status_changes')}
     ) c where ${behind('occurred_at', 'id::text', place.direction)} order by occurred_at ${place.direction}, id ${place.direction} limit $5`,
    [account, id, place.at, place.key, place.limit],
  );
  return rows;
}

/** What a run changed of one record. */
export async function changesOfRun(q: Queryable, account: AccountId, id: ExternalId, runId: string, limit: number): Promise<ChangeRow[]> {
  const { rows } = await q.query<ChangeRow>(
    `select ${columns}, run_id as "runId", command_id as "commandId" from changes
     where account_id = $1 and external_id = $2 and run_id = $3 order by position limit $4`,
    [account, id, runId, limit],
  );
  return rows;
}
