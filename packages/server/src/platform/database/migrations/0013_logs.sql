-- From a run to what it changed: a range of positions for each page (and for a run of one record) rather than a row for each record.
alter table sync_pages add column first_change bigint, add column last_change bigint;
alter table sync_runs add column first_change bigint, add column last_change bigint;

-- Few runs fail, few find anything, few records fail: these indexes stay small whatever is imported.
create index sync_runs_failed on sync_runs (account_id, id) where state = 'failed';
create index sync_runs_finds on sync_runs (account_id, connection_id, stream, id)
  where work in ('poll', 'sweep') and created + updated + deleted > 0;
create index sync_failures_record on sync_failures (account_id, external_id) where external_id is not null;

-- A person has stopped this work; it goes on when a person resumes it, or at its next regular time.
alter table streams add column stopped_at timestamptz(3);

-- Callbacks by minute, for the chart of a week.
create table callback_minutes (
  account_id integer not null,
  connection_id integer not null,
  minute timestamptz(0) not null,
  accepted integer not null default 0,
  refused integer not null default 0,
  primary key (account_id, connection_id, minute)
);

-- What a person asked to be replayed, so that its progress can be followed.
create table replays (
  account_id integer not null,
  id uuid not null,
  connection_id integer not null,
  asked_at timestamptz(3) not null default now(),
  -- {type, id, name}
  asked_by jsonb not null,
  callbacks integer not null,
  -- [{stream, externalId}]
  records jsonb not null,
  primary key (account_id, id)
);
