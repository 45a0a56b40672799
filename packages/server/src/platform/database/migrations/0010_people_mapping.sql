-- People to whom helpdesk agents are mapped. With a member_id they sign in (schema auth); without, they are known by name only.
create table persons (
  account_id integer not null references accounts on delete cascade,
  id uuid not null,
  member_id text collate "C",
  name text not null,
  email text,
  created_at timestamptz(3) not null default now(),
  primary key (account_id, id)
);
create unique index persons_member on persons (account_id, member_id) where member_id is not null;

-- What was decided about an agent of the helpdesk; an agent without a row is open. Keyed as the mirror is: it outlives a reconnection.
create table agent_mappings (
  account_id integer not null references accounts on delete cascade,
  agent_id text collate "C" not null,
  -- mapped | service | ignored
  decision text not null,
  person_id uuid,
  -- email | name | hand
  how text not null,
  confidence integer not null,
  -- {type, id, name}
  decided_by jsonb not null,
  decided_at timestamptz(3) not null default now(),
  primary key (account_id, agent_id),
  foreign key (account_id, person_id) references persons (account_id, id),
  check ((decision = 'mapped') = (person_id is not null))
);
create index agent_mappings_person on agent_mappings (account_id, person_id);

-- When we first saw each agent, so that new ones can be pointed out.
create table agent_sightings (
  account_id integer not null references accounts on delete cascade,
  agent_id text collate "C" not null,
  first_seen_at timestamptz(3) not null default now(),
  primary key (account_id, agent_id)
);

-- When each person or key last looked at the mapping.
create table mapping_visits (
  account_id integer not null,
  actor_id text not null,
  visited_at timestamptz(3) not null,
  primary key (account_id, actor_id)
);

create table mapping_settings (
  account_id integer primary key references accounts on delete cascade,
  auto_accept boolean not null
);

-- Each decision with the rows before and after it: the history, and what undo restores.
create table mapping_changes (
  account_id integer not null references accounts on delete cascade,
  id uuid not null,
  made_by jsonb not null,
  made_at timestamptz(3) not null default now(),
  before jsonb not null,
  after jsonb not null,
  undone_at timestamptz(3),
  primary key (account_id, id)
);

-- Who decided last about a command, and until when a discarded one can be taken back.
alter table commands add column decided_by jsonb;
alter table commands add column decided_at timestamptz(3);

-- Decisions about many dead letters, worked off in steps so that they survive a restart.
create table command_batches (
  account_id integer not null,
  id uuid not null,
  -- replay | discard
  action text not null,
  -- What is decided about; see DeadFilter
  selection jsonb not null,
  decided_by jsonb not null,
  total integer not null,
  done integer not null default 0,
  failed integer not null default 0,
  -- Commands up to this number have been dealt with, and none above the second is touched.
  after_number bigint not null default 0,
  last_number bigint not null,
  -- running | done | stopped
  state text not null default 'running',
  due_at timestamptz(3) not null default now(),
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  primary key (account_id, id)
);
create index command_batches_due on command_batches (due_at) where state = 'running';

-- One row each time a widget was shown inside the helpdesk, or failed to be.
create table widget_renders (
  account_id integer not null,
  id uuid not null,
  connection_id integer not null,
  widget text not null,
  agent_id text collate "C",
  -- {type, id, name}
  actor jsonb not null,
  ok boolean not null,
  duration_ms integer not null,
  reason text,
  detail text,
  rendered_at timestamptz(3) not null default now(),
  primary key (account_id, id)
) partition by range (id);
create index widget_renders_widget on widget_renders (account_id, widget, ok, id);

-- Writes of people that went out in the name of the API agent: what an open mapping costs.
create index commands_unattributed on commands (account_id, delivered_at)
  where state = 'delivered' and attributed_to is null and author ->> 'type' = 'person';
