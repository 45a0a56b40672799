import type { AccountId, ConnectionId, ExternalId, Origin, StreamName } from '@deskbridge/model';
import { selfTestEvent, type CallbackHint } from '@deskbridge/connectors/contract';
import { newId } from '../../platform/ids.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { behind, type TimePlace } from '../place.ts';

/** A received callback, ready to be committed. */
export interface Received {
  account: AccountId;
  connection: ConnectionId;
  id: string;
  receivedAt: Date;
  state: 'accepted' | 'refused';
  code: string | null;
  signature: 'valid' | 'invalid' | 'unsigned';
  remoteAddress: string;
  contentType: string;
  headers: Record<string, string>;
  /** Null where bodies are not kept. */
  body: Buffer | null;
  size: number;
  hints: readonly CallbackHint[];
}

/** A new callback's id; the month follows from it. */
export const newCallbackId = (): string => newId();

/** One connection's share of a batch: what its callbacks told, not yet worked out. */
interface Told {
  account: AccountId;
  connection: ConnectionId;
  id: string;
  callbackIds: string[];
  events: Record<string, unknown>[];
}

/**
 * Commits a batch of callbacks: the log, and what they told, one row a connection (arrivals.ts works that out). One statement, so one
 * round trip and one flush. Bodies travel as one binary value and are cut up by the server, since an array of bytea would be written
 * out in hexadecimal.
 */
export async function commitCallbacks(q: Queryable, batch: readonly Received[]): Promise<void> {
  const bodies = batch.map((callback) => callback.body ?? nothing);
  let offset = 1;
  const log = batch.map((callback, index) => {
    const from = offset;
    offset += bodies[index]?.length ?? 0;
    return {
      a: callback.account,
      c: callback.connection,
      i: callback.id,
      r: callback.receivedAt,
      s: callback.state,
      e: callback.code,
      g: callback.signature,
      m: callback.remoteAddress,
      t: callback.contentType,
      z: callback.size,
      h: callback.headers,
      f: callback.body ? from : null,
      l: bodies[index]?.length,
    };
  });
  const told = toldBy(batch);
  await q.query({
    name: told.length > 0 ? 'commit-callbacks' : 'log-callbacks',
    text: told.length > 0 ? `with logged as (${logText}) ${arrivalText}` : logText,
    values: [storable(log), Buffer.concat(bodies), ...(told.length > 0 ? [storable(told)] : [])],
  });
}

const nothing = Buffer.alloc(0);

/** Events in short names, as arrivals.ts reads them. */
function toldBy(batch: readonly Received[]): Told[] {
  const told = new Map<ConnectionId, Told>();
  for (const callback of batch) {
    if (callback.state !== 'accepted' || callback.hints.length === 0) continue;
    const share = told.get(callback.connection) ?? {
      account: callback.account,
      connection: callback.connection,
      id: newId(),
      callbackIds: [],
      events: [],
    };
    told.set(callback.connection, share);
    share.callbackIds.push(callback.id);
    for (const hint of callback.hints) {
      share.events.push({
        i: callback.id,
        r: callback.receivedAt,
        d: hint.dedupeKey,
        k: hint.eventKey,
        n: hint.eventName,
        s: hint.stream,
        x: hint.externalId,
        a: hint.actor,
        o: hint.occurredAt,
        u: hint.recordUpdatedAt,
        p: hint.isAboutWebhook ? 'callbacks' : hint.polls,
      });
    }
  }
  return [...told.values()];
}

/** JSON without what PostgreSQL refuses: a lone surrogate or NUL in one callback must not cost the batch its place. */
function storable(value: unknown): string {
  const text = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/.test(text) ? text.replaceAll(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/g, '$1\\ufffd') : text;
}

const logText = `insert into callbacks (account_id, connection_id, id, received_at, state, code, signature, remote_address, content_type, size, headers, body)
    select a, c, i, r, s, e, g, m, t, z, h, case when f is not null then substring($2::bytea from f for l) end
    from json_to_recordset($1::json) as r(a int, c int, i uuid, r timestamptz, s text, e text, g text, m text, t text, z int, h jsonb, f int, l int)`;

