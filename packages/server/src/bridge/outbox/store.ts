import type { AccountId, CommandAuthor, CommandBody, CommandState, ConnectionId, ExternalId, Failure } from '@deskbridge/model';
import type { By } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { later, prepared, type Queryable } from '../../platform/database/database.ts';
import { behind, type TimePlace } from '../place.ts';

/** A command as stored. */
export interface CommandRow {
  account: AccountId;
  id: string;
  connection: ConnectionId;
  number: number;
  kind: CommandBody['kind'];
  body: CommandBody;
  author: CommandAuthor;
  stream: string;
  externalId: ExternalId | null;
  createdBy: string | null;
  fields: string[];
  idempotencyKey: string | null;
  state: CommandState;
  dueAt: string;
  attempts: number;
  probes: number;
  firstSentAt: string | null;
  lastSentAt: string | null;
  deliveredAt: string | null;
  resultExternalId: ExternalId | null;
  failure: Failure | null;
  conflict: Record<string, { seen: unknown; present: unknown }> | null;
  mayBeDouble: boolean;
  source: string;
  attributedTo: string | null;
  createdAt: string;
  /** Who sent it again or gave it up, the last time that somebody did. */
  decidedBy: Decider | null;
  decidedAt: string | null;
}

/** Who decides about a command, and what it was before. */
export interface Decider {
  type: 'key' | 'person' | 'system';
  id: string;
  name: string;
  was?: CommandState;
}

/** Who decides, as it is kept with the command. */
export const deciderOf = ({ actor }: By): Decider => ({
  type: actor.type === 'unknown' ? 'system' : actor.type,
  id: actor.id,
  name: actor.name,
});

/** A claimed command and the lane it holds. */
export interface ClaimedCommand extends CommandRow {
  lane: string;
  owner: string;
  /** It had been sent before this claim: its process died, or its answer was lost. */
  wasSending: boolean;
}

/** The columns of a command, as `CommandRow` names them. */
export const commandColumns = `account_id as account, id, connection_id as connection, number, kind, body, author, stream, external_id as "externalId",
  created_by as "createdBy", fields, idempotency_key as "idempotencyKey", state, due_at as "dueAt", attempts, probes, first_sent_at as "firstSentAt", last_sent_at as "lastSentAt",
  delivered_at as "deliveredAt", result_external_id as "resultExternalId", failure, conflict, may_be_double as "mayBeDouble", source,
  attributed_to as "attributedTo", created_at as "createdAt", decided_by as "decidedBy", decided_at as "decidedAt"`;

/** Writes a command, in the transaction of what asks for it. The same idempotency key gives the command that is there already. */
export async function insertCommand(
  q: Queryable,
  command: Pick<
    CommandRow,
    'account' | 'connection' | 'kind' | 'body' | 'author' | 'stream' | 'externalId' | 'createdBy' | 'fields' | 'idempotencyKey' | 'source'
  > & {
    delayMs?: number;
  },
): Promise<CommandRow> {
  const { rows } = await q.query<CommandRow>(
    prepared(
      `insert into commands (account_id, id, connection_id, kind, body, author, stream, external_id, created_by, fields, idempotency_key, source, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + make_interval(secs => $13))
     on conflict (account_id, idempotency_key) where idempotency_key is not null do nothing returning ${commandColumns}`,
      [
        command.account,
        newId(),
        command.connection,
        command.kind,
        command.body,
        command.author,
        command.stream,
        command.externalId,
        command.createdBy,
        command.fields,
        command.idempotencyKey,
        command.source,
        (command.delayMs ?? 0) / 1000,
      ],
    ),
  );
  const inserted = rows[0] ?? (await findByKey(q, command.account, command.idempotencyKey ?? ''));
  if (!inserted) throw new Error('The command was neither written nor found.');
  return inserted;
}

async function findByKey(q: Queryable, account: AccountId, key: string): Promise<CommandRow | undefined> {
  const { rows } = await q.query<CommandRow>(`select ${commandColumns} from commands where account_id = $1 and idempotency_key = $2`, [
    account,
    key,
  ]);
  return rows[0];
}

/**
 * Claims what may be sent now: the oldest open command of each record, if its lane is free, what it depends on has been delivered,
 * and no dead letter before it sets the same field (correctness 17).
 */
