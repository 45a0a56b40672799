-- The inbox is a log (correctness 12) …
create table callbacks (
  account_id integer not null,
  connection_id integer not null,
  id uuid not null,
  received_at timestamptz(3) not null,
  -- accepted | refused
  state text not null,
  code text,
  -- valid | invalid | unsigned
  signature text not null,
  remote_address text,
  content_type text,
  size integer not null,
  headers jsonb,
  body bytea,
  primary key (account_id, id)
) partition by range (id);

-- … duplicates are caught in a key table of its own, which is also the log's index by record: one row an event …
create table callback_events (
  account_id integer not null,
  connection_id integer not null,
  dedupe_key text collate "C" not null,
  callback_id uuid not null,
  event_key text,
  event_name text not null,
  stream text,
  external_id text collate "C",
  actor jsonb,
  occurred_at timestamptz(3),
  received_at timestamptz(3) not null,
  primary key (account_id, connection_id, dedupe_key)
);
create index callback_events_record on callback_events (account_id, external_id, received_at);
create index callback_events_received on callback_events (account_id, connection_id, received_at);

-- … and the work is one row for each record, however many callbacks ask for it.
create table pending_reads (
  account_id integer not null,
  connection_id integer not null,
  stream text not null,
  external_id text collate "C" not null,
  generation bigint not null default 1,
  -- 1 callback, 2 poll, 3 backfill, 4 background: the class of the call that reads it, most urgent first
  urgency smallint not null,
  cause text not null,
  trigger text not null,
  due_at timestamptz(3) not null,
  -- The read must show something at least as new; else it is repeated (correctness 5).
  as_new_as timestamptz(3),
  -- All who asked said by their callback which last change they mean.
  is_exact boolean not null default false,
  repeats integer not null default 0,
  failures integer not null default 0,
  failure jsonb,
  actor jsonb,
  received_at timestamptz(3) not null default now(),
  primary key (account_id, connection_id, stream, external_id)
);
create index pending_reads_due on pending_reads (account_id, urgency, due_at);

-- One lane a record: covers re-read and command alike (correctness 15). The owner is a token made for each claim.
create table lanes (
  account_id integer not null,
  connection_id integer not null,
  lane text collate "C" not null,
  owner uuid not null,
  lease_until timestamptz(3) not null,
  primary key (account_id, connection_id, lane)
);

-- A ticket and what happens inside it share a lane.
create function lane_of(stream text, external_id text) returns text language sql immutable parallel safe
  return case when stream in ('tickets', 'ticketActions') then 'ticket:' else stream || ':' end || external_id;

-- Health of each event type, kept as it arrives.
create table callback_health (
  account_id integer not null,
  connection_id integer not null,
  -- An event's key, or '' for the webhook as a whole.
  event_key text not null,
  first_received_at timestamptz(3),
  last_received_at timestamptz(3),
  received bigint not null default 0,
  refused bigint not null default 0,
  last_refused_at timestamptz(3),
  last_refusal text,
  primary key (account_id, connection_id, event_key)
);

-- Bodies and raw records are long: LZ4 takes a tenth of the time of the default, where the server was built with it.
do $$
begin
  alter table callbacks alter column body set compression lz4;
  alter table tickets alter column raw set compression lz4;
  alter table notes alter column raw set compression lz4;
exception when feature_not_supported then
  null;
end $$;
