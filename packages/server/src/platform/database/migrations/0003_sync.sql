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
