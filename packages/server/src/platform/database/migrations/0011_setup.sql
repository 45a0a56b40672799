-- Setting a helpdesk up step by step, and looking after the connection afterwards.
alter table connections
  -- A simulated helpdesk of this installation, to look around.
  add column is_sandbox boolean not null default false,
  -- When somebody confirmed the ingest window; nothing is imported before.
  add column import_begun_at timestamptz(3),
  add column import_paused_at timestamptz(3),
  add column credentials_changed_at timestamptz(3) not null default now(),
  add column credentials_expire_on date,
  -- When the version of the PSA, or who we are in it, was last found to be another than before.
  add column psa_changed_at timestamptz(3),
  -- {at, failure}: the latest test, passed or not.
  add column last_test jsonb;
update connections set import_begun_at = created_at, credentials_changed_at = created_at,
  settings = '{"pollMode": "adaptive", "writes": ["ticket.create", "ticket.update", "note.add", "time.add",
    "appointment.create", "appointment.update", "appointment.delete"]}'::jsonb || settings;

-- A person asked for the work that is due: its run says so.
alter table streams add column is_asked boolean not null default false;
update sync_runs set trigger = 'person' where trigger = 'manual';
update pending_reads set trigger = 'person' where trigger = 'manual';

-- What cannot be computed about setting up: that somebody has looked at a step, or put it off.
create table setup_marks (
  account_id integer not null,
  connection_id integer not null,
  step text not null,
  -- reviewed | later
  mark text not null,
  -- {type, id, name}
  made_by jsonb not null,
  made_at timestamptz(3) not null default now(),
  primary key (account_id, connection_id, step)
);

-- Smoke tests: each step's state is kept, so that a test goes on after a restart and can be read later.
create table smoke_tests (
  account_id integer not null,
  id uuid not null,
  connection_id integer not null,
  profile text not null,
  -- running | passed | failed | stopped
  state text not null default 'running',
  -- [{id, state, startedAt, finishedAt, detail, failure, commandId}]
  steps jsonb not null,
  ticket_id text collate "C",
  started_by jsonb not null,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  due_at timestamptz(3) not null default now(),
  lease_until timestamptz(3),
  primary key (account_id, id)
);
create index smoke_tests_due on smoke_tests (due_at) where state = 'running';
create unique index smoke_tests_one_at_a_time on smoke_tests (account_id, connection_id) where state = 'running';

-- Removal of everything that a disconnected helpdesk has left here, in steps.
create table purges (
  account_id integer not null,
  id uuid not null,
  connection_id integer not null,
  connector text not null,
  -- running | done
  state text not null default 'running',
  -- {table: rows}: what there was at the beginning, and what is gone.
  total jsonb not null,
  removed jsonb not null default '{}',
  asked_by jsonb not null,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  due_at timestamptz(3) not null default now(),
  lease_until timestamptz(3),
  primary key (account_id, id)
);
create index purges_due on purges (due_at) where state = 'running';
create unique index purges_one_at_a_time on purges (account_id, connection_id) where state = 'running';
