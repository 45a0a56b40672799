import type { AccountId, ConnectionId } from '@deskbridge/model';
import { prepared, type Queryable } from '../../platform/database/database.ts';

/** What callbacks of one batch and connection told. */
export interface ArrivalRow {
  account: AccountId;
  connection: ConnectionId;
  /** In the short names of `told` below; `i` is the callback's id. */
  events: { i: string }[];
}

/** What a batch told, in the short names in which it is stored (store.ts writes them). */
const told = `(i uuid, r timestamptz(3), d text, k text, n text, s text, x text, a jsonb, o timestamptz(3), u timestamptz(3), p text)`;

/** The oldest arrivals that nobody else is working out. */
const taken = `delete from callback_arrivals where (account_id, id) in (select account_id, id from callback_arrivals order by id limit $1 for update skip locked)`;

// A duplicate delivery is in the log and asks for nothing. Rows are taken in the order of their keys, so that two statements never wait
// for each other in a circle. A record that is being read already is read again; what is put off comes due.
const fromTaken = `e as materialized (
    select distinct on (t.account_id, t.connection_id, e.d) t.account_id, t.connection_id, e.*
    from taken t cross join lateral json_to_recordset(t.events) as e${told} order by t.account_id, t.connection_id, e.d, e.r
  ), fresh as (
    insert into callback_events (account_id, connection_id, dedupe_key, callback_id, event_key, event_name, stream, external_id, actor, occurred_at, received_at)
    select account_id, connection_id, d, i, k, n, s, x, a, o, r from e
    on conflict do nothing
    returning account_id, connection_id, dedupe_key
  ), wanted as (
    select account_id, connection_id, s, x, max(coalesce(u, o - interval '5 seconds')) as as_new_as, bool_and(u is not null) as is_exact,
      min(r) as received_at, (array_agg(a order by r desc))[1] as actor
    from e
    -- "is true" keeps the planner from a join, which it would do row by row: it takes the lists for short.
    where ((account_id, connection_id, d) in (select account_id, connection_id, dedupe_key from fresh)) is true and s is not null and x is not null
    group by 1, 2, 3, 4
  ), asked as (
    insert into pending_reads as p (account_id, connection_id, stream, external_id, urgency, cause, trigger, due_at, as_new_as, is_exact, actor, received_at)
    select account_id, connection_id, s, x, 1, 'live', 'callback', now(), as_new_as, is_exact, actor, received_at from wanted order by 1, 2, 3, 4
    on conflict (account_id, connection_id, stream, external_id) do update set
      generation = p.generation + 1, is_exact = p.is_exact and excluded.is_exact, urgency = 1, cause = 'live', trigger = 'callback', actor = excluded.actor,
      as_new_as = greatest(p.as_new_as, excluded.as_new_as),
      due_at = case when p.repeats > 0 or p.failures > 0 then now() else least(p.due_at, excluded.due_at) end
  ), hurried as (
    -- What tells only that something of a stream changed has it polled; what is about the webhook itself has that looked after.
    update streams st set due_at = clock_timestamp() from (
      select distinct account_id, connection_id, p from e
      where ((account_id, connection_id, d) in (select account_id, connection_id, dedupe_key from fresh)) is true and p is not null
    ) h
    where st.account_id = h.account_id and st.connection_id = h.connection_id and st.stream = h.p
      and st.work = case when h.p = 'callbacks' then 'check' else 'poll' end and st.due_at is not null
  )
  select count(*) as n from taken`;

/** Works out up to so many arrivals in one statement; answers how many there were. Throws where the content of one is refused. */
export async function workOutArrivals(q: Queryable, limit: number): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    prepared(`with taken as (${taken} returning account_id, connection_id, events), ${fromTaken}`, [limit]),
  );
  return rows[0]?.n ?? 0;
}

/** Takes arrivals away, to be worked out event by event. */
export async function takeArrivals(q: Queryable, limit: number): Promise<ArrivalRow[]> {
  const { rows } = await q.query<ArrivalRow>(`${taken} returning account_id as account, connection_id as connection, events`, [limit]);
  return rows;
}

/** Works out events of an arrival that was taken away. Throws where the content of one is refused. */
export async function workOutEvents(q: Queryable, { account, connection }: ArrivalRow, events: ArrivalRow['events']): Promise<void> {
  await q.query(`with taken as (select $1::int as account_id, $2::int as connection_id, $3::json as events), ${fromTaken}`, [
    account,
    connection,
    JSON.stringify(events),
  ]);
}

/** Notes on a callback that the database refuses what it told. */
export async function markUnreadable(q: Queryable, account: AccountId, callbackId: string): Promise<void> {
  await q.query(`update callbacks set code = 'callback.malformed' where account_id = $1 and id = $2`, [account, callbackId]);
}