export async function claimCommands(q: Queryable, owner: string, limit: number, leaseSeconds: number): Promise<ClaimedCommand[]> {
  const { rows } = await q.query<ClaimedCommand>({
    name: 'claim-commands',
    text: `with due as materialized (
       select c.account_id, c.connection_id, c.id, c.state as was,
         lane_of(c.stream, coalesce(c.external_id, parent.result_external_id, c.id::text)) as lane, coalesce(c.external_id, parent.result_external_id) as target
       from commands c
       join connections n on n.account_id = c.account_id and n.id = c.connection_id and n.state in ('live', 'degraded')
       left join commands parent on parent.account_id = c.account_id and parent.id = c.created_by
       where c.state in ('waiting', 'sending', 'unsure') and c.due_at <= now()
         and not exists (
           -- What cannot go now must not stand in the way of what can.
           select from lanes l where l.account_id = c.account_id and l.connection_id = c.connection_id and l.lease_until >= now()
             and l.lane = lane_of(c.stream, coalesce(c.external_id, parent.result_external_id, c.id::text)))
         and (c.created_by is null or parent.state = 'delivered')
         and not exists (
           select from commands earlier where earlier.account_id = c.account_id and earlier.stream = c.stream and earlier.number < c.number
             and ((earlier.external_id = coalesce(c.external_id, parent.result_external_id)) or (earlier.created_by = c.created_by))
             and (earlier.state in ('sending', 'unsure') or (earlier.fields && c.fields and earlier.state in ('waiting', 'dead'))
               or (earlier.state = 'waiting' and not exists (
                 -- What waits behind a dead letter holds back only what waits for the same field.
                 select from commands letter where letter.account_id = earlier.account_id and letter.stream = earlier.stream and letter.state = 'dead'
                   and letter.external_id = earlier.external_id and letter.number < earlier.number and letter.fields && earlier.fields))))
       order by c.number limit $2 for update of c skip locked
     ), taken as (
       insert into lanes as l (account_id, connection_id, lane, owner, lease_until)
       select distinct account_id, connection_id, lane, $1::uuid, now() + make_interval(secs => $3) from due
       on conflict (account_id, connection_id, lane) do update set owner = excluded.owner, lease_until = excluded.lease_until where l.lease_until < now()
       returning account_id, connection_id, lane
     )
     update commands c set external_id = d.target, attempts = c.attempts + 1, due_at = now() + make_interval(secs => $3),
       state = case when c.state = 'waiting' then 'sending' else c.state end
     from due d join taken t on t.account_id = d.account_id and t.connection_id = d.connection_id and t.lane = d.lane
     where c.account_id = d.account_id and c.id = d.id
     returning ${commandColumns
       .split(',')
       .map((column) => column.trim())
       .map((column) => `c.${column}`)
       .join(', ')}, d.lane, $1::text as owner, d.was <> 'waiting' as "wasSending"`,
    values: [owner, limit, leaseSeconds],
  });
  return rows;
}

/** Notes that the bytes are about to go. False where the claim is no longer ours: then nothing may be sent. */
export async function markSent(q: Queryable, command: ClaimedCommand, attributedTo: string | null): Promise<boolean> {
  const { rowCount } = await q.query(
    prepared(
      `update commands set first_sent_at = coalesce(first_sent_at, now()), last_sent_at = now(), attributed_to = $5
     where account_id = $1 and id = $2 and state in ('sending', 'unsure')
       and exists (select from lanes l where l.account_id = $1 and l.connection_id = $3 and l.lane = $6 and l.owner = $4)`,
      [command.account, command.id, command.connection, command.owner, attributedTo, command.lane],
    ),
  );
  return rowCount === 1;
}

/** What is written when an attempt has ended. */
export interface CommandEnd {
  state: CommandState;
  dueInMs?: number;
  failure?: Failure | null;
  conflict?: CommandRow['conflict'];
  resultExternalId?: ExternalId | null;
  mayBeDouble?: boolean;
  probed?: boolean;
  /** The attempt does not count: the PSA only said when to come back. */
  uncounted?: boolean;
  /** It went out in the name of the API agent after all. */
  isUnattributed?: boolean;
}

/** Writes how an attempt ended. */
export async function saveCommand(q: Queryable, command: Pick<CommandRow, 'account' | 'id'>, end: CommandEnd): Promise<void> {
  await later(
    q,
    prepared(
      `update commands set state = $3, due_at = now() + make_interval(secs => $4), failure = $5, conflict = $6,
       result_external_id = coalesce($7, result_external_id), delivered_at = case when $3 = 'delivered' then now() end,
       may_be_double = may_be_double or $8, probes = probes + $9, attempts = attempts - $10, attributed_to = case when $11 then null else attributed_to end
     where account_id = $1 and id = $2`,
      [
        command.account,
        command.id,
        end.state,
        (end.dueInMs ?? 0) / 1000,
        end.failure ? JSON.stringify(end.failure) : null,
        end.conflict ? JSON.stringify(end.conflict) : null,
        end.resultExternalId ?? null,
        end.mayBeDouble ?? false,
        end.probed ? 1 : 0,
        end.uncounted ? 1 : 0,
        end.isUnattributed ?? false,
      ],
    ),
  );
}