const arrivalText = `insert into callback_arrivals (account_id, connection_id, id, callback_ids, events)
    select account, connection, id, "callbackIds", events
    from json_to_recordset($3::json) as t(account int, connection int, id uuid, "callbackIds" uuid[], events json)`;

/** What is added to the health of an event type (empty key: of the webhook as a whole). */
export interface HealthGain {
  account: AccountId;
  connection: ConnectionId;
  eventKey: string;
  received: number;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
  refused: number;
  lastRefusedAt: string | null;
  lastRefusal: string | null;
}

/** Adds to the health of event types. */
export async function addHealth(q: Queryable, gains: readonly HealthGain[]): Promise<void> {
  await q.query(
    `insert into callback_health as h (account_id, connection_id, event_key, received, first_received_at, last_received_at, refused, last_refused_at, last_refusal)
     select * from unnest($1::int[], $2::int[], $3::text[], $4::bigint[], $5::timestamptz[], $6::timestamptz[], $7::bigint[], $8::timestamptz[], $9::text[])
       as g(account_id, connection_id, event_key, received, first_received_at, last_received_at, refused, last_refused_at, last_refusal)
     order by 1, 2, 3
     on conflict (account_id, connection_id, event_key) do update set received = h.received + excluded.received, refused = h.refused + excluded.refused,
       first_received_at = coalesce(h.first_received_at, excluded.first_received_at),
       last_received_at = greatest(h.last_received_at, excluded.last_received_at),
       last_refused_at = greatest(h.last_refused_at, excluded.last_refused_at), last_refusal = coalesce(excluded.last_refusal, h.last_refusal)`,
    [
      gains.map((gain) => gain.account),
      gains.map((gain) => gain.connection),
      gains.map((gain) => gain.eventKey),
      gains.map((gain) => gain.received),
      gains.map((gain) => gain.firstReceivedAt),
      gains.map((gain) => gain.lastReceivedAt),
      gains.map((gain) => gain.refused),
      gains.map((gain) => gain.lastRefusedAt),
      gains.map((gain) => gain.lastRefusal),
    ],
  );
}

/** Health of one event type, or of the webhook as a whole (empty key). */
export interface HealthRow {
  eventKey: string;
  firstReceivedAt: string | null;
  lastReceivedAt: string | null;
  received: number;
  refused: number;
  lastRefusedAt: string | null;
  lastRefusal: string | null;
}

/** All health rows of a connection. */
export async function readHealth(q: Queryable, account: AccountId, connection: ConnectionId): Promise<HealthRow[]> {
  const { rows } = await q.query<HealthRow>(
    `select event_key as "eventKey", first_received_at as "firstReceivedAt", last_received_at as "lastReceivedAt", received, refused,
       last_refused_at as "lastRefusedAt", last_refusal as "lastRefusal" from callback_health where account_id = $1 and connection_id = $2`,
    [account, connection],
  );
  return rows;
}

/** Events in the last hour. */
export async function countLastHour(q: Queryable, account: AccountId, connection: ConnectionId): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    `select count(*) as n from callback_events where account_id = $1 and connection_id = $2 and received_at > now() - interval '1 hour'
       and event_key is distinct from $3`,
    [account, connection, selfTestEvent],
  );
  return rows[0]?.n ?? 0;
}

/** Drops keys that are too old for a duplicate to come. */
export async function forgetEvents(q: Queryable, account: AccountId, days: number): Promise<void> {
  await q.query('delete from callback_events where account_id = $1 and received_at < now() - make_interval(days => $2)', [account, days]);
}

/** Events received after a moment, oldest first. */
export async function recentEvents(
  q: Queryable,
  account: AccountId,
  connection: ConnectionId,
  after: Date,
): Promise<{ eventName: string; externalId: string | null; receivedAt: string }[]> {
  const { rows } = await q.query<{ eventName: string; externalId: string | null; receivedAt: string }>(
    `select event_name as "eventName", external_id as "externalId", received_at as "receivedAt" from callback_events
     where account_id = $1 and connection_id = $2 and received_at > $3 order by received_at limit 500`,
    [account, connection, after],
  );
  return rows;
}

