-- Sign-in (schema auth): the tables of better-auth as it names them, its `account` renamed `credential` because an account is an MSP here.
-- Only the system role reaches them; they belong to no account, since a person may be a member of several.
create schema auth;
grant usage on schema auth to deskbridge_system;

create table auth."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null default now(),
  "twoFactorEnabled" boolean
);
create table auth."session" (
  "id" text primary key,
  "expiresAt" timestamptz(3) not null,
  "token" text not null unique,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index session_person on auth."session" ("userId");

create table auth."credential" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz(3),
  "refreshTokenExpiresAt" timestamptz(3),
  "scope" text,
  "password" text,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null
);
create index credential_person on auth."credential" ("userId");
create unique index credential_provider on auth."credential" ("providerId", "accountId");

create table auth."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz(3) not null,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null default now()
);
create index verification_identifier on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz(3)
);
create index two_factor_person on auth."twoFactor" ("userId");

create table auth."passkey" (
  "id" text primary key,
  "name" text,
  "publicKey" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "credentialID" text not null unique,
  "counter" integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz(3),
  "aaguid" text
);
create index passkey_person on auth."passkey" ("userId");

-- What a person chose in the console (dismissed hints, columns, density), and the account they looked at last.
create table auth.preferences (
  person_id text primary key references auth."user" on delete cascade,
  settings jsonb not null default '{}',
  last_account_id integer references accounts on delete set null
);

-- How often something was tried in a window: sign-in by address and e-mail. Keys are hashes; old rows are swept.
create table auth.attempts (
  key text primary key,
  count integer not null,
  window_ends_at timestamptz(3) not null
);
grant select, insert, update, delete on all tables in schema auth to deskbridge_system;

-- Who belongs to which account, and as what.
create table members (
  account_id integer not null references accounts on delete cascade,
  person_id text not null references auth."user" on delete cascade,
  role text not null check (role in ('owner', 'admin', 'dispatcher', 'agent', 'viewer')),
  joined_at timestamptz(3) not null default now(),
  primary key (account_id, person_id)
);
create index members_person on members (person_id);

-- The names behind an account's own members: all of schema auth that a request may see.
create view member_people with (security_barrier) as
  select m.account_id, m.person_id, m.role, m.joined_at, u."name" as name, u."email" as email, u."image" as image,
    coalesce(u."twoFactorEnabled", false) as two_factor_enabled,
    exists (select from auth."passkey" p where p."userId" = m.person_id) as has_passkey,
    (select max(s."updatedAt") from auth."session" s where s."userId" = m.person_id) as last_seen_at
  from members m join auth."user" u on u."id" = m.person_id
  where m.account_id = app_account();
grant select on member_people to deskbridge_app;

create table invitations (
  account_id integer not null references accounts on delete cascade,
  id uuid not null,
  email text not null,
  role text not null check (role in ('owner', 'admin', 'dispatcher', 'agent', 'viewer')),
  token_hash bytea not null,
  invited_by jsonb not null,
  created_at timestamptz(3) not null default now(),
  sent_at timestamptz(3),
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  accepted_by text,
  revoked_at timestamptz(3),
  primary key (account_id, id)
);
create unique index invitations_token on invitations (token_hash);
create unique index invitations_open on invitations (account_id, email) where accepted_at is null and revoked_at is null;

-- The audit log: written once, read, and dropped by whole months. Each account's events form a chain of hashes.
create table audit_events (
  account_id integer not null,
  id uuid not null,
  sequence bigint not null,
  at timestamptz(3) not null,
  actor jsonb not null,
  type text not null,
  object_kind text,
  object_id text,
  address text,
  event jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (account_id, id)
) partition by range (id);
create index audit_events_sequence on audit_events (account_id, sequence);
create index audit_events_type on audit_events (account_id, type, sequence);
create index audit_events_actor on audit_events (account_id, (actor ->> 'id'), sequence);
create index audit_events_object on audit_events (account_id, object_id, sequence);

-- The end of each account's chain; locked while an event is appended.
create table audit_heads (
  account_id integer primary key,
  sequence bigint not null default 0,
  previous bytea not null default '\x',
  hash bytea not null default '\x',
  at timestamptz(3) not null default now()
);

-- An event's link in the chain: over the link before, its place, its instant and its canonical JSON.
create function audit_link(previous bytea, sequence bigint, at timestamptz, body text) returns bytea language sql immutable parallel safe
  return sha256(previous || convert_to(
    sequence::text || ' ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || body, 'UTF8'));

-- A random UUIDv7 of an instant, so that an event lies in the month of its instant.
create function uuid_at(instant timestamptz) returns uuid language sql volatile parallel safe
  return (lpad(to_hex(floor(extract(epoch from instant) * 1000)::bigint), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid;

-- What is left of dropped months: the last hash and how many events went, so that the rest of the chain can still be verified.
create table audit_anchors (
  account_id integer not null,
  sequence bigint not null,
  hash bytea not null,
  count bigint not null,
  dropped_at timestamptz(3) not null default now(),
  primary key (account_id, sequence)
);

alter table audit_events enable row level security;
create policy app on audit_events to deskbridge_app using (account_id = app_account()) with check (account_id = app_account());
create policy system on audit_events to deskbridge_system using (true) with check (true);
grant select, insert on audit_events to deskbridge_app, deskbridge_system;

alter table audit_heads enable row level security;
create policy app on audit_heads to deskbridge_app using (account_id = app_account()) with check (account_id = app_account());
create policy system on audit_heads to deskbridge_system using (true) with check (true);
grant select, insert, update on audit_heads to deskbridge_app, deskbridge_system;

alter table audit_anchors enable row level security;
create policy app on audit_anchors to deskbridge_app using (account_id = app_account());
create policy system on audit_anchors to deskbridge_system using (true);
grant select on audit_anchors to deskbridge_app, deskbridge_system;

-- Not even the owner changes an event. Rows leave the default partition only to move into their month.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'audit_events_rest' then
    return old;
  end if;
  raise exception 'The audit log is append-only.';
end $$;
create trigger audit_events_append_only before update or delete on audit_events for each row execute function refuse_audit_change();

-- Drops the audit months that ended before an instant, leaving an anchor for each account. Called by the owner; returns how many went.
create function drop_audit_months(before timestamptz) returns integer language plpgsql as $$
declare
  part text;
  dropped integer := 0;
begin
  for part in
    select c.relname from pg_class c join pg_inherits i on i.inhrelid = c.oid
    where i.inhparent = 'audit_events'::regclass and c.relname ~ '_\d{4}_\d{2}$'
      and (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= before
    order by c.relname
  loop
    execute format(
      'insert into audit_anchors (account_id, sequence, hash, count)
       select distinct on (account_id) account_id, sequence, hash, count(*) over (partition by account_id) from %I order by account_id, sequence desc
       on conflict do nothing', part);
    execute format('drop table %I', part);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