/** Lists an attempt. */
export async function saveAttempt(
  q: Queryable,
  command: Pick<CommandRow, 'account' | 'id'>,
  attempt: { startedAt: Date; durationMs: number; outcome: string; failure: Failure | null },
): Promise<void> {
  await later(
    q,
    prepared(
      `insert into delivery_attempts (account_id, command_id, id, started_at, duration_ms, outcome, failure) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        command.account,
        command.id,
        newId(),
        attempt.startedAt,
        Math.round(attempt.durationMs),
        attempt.outcome,
        attempt.failure ? JSON.stringify(attempt.failure) : null,
      ],
    ),
  );
}

/** Attempts to deliver a command, oldest first. */
export async function listAttempts(
  q: Queryable,
  account: AccountId,
  commandId: string,
): Promise<{ id: string; startedAt: string; durationMs: number; outcome: string; failure: Failure | null }[]> {
  const { rows } = await q.query<{ id: string; startedAt: string; durationMs: number; outcome: string; failure: Failure | null }>(
    `select id, started_at as "startedAt", duration_ms as "durationMs", outcome, failure from delivery_attempts
     where account_id = $1 and command_id = $2 order by id`,
    [account, commandId],
  );
  return rows;
}

/** One command, or null. */
export async function findCommand(q: Queryable, account: AccountId, id: string): Promise<CommandRow | null> {
  const { rows } = await q.query<CommandRow>(`select ${commandColumns} from commands where account_id = $1 and id = $2`, [account, id]);
  return rows[0] ?? null;
}

/** Results of other commands on the same record since a moment: a probe must not claim them. */
export async function knownResults(q: Queryable, command: CommandRow): Promise<string[]> {
  const { rows } = await q.query<{ id: string }>(
    prepared(
      `select result_external_id as id from commands where account_id = $1 and connection_id = $2 and id <> $3 and kind = $4
       and result_external_id is not null and created_at > now() - interval '30 days'`,
      [command.account, command.connection, command.id, command.kind],
    ),
  );
  return rows.map((row) => row.id);
}

/** Open commands by state: for the metrics, as system. */
export async function countOpen(q: Queryable): Promise<{ state: CommandState; n: number }[]> {
  const { rows } = await q.query<{ state: CommandState; n: number }>(
    `select state, count(*) as n from commands where state in ('waiting', 'sending', 'unsure', 'dead') group by state`,
  );
  return rows;
}

/** Commands made or delivered after a moment, oldest first. */
export async function recentCommands(q: Queryable, account: AccountId, connection: ConnectionId, after: Date): Promise<CommandRow[]> {
  const { rows } = await q.query<CommandRow>(
    `select ${commandColumns} from commands where account_id = $1 and connection_id = $2 and greatest(created_at, delivered_at) > $3 order by number limit 500`,
    [account, connection, after],
  );
  return rows;
}

/** Which commands are wanted; what is absent does not matter. */
export interface CommandFilter {
  state?: CommandState;
  kind?: string;
  stream?: string;
  externalId?: string;
}

/** Commands, newest first, behind a command. */
export async function listCommands(
  q: Queryable,
  account: AccountId,
  filter: CommandFilter,
  before: number | null,
  limit: number,
): Promise<CommandRow[]> {
  const { rows } = await q.query<CommandRow>(
    `select ${commandColumns} from commands where account_id = $1 and ($2::text is null or state = $2) and ($3::text is null or kind = $3)
       and ($4::text is null or stream = $4) and ($5::text is null or external_id = $5) and ($6::bigint is null or number < $6)
     order by number desc limit $7`,
    [account, filter.state ?? null, filter.kind ?? null, filter.stream ?? null, filter.externalId ?? null, before, limit],
  );
  return rows;
}

/** Commands about one ticket, behind a place in time. */
export async function commandsOfTicket(q: Queryable, account: AccountId, id: ExternalId, place: TimePlace): Promise<CommandRow[]> {
  const { rows } = await q.query<CommandRow>(
    `select ${commandColumns} from commands where account_id = $1 and stream = 'tickets' and (external_id = $2 or (kind = 'ticket.create' and result_external_id = $2))
       and ${behind('created_at', 'id::text', place.direction)} order by created_at ${place.direction}, id ${place.direction} limit $5`,
    [account, id, place.at, place.key, place.limit],
  );
  return rows;
}
