import type { AccountId, Cause, ConnectionId, ExternalId, Failure, Origin, StreamName } from '@deskbridge/model';
import type { CallClass } from '@deskbridge/connectors/contract';
import { later, prepared, type Queryable } from '../../platform/database/database.ts';

/** How urgent a read is; most urgent first. */
export const urgencies = { callback: 1, poll: 2, backfill: 3, background: 4 } as const;
export type Urgency = keyof typeof urgencies;

/** The call class of an urgency number. */
export const classOf = (urgency: number): CallClass =>
  (Object.entries(urgencies).find(([, number]) => number === urgency)?.[0] ?? 'background') as CallClass;

/** A record that has to be read, claimed by this process. */
export interface ClaimedRead {
  account: AccountId;
  connection: ConnectionId;
  stream: StreamName;
  externalId: ExternalId;
  generation: number;
  urgency: number;
  cause: Cause;
  trigger: string;
  asNewAs: string | null;
  repeats: number;
  failures: number;
  actor: Origin | null;
  receivedAt: string;
  lane: string;
  /** Token of the claim that holds the lane. */
  owner: string;
}

/** A read to ask for. */
export interface WantedRead {
  stream: StreamName;
  externalId: ExternalId;
}

/** Asks for reads. What is asked for already gets more urgent, never less, and is read again if it is being read now. */
export async function wantReads(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  reads: readonly WantedRead[],
  how: { urgency: Urgency; cause: Cause; trigger: string; delayMs?: number; actor?: Origin },
): Promise<void> {
  if (reads.length === 0) return;
  await later(
    q,
    prepared(
      `insert into pending_reads as p (account_id, connection_id, stream, external_id, urgency, cause, trigger, due_at, actor)
     select $1::int, $2::int, r.stream, r.external_id, $5, $6, $7, now() + make_interval(secs => $8), $9::jsonb
     from unnest($3::text[], $4::text[]) as r(stream, external_id) order by r.stream, r.external_id
     on conflict (account_id, connection_id, stream, external_id) do update set
       generation = p.generation + 1, is_exact = false, urgency = least(p.urgency, excluded.urgency),
       cause = case when excluded.cause = 'live' then 'live' else p.cause end,
       trigger = case when excluded.urgency < p.urgency then excluded.trigger else p.trigger end,
       due_at = least(p.due_at, excluded.due_at), actor = coalesce(excluded.actor, p.actor)`,
      [
        account,
        connection,
        reads.map((read) => read.stream),
        reads.map((read) => read.externalId),
        urgencies[how.urgency],
        how.cause,
        how.trigger,
        (how.delayMs ?? 0) / 1000,
        how.actor ? JSON.stringify(how.actor) : null,
      ],
    ),
  );
}

/**
 * After an import: notes and time of open and lately changed tickets that have none in the mirror, in the background. Others are
 * read when someone opens them.
 */
export async function wantImportedChildren(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  which: { openTickets: boolean; changedSince: Date | null; createdBefore: Date | null },
): Promise<number> {
  const { rowCount } = await q.query(
    `insert into pending_reads (account_id, connection_id, stream, external_id, urgency, cause, trigger, due_at)
     select $1, $2, 'ticketActions', t.external_id, $3, 'import', 'import', now() from tickets t
     where t.account_id = $1 and t.connection_id = $2 and t.gone_at is null and ((t.is_open and $4) or t.updated_at >= $5)
       and case when $6::timestamptz is null then not exists (select from notes n where n.account_id = $1 and n.ticket_id = t.external_id)
         else t.created_at < $6 end
     on conflict do nothing`,
    [account, connection, urgencies.background, which.openTickets, which.changedSince, which.createdBefore],
  );
  return rowCount ?? 0;
}

/**
 * Claims what is due, a share for each connection so that a busy one does not starve the others, the urgent first. A record whose
 * lane is taken (by a command, or another process) is left for a moment. Claimed rows come due again when the lease ends.
 */
