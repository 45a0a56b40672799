-- What helpdesks have beside tickets and people: projects with their phases and tasks, roles, and the MSP's own locations with
-- their business hours. Columns before the canonical ones are those of every mirrored record (0002).
create table mirrored_record (
  account_id integer not null,
  connection_id integer not null,
  external_id text collate "C" not null,
  read_sequence bigint not null,
  projections text[] not null,
  list_hash bigint,
  detail_hash bigint,
  gone_at timestamptz(3),
  hidden_at timestamptz(3),
  repaired boolean not null default false,
  mirrored_at timestamptz(3) not null default now(),
  raw jsonb not null
);

create table projects (
  like mirrored_record including defaults,
  number text,
  name text,
  description text,
  status_id text collate "C",
  type_id text collate "C",
  is_open boolean,
  company_id text collate "C",
  lead_agent_id text collate "C",
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  estimate_hours double precision,
  time_taken_hours double precision,
  percent_complete double precision,
  created_at timestamptz(3),
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table phases (
  like mirrored_record including defaults,
  number text,
  name text,
  description text,
  project_id text collate "C",
  parent_id text collate "C",
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  estimate_hours double precision,
  created_at timestamptz(3),
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table tasks (
  like mirrored_record including defaults,
  number text,
  title text,
  description text,
  project_id text collate "C",
  phase_id text collate "C",
  status_id text collate "C",
  priority_id text collate "C",
  is_open boolean,
  agent_id text collate "C",
  company_id text collate "C",
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  estimate_hours double precision,
  remaining_hours double precision,
  completed_at timestamptz(3),
  created_at timestamptz(3),
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table roles (
  like mirrored_record including defaults,
  name text,
  description text,
  is_active boolean,
  hourly_rate double precision,
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table agent_roles (
  like mirrored_record including defaults,
  agent_id text collate "C",
  role_id text collate "C",
  team_id text collate "C",
  department_id text collate "C",
  is_active boolean,
  is_default boolean,
  primary key (account_id, external_id)
);

create table locations (
  like mirrored_record including defaults,
  name text,
  time_zone text,
  is_active boolean,
  holiday_set_id text collate "C",
  business_hours jsonb,
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

drop table mirrored_record;

create index tasks_agent on tasks (account_id, agent_id) where is_open;
create index agent_roles_agent on agent_roles (account_id, agent_id);
