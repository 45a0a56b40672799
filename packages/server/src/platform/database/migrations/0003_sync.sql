-- One row for each thing that has to be done again and again for a connection; what is due is claimed by lease.
create table streams (
  account_id integer not null,
  connection_id integer not null,
  -- A stream of the model, or picklists, callbacks.
  stream text not null,
  -- import | backfill | poll | sweep | refresh
  work text not null,
  due_at timestamptz(3),
  -- Records changed before this are in the mirror (poll), or the window's far end (import, backfill).
  cursor timestamptz(3),
  window_from timestamptz(3),
  window_to timestamptz(3),
  anchor text,
  run_id uuid,
  failures integer not null default 0,
  failure jsonb,
  lease_owner uuid,
  lease_until timestamptz(3),
  fence bigint not null default 0,
  last_started_at timestamptz(3),
  last_finished_at timestamptz(3),
  -- A person has confirmed that the next sweep may delete more than the brake allows.
  brake_lifted boolean not null default false,
  primary key (account_id, connection_id, stream, work)
);
create index streams_due on streams (due_at) where due_at is not null;

create table sync_runs (
  account_id integer not null,
  id uuid not null,
  connection_id integer not null,
  stream text not null,
  work text not null,
  trigger text not null,
  -- Set where the run is about one record.
  external_id text collate "C",
  -- running | done | failed | interrupted | stopped
  state text not null,
  window_from timestamptz(3),
  window_to timestamptz(3),
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  total integer,
  seen integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  deleted integer not null default 0,
  failed integer not null default 0,
  calls integer not null default 0,
  waited_ms integer not null default 0,
  failure jsonb,
  next_step text,
  primary key (account_id, id)
) partition by range (id);
create index sync_runs_record on sync_runs (account_id, external_id, id) where external_id is not null;
create index sync_runs_stream on sync_runs (account_id, connection_id, stream, id);
create index sync_runs_running on sync_runs (account_id, connection_id, stream, work) where state = 'running';
create index sync_runs_walks on sync_runs (account_id, connection_id, stream, work, id) where external_id is null;

create table sync_pages (
  account_id integer not null,
  run_id uuid not null,
  id uuid not null,
  number integer not null,
  read_sequence bigint not null,
  started_at timestamptz(3) not null,
  stored_at timestamptz(3) not null default now(),
  seen integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  failed integer not null,
  anchor text,
  primary key (account_id, run_id, id)
) partition by range (id);

create table sync_failures (
  account_id integer not null,
  run_id uuid not null,
  id uuid not null,
  entity text not null,
  external_id text collate "C",
  reason text not null,
  raw bytea not null,
  primary key (account_id, run_id, id)
) partition by range (id);

-- Ids seen by a sweep that is under way; a sweep that did not end whole deletes nothing.
create table sweep_ids (
  account_id integer not null,
  run_id uuid not null,
  external_id text collate "C" not null,
  primary key (account_id, run_id, external_id)
);

-- The budget (correctness 19): a sliding log of what was granted, on the database's clock.
create table budget_scopes (
  account_id integer not null,
  connection_id integer not null,
  scope text not null,
  calls integer not null,
  window_seconds integer not null,
  -- What other vendors leave us, learned from refusals below our own count; 1 is all.
  share double precision not null default 1,
  blocked_until timestamptz(3),
  refusals integer not null default 0,
  foreign_refusals integer not null default 0,
  last_refusal_at timestamptz(3),
  primary key (account_id, connection_id, scope)
);

create table budget_grants (
  account_id integer not null,
  connection_id integer not null,
  scope text not null,
  id uuid not null,
  granted_at timestamptz(3) not null,
  calls integer not null,
  call_class text not null,
  primary key (account_id, connection_id, scope, granted_at, id)
);

