create table commands (
  account_id integer not null,
  id uuid not null,
  connection_id integer not null,
  number bigint generated always as identity,
  kind text not null,
  body jsonb not null,
  author jsonb not null,
  -- The record whose lane it takes; external_id is null until a create before it is delivered.
  stream text not null,
  external_id text collate "C",
  created_by uuid,
  -- Names of the fields that it sets: a dead letter holds back only what sets the same ones.
  fields text[] not null default '{}',
  idempotency_key text,
  state text not null default 'waiting',
  due_at timestamptz(3) not null default now(),
  attempts integer not null default 0,
  probes integer not null default 0,
  first_sent_at timestamptz(3),
  last_sent_at timestamptz(3),
  delivered_at timestamptz(3),
  result_external_id text collate "C",
  failure jsonb,
  -- {field: {seen, present}} where the PSA changed in the meantime
  conflict jsonb,
  -- True where two workers may have sent it (correctness 16).
  may_be_double boolean not null default false,
  source text not null,
  attributed_to text,
  created_at timestamptz(3) not null default now(),
  primary key (account_id, id)
);
create unique index commands_idempotency on commands (account_id, idempotency_key) where idempotency_key is not null;
create index commands_due on commands (due_at, number) where state in ('waiting', 'sending', 'unsure');
create index commands_record on commands (account_id, external_id, number);
create index commands_created_by on commands (account_id, created_by) where created_by is not null;
create index commands_state on commands (account_id, state, number);

create table delivery_attempts (
  account_id integer not null,
  command_id uuid not null,
  id uuid not null,
  started_at timestamptz(3) not null,
  duration_ms integer not null,
  -- delivered | refused | retry | unsure | found | absent | undecidable | conflict
  outcome text not null,
  failure jsonb,
  primary key (account_id, command_id, id)
) partition by range (id);
