import type { AccountId } from '@deskbridge/model';
import type { Queryable } from '../database/database.ts';
import type { AuditActor, AuditEvent, AuditType } from './events.ts';

/** An event as it was written down. */
export interface AuditRow {
  id: string;
  sequence: number;
  at: string;
  actor: AuditActor;
  address: string | null;
  event: AuditEvent;
  /** Its link in the chain, in hexadecimal. */
  link: string;
}

/** A row with its links in the chain as bytes. */
export interface LinkedRow extends AuditRow {
  previous: Buffer;
  hash: Buffer;
}

/** An end of a chain: of what was dropped, or of what is there. */
export interface ChainEnd {
  sequence: number;
  hash: Buffer;
}

/** Which events a list holds. */
export interface AuditFilter {
  types?: readonly AuditType[];
  /** Id of the person or key. */
  actor?: string;
  /** The part of the type before the dot. */
  kind?: string;
  /** Id of the thing. */
  object?: string;
  from?: string;
  to?: string;
  /** Part of the actor's or the thing's name. */
  search?: string;
}

const columns = `id, sequence, at, actor, address, event, encode(hash, 'hex') as link`;

/** Appends to the account's chain. One statement, so that the row lock on the chain's end orders all who append at the same time. */
export async function appendEvent(
  q: Queryable,
  given: { account: AccountId; actor: AuditActor; address: string | null; event: AuditEvent; body: string },
): Promise<void> {
  const { account, actor, address, event, body } = given;
  await q.query({
    name: 'audit-append',
    text: `with head as (
        insert into audit_heads as h (account_id, sequence, hash, at)
        values ($1, 1, audit_link('\\x', 1, statement_timestamp()::timestamptz(3), $2), statement_timestamp())
        on conflict (account_id) do update set previous = h.hash, sequence = h.sequence + 1,
          at = greatest(h.at, statement_timestamp()),
          hash = audit_link(h.hash, h.sequence + 1, greatest(h.at, statement_timestamp()::timestamptz(3)), $2)
        returning sequence, previous, hash, at)
      insert into audit_events (account_id, id, sequence, at, actor, type, object_kind, object_id, address, event, previous, hash)
      select $1, uuid_at(at), sequence, at, $3, $4, $5, $6, $7, $8, previous, hash from head`,
    values: [account, body, actor, event.type, event.type.split('.')[0], event.object.id, address, event],
  });
}

/** Events, newest first, before a place in the chain. */
export async function listEvents(
  q: Queryable,
  account: AccountId,
  filter: AuditFilter,
  before: number | undefined,
  limit: number,
): Promise<AuditRow[]> {
  const { rows } = await q.query<AuditRow>(
    `select ${columns} from audit_events where account_id = $1
       and ($2::bigint is null or sequence < $2) and ($3::text[] is null or type = any($3)) and ($4::text is null or actor ->> 'id' = $4)
       and ($5::text is null or object_kind = $5) and ($6::text is null or object_id = $6)
       and ($7::timestamptz is null or at >= $7) and ($8::timestamptz is null or at < $8)
       and ($9::text is null or actor ->> 'name' ilike $9 or event -> 'object' ->> 'name' ilike $9)
     order by sequence desc limit $10`,
    [
      account,
      before ?? null,
      filter.types?.length ? filter.types : null,
      filter.actor ?? null,
      filter.kind ?? null,
      filter.object ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.search ? `%${filter.search.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
      limit,
    ],
  );
  return rows;
}

/** A stretch of the chain in order, after a place. */
export async function readChain(q: Queryable, account: AccountId, after: number, limit: number): Promise<LinkedRow[]> {
  const { rows } = await q.query<LinkedRow>(
    `select ${columns}, previous, hash from audit_events where account_id = $1 and sequence > $2 order by sequence limit $3`,
    [account, after, limit],
  );
  return rows;
}

/** How many events stand at this place or before, also where none should. */
export async function countEvents(q: Queryable, account: AccountId, upTo: number): Promise<number> {
  const { rows } = await q.query<{ count: number }>(
    'select count(*)::bigint as count from audit_events where account_id = $1 and sequence <= $2',
    [account, upTo],
  );
  return rows[0]?.count ?? 0;
}

/** Where the chain ends; null where nothing was ever written. */
export async function readHead(q: Queryable, account: AccountId): Promise<ChainEnd | null> {
  const { rows } = await q.query<ChainEnd>('select sequence, hash from audit_heads where account_id = $1', [account]);
  return rows[0] ?? null;
}

/** What is known of the months that were dropped: the last place and hash, and how many events went. Null where none was. */
export async function readAnchor(q: Queryable, account: AccountId): Promise<(ChainEnd & { count: number; droppedAt: string }) | null> {
  const { rows } = await q.query<ChainEnd & { count: number; droppedAt: string }>(
    `select sequence, hash, (sum(count) over ())::bigint as count, dropped_at as "droppedAt" from audit_anchors
     where account_id = $1 order by sequence desc limit 1`,
    [account],
  );
  return rows[0] ?? null;
}

/** Drops the months that ended before this instant, as owner. Resolves to how many went. */
export async function dropMonths(q: Queryable, before: Date): Promise<number> {
  const { rows } = await q.query<{ dropped: number }>('select drop_audit_months($1) as dropped', [before]);
  return rows[0]?.dropped ?? 0;
}