/** The records that a callback was about; null where there is no such callback. */
export async function eventsOfCallback(
  q: Queryable,
  account: AccountId,
  callbackId: string,
): Promise<{ connection: ConnectionId; stream: StreamName; externalId: ExternalId }[] | null> {
  const found = await q.query('select from callbacks where account_id = $1 and id = $2', [account, callbackId]);
  if (!found.rowCount) return null;
  const { rows } = await q.query<{ connection: ConnectionId; stream: StreamName; externalId: ExternalId }>(
    `select distinct e.connection_id as connection, e.stream, e.external_id as "externalId" from callback_events e
     join callbacks c on c.account_id = e.account_id and c.id = $2 and c.connection_id = e.connection_id and c.received_at = e.received_at
     where e.account_id = $1 and e.callback_id = $2 and e.stream is not null and e.external_id is not null`,
    [account, callbackId],
  );
  return rows;
}

/** The latest event about a record; null where none has come. */
export async function latestEventOfRecord(
  q: Queryable,
  account: AccountId,
  externalId: ExternalId,
): Promise<{ eventName: string; receivedAt: string } | null> {
  const { rows } = await q.query<{ eventName: string; receivedAt: string }>(
    `select event_name as "eventName", received_at as "receivedAt" from callback_events where account_id = $1 and external_id = $2
       and stream in ('tickets', 'ticketActions') order by received_at desc limit 1`,
    [account, externalId],
  );
  return rows[0] ?? null;
}

/** An event of a callback. */
export interface EventRow {
  callbackId: string;
  dedupeKey: string;
  eventKey: string | null;
  eventName: string;
  stream: StreamName | null;
  externalId: ExternalId | null;
  actor: Origin | null;
  occurredAt: string | null;
  receivedAt: string;
}

/** A callback as the log lists it. */
export interface CallbackRow {
  id: string;
  connection: ConnectionId;
  receivedAt: string;
  state: 'accepted' | 'refused';
  code: string | null;
  signature: 'valid' | 'invalid' | 'unsigned';
  remoteAddress: string | null;
  contentType: string | null;
  size: number;
  /** Its new events; none where all of them had come before. */
  events: EventRow[];
  /** What it told has not been worked out yet: whether it is a duplicate is not known. */
  isWaiting: boolean;
}

/** A callback, whole. */
export interface WholeCallback extends CallbackRow {
  headers: Record<string, string> | null;
  body: Buffer | null;
}

/** Which callbacks are wanted; what is absent does not matter. */
export interface CallbackFilter {
  externalId?: string;
  /** Key or name of an event. */
  event?: string;
  state?: 'accepted' | 'refused';
  signature?: 'valid' | 'invalid' | 'unsigned';
  duplicate?: boolean;
  from?: string;
  to?: string;
}

const eventColumns = `e.callback_id as "callbackId", e.dedupe_key as "dedupeKey", e.event_key as "eventKey", e.event_name as "eventName", e.stream,
  e.external_id as "externalId", e.actor, e.occurred_at as "occurredAt", e.received_at as "receivedAt"`;
const callbackColumns = `c.id, c.connection_id as connection, c.received_at as "receivedAt", c.state, c.code, c.signature,
  c.remote_address as "remoteAddress", c.content_type as "contentType", c.size,
  exists (select from callback_arrivals w where w.account_id = c.account_id and c.id = any(w.callback_ids)) as "isWaiting"`;
/** An event stands under the moment of its callback: that is how it is found without an index of its own. */
const ofCallback =
  'e.account_id = c.account_id and e.connection_id = c.connection_id and e.received_at = c.received_at and e.callback_id = c.id';

