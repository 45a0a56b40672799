-- What every mirrored record has beside its canonical fields.
create table mirrored_record (
  account_id integer not null,
  connection_id integer not null,
  external_id text collate "C" not null,
  -- Start sequence of the read or write that brought the present values; an older one never replaces them.
  read_sequence bigint not null,
  -- Projections in which it was read so far: fields that none of them holds are unknown, which is not the same as empty.
  projections text[] not null,
  -- Hash over the held, non-volatile fields of the list row and of the detail; null where not known.
  list_hash bigint,
  detail_hash bigint,
  -- The PSA said 404 or deleted.
  gone_at timestamptz(3),
  -- Missing from a sweep, and the PSA does not say that it is gone.
  hidden_at timestamptz(3),
  -- NUL or lone surrogates were replaced.
  repaired boolean not null default false,
  mirrored_at timestamptz(3) not null default now(),
  raw jsonb not null
);

create table tickets (
  like mirrored_record including defaults,
  number text,
  number_order bigint,
  title text,
  description text,
  status_id text collate "C",
  is_open boolean,
  on_hold boolean,
  priority_id text collate "C",
  priority_rank bigint,
  type_id text collate "C",
  team_id text collate "C",
  agent_id text collate "C",
  company_id text collate "C",
  company_name text,
  site_id text collate "C",
  site_name text,
  contact_id text collate "C",
  contact_name text,
  contact_email text,
  sla_id text collate "C",
  sla_state text,
  categories text[],
  impact_id text collate "C",
  urgency_id text collate "C",
  source_id text collate "C",
  tags text[],
  custom_fields jsonb,
  parent_id text collate "C",
  merged_into_id text collate "C",
  created_at timestamptz(3),
  updated_at timestamptz(3),
  closed_at timestamptz(3),
  last_action_at timestamptz(3),
  respond_by timestamptz(3),
  responded_at timestamptz(3),
  due_at timestamptz(3),
  deadline_at timestamptz(3),
  start_on date,
  target_on date,
  estimate_hours double precision,
  time_taken_hours double precision,
  primary key (account_id, external_id)
);

