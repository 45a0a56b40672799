-- Lists of tickets that somebody keeps: filter, order, columns and density under a name.
create table ticket_views (
  account_id integer not null references accounts on delete cascade,
  id uuid not null,
  -- The person or key that made it, as `person:<id>` or `key:<id>`; only they see it unless it is shared.
  owner text collate "C" not null,
  name text not null,
  is_shared boolean not null default false,
  definition jsonb not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (account_id, id)
);
create index ticket_views_owner on ticket_views (account_id, owner);

-- The view with which a person begins.
create table ticket_view_defaults (
  account_id integer not null,
  owner text collate "C" not null,
  view_id uuid not null,
  primary key (account_id, owner),
  foreign key (account_id, view_id) references ticket_views on delete cascade
);

-- One edit of many tickets: what was asked for, and the commands that came of it.
create table bulk_edits (
  account_id integer not null references accounts on delete cascade,
  id uuid not null,
  author jsonb not null,
  -- {fields} or {note}: the same for every ticket
  body jsonb not null,
  -- {filter} or {ids}: how the tickets were chosen
  selection jsonb not null,
  tickets integer not null,
  created_at timestamptz(3) not null default now(),
  stopped_at timestamptz(3),
  primary key (account_id, id)
);

create table bulk_edit_commands (
  account_id integer not null,
  bulk_edit_id uuid not null,
  command_id uuid not null,
  primary key (account_id, bulk_edit_id, command_id),
  foreign key (account_id, bulk_edit_id) references bulk_edits on delete cascade
);