/** Callbacks, newest first, behind a callback. */
export async function listCallbacks(
  q: Queryable,
  account: AccountId,
  filter: CallbackFilter,
  before: string | null,
  limit: number,
): Promise<CallbackRow[]> {
  const byRecord = `c.id in (select e.callback_id from callback_events e where e.account_id = $1 and e.external_id = $2)`;
  const { rows } = await q.query<CallbackRow>(
    `select ${callbackColumns} from callbacks c where c.account_id = $1 and ${filter.externalId === undefined ? '$2::text is null' : byRecord}
       and ($3::text is null or exists (select from callback_events e where ${ofCallback} and (e.event_key = $3 or e.event_name = $3)))
       and ($4::text is null or c.state = $4)
       and ($5::boolean is null or $5 = (c.state = 'accepted' and c.code is null and not exists (select from callback_events e where ${ofCallback})
         and not exists (select from callback_arrivals w where w.account_id = c.account_id and c.id = any(w.callback_ids))))
       and ($6::timestamptz is null or (c.id >= uuid_floor($6::timestamptz - interval '1 minute') and c.received_at >= $6))
       and ($7::timestamptz is null or c.received_at < $7) and ($8::uuid is null or c.id < $8) and ($10::text is null or c.signature = $10)
     order by c.id desc limit $9`,
    [
      account,
      filter.externalId ?? null,
      filter.event ?? null,
      filter.state ?? null,
      filter.duplicate ?? null,
      filter.from ?? null,
      filter.to ?? null,
      before,
      limit,
      filter.signature ?? null,
    ],
  );
  return withEvents(q, account, rows);
}

/** One callback with headers and body, or null. */
export async function findCallback(q: Queryable, account: AccountId, id: string): Promise<WholeCallback | null> {
  const { rows } = await q.query<WholeCallback>(
    `select ${callbackColumns}, c.headers, c.body from callbacks c where c.account_id = $1 and c.id = $2`,
    [account, id],
  );
  return (await withEvents(q, account, rows))[0] ?? null;
}

async function withEvents<Row extends CallbackRow>(q: Queryable, account: AccountId, callbacks: Row[]): Promise<Row[]> {
  if (callbacks.length === 0) return [];
  const { rows } = await q.query<EventRow>(
    `select ${eventColumns} from unnest($2::int[], $3::timestamptz[], $4::uuid[]) as c(connection_id, received_at, id)
     join callback_events e on e.account_id = $1 and e.connection_id = c.connection_id and e.received_at = c.received_at and e.callback_id = c.id
     order by e.dedupe_key`,
    [account, callbacks.map((row) => row.connection), callbacks.map((row) => row.receivedAt), callbacks.map((row) => row.id)],
  );
  return callbacks.map((row) => ({ ...row, events: rows.filter((event) => event.callbackId === row.id) }));
}

/** Which callbacks are replayed: those of a filter, or these very ones. */
export interface ReplayFilter extends Pick<CallbackFilter, 'externalId' | 'event' | 'from' | 'to'> {
  ids?: readonly string[];
}

/** The records that matching callbacks were about, as many as the cap, and how many callbacks that were. */
export async function recordsOfCallbacks(
  q: Queryable,
  account: AccountId,
  filter: ReplayFilter,
  cap: number,
): Promise<{ connection: ConnectionId; stream: StreamName; externalId: ExternalId; callbacks: number }[]> {
  const { rows } = await q.query<{ connection: ConnectionId; stream: StreamName; externalId: ExternalId; callbacks: number }>(
    `select e.connection_id as connection, e.stream, e.external_id as "externalId", count(distinct e.callback_id) as callbacks from callback_events e
     join connections n on n.account_id = e.account_id and n.id = e.connection_id and n.state <> 'disconnected'
     where e.account_id = $1 and e.stream is not null and e.external_id is not null and ($2::text is null or e.external_id = $2)
       and ($3::text is null or e.event_key = $3 or e.event_name = $3) and ($4::timestamptz is null or e.received_at >= $4)
       and ($5::timestamptz is null or e.received_at < $5) and ($7::uuid[] is null or e.callback_id = any($7))
     group by 1, 2, 3 order by 1, 2, 3 limit $6`,
    [account, filter.externalId ?? null, filter.event ?? null, filter.from ?? null, filter.to ?? null, cap, filter.ids ?? null],
  );
  return rows;
}

/** Events about one ticket or what happened inside it, behind a place in time. */
export async function eventsOfTicket(q: Queryable, account: AccountId, id: ExternalId, place: TimePlace): Promise<EventRow[]> {
  const { rows } = await q.query<EventRow>(
    `select ${eventColumns} from callback_events e where e.account_id = $1 and e.external_id = $2 and e.stream in ('tickets', 'ticketActions')
       and ${behind('e.received_at', 'e.dedupe_key', place.direction)} order by e.received_at ${place.direction}, e.dedupe_key ${place.direction} limit $5`,
    [account, id, place.at, place.key, place.limit],
  );
  return rows;
}