-- Takes up to `wanted` calls for a class whose reserve is `kept` (a share of the limit that it must leave to more urgent classes).
-- Serialised by the scope's row; the log slides on the database's clock (or on `at`, for simulated time) with a guard of 2 s, during
-- which a granted block may be spent.
create function recovered_share(share double precision, last_refusal_at timestamptz, at timestamptz) returns double precision
  language sql immutable parallel safe
  return least(1, share + 0.05 * floor(extract(epoch from at - coalesce(last_refusal_at, at)) / 600));

create function take_calls(account integer, connection integer, the_scope text, wanted integer, kept double precision, class text, grant_id uuid, at timestamptz)
returns table (granted integer, wait_ms integer, calls_left integer) language plpgsql as $$
declare
  s budget_scopes;
  t timestamptz;
  allowed integer;
  used integer;
  free integer;
  short integer;
  opens timestamptz;
begin
  select * into s from budget_scopes b where b.account_id = account and b.connection_id = connection and b.scope = the_scope for update;
  if not found then raise exception 'no budget scope % for connection %', the_scope, connection; end if;
  t := coalesce(at, clock_timestamp());
  -- What others left us comes back by a twentieth every ten minutes without a refusal.
  allowed := greatest(1, floor(s.calls * recovered_share(s.share, s.last_refusal_at, t)));
  delete from budget_grants g where g.account_id = account and g.connection_id = connection and g.scope = the_scope
    and g.granted_at <= t - make_interval(secs => s.window_seconds + 2);
  select coalesce(sum(g.calls), 0) into used from budget_grants g
    where g.account_id = account and g.connection_id = connection and g.scope = the_scope;
  calls_left := greatest(0, allowed - used);
  if s.blocked_until > t then
    granted := 0;
    wait_ms := ceil(extract(epoch from s.blocked_until - t) * 1000);
    return next;
    return;
  end if;
  free := allowed - used - floor(allowed * kept);
  granted := least(wanted, free);
  if granted > 0 then
    insert into budget_grants values (account, connection, the_scope, grant_id, t, granted, class);
    calls_left := calls_left - granted;
    wait_ms := 0;
    return next;
    return;
  end if;
  granted := 0;
  short := 1 - free;
  -- The moment at which enough of the log has slid out of the window.
  select r.granted_at into opens from (
    select g.granted_at, sum(g.calls) over (order by g.granted_at, g.id) as freed from budget_grants g
    where g.account_id = account and g.connection_id = connection and g.scope = the_scope
  ) r where r.freed >= short order by r.granted_at limit 1;
  wait_ms := greatest(1, ceil(extract(epoch from coalesce(opens, t) + make_interval(secs => s.window_seconds + 2) - t) * 1000));
  return next;
end $$;

-- The PSA refused a call. Below our own count somebody else spends the same limit, and our share shrinks.
create function note_refusal(account integer, connection integer, the_scope text, wait_ms integer, at timestamptz)
returns boolean language plpgsql as $$
declare
  s budget_scopes;
  t timestamptz;
  used integer;
  somebody_else boolean;
begin
  select * into s from budget_scopes b where b.account_id = account and b.connection_id = connection and b.scope = the_scope for update;
  t := coalesce(at, clock_timestamp());
  select coalesce(sum(g.calls), 0) into used from budget_grants g
    where g.account_id = account and g.connection_id = connection and g.scope = the_scope
      and g.granted_at > t - make_interval(secs => s.window_seconds);
  somebody_else := used < s.calls * 0.98;
  update budget_scopes b set
    blocked_until = greatest(b.blocked_until, t + make_interval(secs => wait_ms / 1000.0)),
    refusals = b.refusals + 1,
    foreign_refusals = b.foreign_refusals + somebody_else::integer,
    -- A burst of refusals is one piece of news.
    share = case when somebody_else and (b.last_refusal_at is null or b.last_refusal_at < t - interval '5 seconds')
      then greatest(0.2, least(recovered_share(b.share, b.last_refusal_at, t), used::double precision / b.calls) * 0.95)
      else recovered_share(b.share, b.last_refusal_at, t) end,
    last_refusal_at = t
  where b.account_id = account and b.connection_id = connection and b.scope = the_scope;
  return somebody_else;
end $$;