export async function claimReads(
  q: Queryable,
  owner: string,
  perConnection: number,
  leaseSeconds: number,
  among: readonly Urgency[],
): Promise<ClaimedRead[]> {
  const { rows } = await q.query<ClaimedRead>({
    name: 'claim-reads',
    text: `with due as materialized (
       select p.* from connections c cross join lateral (
         select account_id, connection_id, stream, external_id, lane_of(stream, external_id) as lane
         from pending_reads p where p.account_id = c.account_id and p.urgency = any($4) and p.due_at <= now()
           -- A lane that is held is not waited for: who holds it may wait for this row.
           and not exists (select from lanes l where l.account_id = p.account_id and l.connection_id = p.connection_id
             and l.lane = lane_of(p.stream, p.external_id) and l.lease_until >= now())
         order by p.urgency, p.due_at limit $2 for update skip locked
       ) p where c.state in ('live', 'degraded')
     ), taken as (
       insert into lanes as l (account_id, connection_id, lane, owner, lease_until)
       select distinct account_id, connection_id, lane, $1::uuid, now() + make_interval(secs => $3) from due
       on conflict (account_id, connection_id, lane)
       do update set owner = excluded.owner, lease_until = excluded.lease_until where l.lease_until < now()
       returning account_id, connection_id, lane
     ), moved as (
       update pending_reads p set due_at = case when t.lane is null then now() + interval '100 ms' else now() + make_interval(secs => $3) end
       from due d left join taken t on t.account_id = d.account_id and t.connection_id = d.connection_id and t.lane = d.lane
       where p.account_id = d.account_id and p.connection_id = d.connection_id and p.stream = d.stream and p.external_id = d.external_id
       returning p.account_id, p.connection_id, p.stream, p.external_id, p.generation, p.urgency, p.cause, p.trigger, p.as_new_as, p.repeats,
         p.failures, p.actor, p.received_at, t.lane
     )
     select account_id as account, connection_id as connection, stream, external_id as "externalId", generation, urgency, cause, trigger,
       as_new_as as "asNewAs", repeats, failures, actor, received_at as "receivedAt", lane, $1::text as owner
     from moved where lane is not null order by urgency, received_at`,
    values: [owner, perConnection, leaseSeconds, among.map((urgency) => urgencies[urgency])],
  });
  return rows;
}

/**
 * Ends a read: gone from the list if nobody asked again in the meantime, or if those who did asked for no more than what was read
 * (their callbacks carry the record's last change, and `newest` is not older); else due at once.
 */
export async function finishRead(q: Queryable, read: ClaimedRead, newest: string | null = null): Promise<void> {
  await later(
    q,
    prepared(
      `with gone as (
         delete from pending_reads where account_id = $1 and connection_id = $2 and stream = $3 and external_id = $4
           and (generation = $5 or (is_exact and as_new_as <= $6)) returning 1
       )
       update pending_reads set due_at = now(), repeats = 0, failures = 0, failure = null
       where account_id = $1 and connection_id = $2 and stream = $3 and external_id = $4 and generation <> $5 and not exists (select from gone)`,
      [read.account, read.connection, read.stream, read.externalId, read.generation, newest],
    ),
  );
}

/** Puts a read off: repeated because it showed nothing new, or tried again after a failure. A newer request still comes at once. */
export async function postponeRead(
  q: Queryable,
  read: ClaimedRead,
  delayMs: number,
  counts: { repeats?: number; failures?: number; failure?: Failure | null },
): Promise<void> {
  await later(
    q,
    prepared(
      `update pending_reads set due_at = case when generation = $5 then now() + make_interval(secs => $6) else now() end,
       repeats = $7, failures = $8, failure = $9
     where account_id = $1 and connection_id = $2 and stream = $3 and external_id = $4`,
      [
        read.account,
        read.connection,
        read.stream,
        read.externalId,
        read.generation,
        delayMs / 1000,
        counts.repeats ?? read.repeats,
        counts.failures ?? read.failures,
        counts.failure ? JSON.stringify(counts.failure) : null,
      ],
    ),
  );
}

/** A lane held by a claim. */
export interface HeldLane {
  account: AccountId;
  connection: ConnectionId;
  lane: string;
  owner: string;
}

/** Lets a lane go; false where its lease ended and another claim has taken it over. */
export async function releaseLane(q: Queryable, held: HeldLane): Promise<boolean> {
  const { rowCount } = await q.query(
    prepared('delete from lanes where account_id = $1 and connection_id = $2 and lane = $3 and owner = $4', [
      held.account,
      held.connection,
      held.lane,
      held.owner,
    ]),
  );
  return rowCount === 1;
}

/** Keeps a lane for longer; false where its lease ended and another claim may have it. */
export async function renewLane(q: Queryable, held: HeldLane, leaseSeconds: number): Promise<boolean> {
  const { rowCount } = await q.query(
    `update lanes set lease_until = now() + make_interval(secs => $5)
     where account_id = $1 and connection_id = $2 and lane = $3 and owner = $4 and lease_until > now()`,
    [held.account, held.connection, held.lane, held.owner, leaseSeconds],
  );
  return rowCount === 1;
}

/** How many records wait to be read, what callbacks told and nobody has worked out yet included: for the metrics, as system. */
export async function countPending(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    'select (select count(*) from pending_reads) + (select coalesce(sum(cardinality(callback_ids)), 0) from callback_arrivals)::bigint as n',
  );
  return rows[0]?.n ?? 0;
}