create table notes (
  like mirrored_record including defaults,
  ticket_id text collate "C",
  kind text,
  label text,
  is_private boolean,
  is_important boolean,
  subject text,
  body_text text,
  body_html text,
  author_type text,
  author_id text collate "C",
  author_name text,
  author_application text,
  direction text,
  attachment_count bigint,
  created_at timestamptz(3),
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table time_entries (
  like mirrored_record including defaults,
  ticket_id text collate "C",
  note_id text collate "C",
  agent_id text collate "C",
  agent_name text,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  hours double precision,
  non_billable_hours double precision,
  is_billable boolean,
  charge_rate_id text collate "C",
  summary text,
  created_at timestamptz(3),
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table status_changes (
  like mirrored_record including defaults,
  ticket_id text collate "C",
  from_status_id text collate "C",
  to_status_id text collate "C",
  author_type text,
  author_id text collate "C",
  author_name text,
  changed_at timestamptz(3),
  primary key (account_id, external_id)
);

create table companies (
  like mirrored_record including defaults,
  name text,
  reference text,
  is_active boolean,
  parent_id text collate "C",
  parent_name text,
  account_manager_id text collate "C",
  main_site_id text collate "C",
  custom_fields jsonb,
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table sites (
  like mirrored_record including defaults,
  name text,
  company_id text collate "C",
  company_name text,
  is_active boolean,
  phone text,
  time_zone text,
  sla_id text collate "C",
  main_contact_id text collate "C",
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table contacts (
  like mirrored_record including defaults,
  name text,
  first_name text,
  last_name text,
  email text,
  login text,
  phone text,
  mobile text,
  company_id text collate "C",
  company_name text,
  site_id text collate "C",
  site_name text,
  is_active boolean,
  is_vip boolean,
  is_service_account boolean,
  linked_agent_id text collate "C",
  directory_id text collate "C",
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table agents (
  like mirrored_record including defaults,
  name text,
  first_name text,
  last_name text,
  initials text,
  email text,
  job_title text,
  is_active boolean,
  is_api_only boolean,
  team_ids text[],
  department_ids text[],
  colour text,
  last_login_at timestamptz(3),
  primary key (account_id, external_id)
);

create table assets (
  like mirrored_record including defaults,
  name text,
  inventory_number text,
  type_id text collate "C",
  type_name text,
  status_id text collate "C",
  company_id text collate "C",
  company_name text,
  site_id text collate "C",
  site_name text,
  contact_ids text[],
  is_active boolean,
  remote_id text collate "C",
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table appointments (
  like mirrored_record including defaults,
  subject text,
  agent_id text collate "C",
  ticket_id text collate "C",
  company_id text collate "C",
  site_id text collate "C",
  contact_id text collate "C",
  type_name text,
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  is_all_day boolean,
  is_private boolean,
  is_task boolean,
  is_complete boolean,
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table invoices (
  like mirrored_record including defaults,
  number text,
  company_id text collate "C",
  company_name text,
  invoiced_on date,
  due_on date,
  is_posted boolean,
  posted_at timestamptz(3),
  payment_state text,
  paid_on date,
  total double precision,
  amount_paid double precision,
  amount_due double precision,
  lines jsonb,
  updated_at timestamptz(3),
  primary key (account_id, external_id)
);

create table timesheets (
  like mirrored_record including defaults,
  agent_id text collate "C",
  agent_name text,
  date date,
  starts_at timestamptz(3),
  ends_at timestamptz(3),
  target_hours double precision,
  actual_hours double precision,
  break_hours double precision,
  work_hours double precision,
  chargeable_hours double precision,
  unlogged_hours double precision,
  primary key (account_id, external_id)
);

drop table mirrored_record;

-- Pages of tickets, each order alone and within a status. The id makes the key unique.
create index tickets_updated on tickets (account_id, updated_at, external_id);
create index tickets_created on tickets (account_id, created_at, external_id);
create index tickets_priority on tickets (account_id, priority_rank, external_id);
create index tickets_due on tickets (account_id, due_at, external_id);
create index tickets_number on tickets (account_id, number_order, external_id);
create index tickets_status_updated on tickets (account_id, status_id, updated_at, external_id);
create index tickets_status_created on tickets (account_id, status_id, created_at, external_id);
create index tickets_status_priority on tickets (account_id, status_id, priority_rank, external_id);
create index tickets_status_due on tickets (account_id, status_id, due_at, external_id);
create index tickets_status_number on tickets (account_id, status_id, number_order, external_id);
create index tickets_company on tickets (account_id, company_id, updated_at, external_id);
create index tickets_company_status on tickets (account_id, company_id, status_id, updated_at, external_id);
create index tickets_agent on tickets (account_id, agent_id, updated_at, external_id);
create index tickets_team_status on tickets (account_id, team_id, status_id, updated_at, external_id);
create index tickets_unassigned on tickets (account_id, updated_at, external_id) where agent_id is null;
create index tickets_open_due on tickets (account_id, due_at, external_id) where is_open;

-- Words of the title, tags and custom field values, in the order of the grid. A row-level policy keeps GIN from being used
-- (its operators are not leakproof); this B-tree serves rare and common terms alike.
create table ticket_terms (
  account_id integer not null,
  term text collate "C" not null,
  updated_at timestamptz(3) not null,
  external_id text collate "C" not null,
  primary key (account_id, term, updated_at, external_id)
);

create index notes_ticket on notes (account_id, ticket_id, created_at);
create index time_entries_ticket on time_entries (account_id, ticket_id);
create index time_entries_agent on time_entries (account_id, agent_id, started_at);
create index status_changes_ticket on status_changes (account_id, ticket_id, changed_at);
create index contacts_email on contacts (account_id, lower(email));
create index contacts_company on contacts (account_id, company_id);
create index sites_company on sites (account_id, company_id);
create index assets_company on assets (account_id, company_id);
create index appointments_agent on appointments (account_id, agent_id, starts_at);
create index appointments_ticket on appointments (account_id, ticket_id);
create index invoices_company on invoices (account_id, company_id);
create index timesheets_agent on timesheets (account_id, agent_id, date);

create table change_positions (
  account_id integer not null,
  connection_id integer not null,
  position bigint not null default 0,
  primary key (account_id, connection_id)
);

create table changes (
  account_id integer not null,
  connection_id integer not null,
  position bigint not null,
  id uuid not null,
  entity text not null,
  external_id text collate "C" not null,
  kind text not null,
  fields jsonb not null,
  cause text not null,
  origin jsonb not null,
  run_id uuid,
  command_id uuid,
  occurred_at timestamptz(3) not null,
  primary key (account_id, connection_id, position, id)
) partition by range (id);
create index changes_record on changes (account_id, external_id, entity, position);

-- Where each consumer of changes stands.
create table change_consumers (
  account_id integer not null,
  connection_id integer not null,
  consumer text not null,
  position bigint not null,
  primary key (account_id, connection_id, consumer)
);

create table picklist_values (
  account_id integer not null,
  connection_id integer not null,
  kind text not null,
  value_id text collate "C" not null,
  label text not null,
  parent_id text collate "C",
  is_active boolean not null,
  sort_order integer,
  is_closed boolean,
  colour text,
  first_seen_at timestamptz(3) not null default now(),
  removed_at timestamptz(3),
  primary key (account_id, connection_id, kind, value_id)
);

create table picklist_refreshes (
  account_id integer not null,
  id uuid not null,
  connection_id integer not null,
  refreshed_at timestamptz(3) not null default now(),
  -- {added: [...], changed: [...], removed: [...]}
  difference jsonb not null,
  -- Kinds that could not be read, each with its reason.
  missing jsonb not null,
  primary key (account_id, id)
);
