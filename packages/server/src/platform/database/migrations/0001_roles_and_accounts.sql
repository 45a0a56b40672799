-- Two roles do all the work (correctness 20). Neither can sign in by itself unless the operator allows it, and neither owns anything.
do $$
begin
  if not exists (select from pg_roles where rolname = 'deskbridge_app') then
    create role deskbridge_app nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'deskbridge_system') then
    create role deskbridge_system nologin nosuperuser nobypassrls;
  end if;
  -- The owner switches to either role. Before PostgreSQL 16 the option SET does not exist and is implied.
  if current_setting('server_version_num')::int >= 160000 then
    execute format('grant deskbridge_app, deskbridge_system to %I with set true', current_user);
  elsif not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant deskbridge_app, deskbridge_system to %I', current_user);
  end if;
end $$;

grant usage on schema public to deskbridge_app, deskbridge_system;

-- The account of the present transaction; null outside one, so that nothing is visible by accident.
create function app_account() returns integer language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::integer;

-- The smallest UUIDv7 of an instant: partitions are ranges of ids, so that the month follows from the id (correctness 21).
create function uuid_floor(instant timestamptz) returns uuid language sql immutable parallel safe
  return (lpad(to_hex(greatest(0, floor(extract(epoch from instant) * 1000))::bigint), 12, '0') || '00000000000000000000')::uuid;

-- Start sequence of reads and writes (correctness 1).
create sequence read_sequence cache 1;

create table installation (
  key text primary key,
  value jsonb not null
);

create table accounts (
  id integer generated always as identity primary key,
  name text not null,
  time_zone text not null default 'UTC',
  created_at timestamptz(3) not null default now()
);

create table api_keys (
  account_id integer not null references accounts on delete cascade,
  id uuid not null,
  name text not null,
  prefix text not null,
  hash bytea not null,
  scopes text[] not null,
  created_at timestamptz(3) not null default now(),
  last_used_at timestamptz(3),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (account_id, id)
);
create unique index api_keys_hash on api_keys (hash);

create table connections (
  account_id integer not null references accounts on delete cascade,
  id integer generated always as identity,
  connector text not null,
  profile text not null,
  -- live | degraded | authBroken | disconnected; what is worse than live has a failure beside it
  state text not null,
  failure jsonb,
  credentials bytea not null,
  settings jsonb not null,
  identity jsonb,
  rights jsonb not null default '[]',
  warnings jsonb not null default '[]',
  callback_token_hash bytea not null,
  callback_token bytea not null,
  callback_secret bytea not null,
  callback_webhook_id text,
  callback_signed boolean not null default false,
  -- The PSA's own configuration, as last seen, and what was done to it.
  callback_configuration jsonb,
  callback_checked_at timestamptz(3),
  callback_registered_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  tested_at timestamptz(3),
  primary key (account_id, id)
);
create unique index connections_one_per_account on connections (account_id) where state <> 'disconnected';
create unique index connections_callback_token on connections (callback_token_hash);
