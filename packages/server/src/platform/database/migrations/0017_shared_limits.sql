-- What others spend of a limit that the PSA itself tells (Autotask's hourly threshold, Zoho's credits): it slides out of the window
-- like our own calls.
alter table budget_scopes add column foreign_used integer not null default 0, add column foreign_at timestamptz(3);

create function foreign_now(s budget_scopes, at timestamptz) returns integer language sql stable as $$
  select case when s.foreign_at is null then 0
    else ceil(s.foreign_used * greatest(0, 1 - extract(epoch from at - s.foreign_at) / s.window_seconds))::integer end
$$;

-- As before, but a call may cost more than one (credits): fewer than `least_wanted` are not granted.
drop function take_calls(integer, integer, text, integer, double precision, text, uuid, timestamptz);
create function take_calls(account integer, connection integer, the_scope text, wanted integer, kept double precision, class text, grant_id uuid, at timestamptz, least_wanted integer)
returns table (granted integer, wait_ms integer, calls_left integer) language plpgsql as $$
declare
  s budget_scopes;
  t timestamptz;
  allowed integer;
  used integer;
  free integer;
  short integer;
  opens timestamptz;
begin
  select * into s from budget_scopes b where b.account_id = account and b.connection_id = connection and b.scope = the_scope for update;
  if not found then raise exception 'no budget scope % for connection %', the_scope, connection; end if;
  t := coalesce(at, clock_timestamp());
  -- What others left us comes back by a twentieth every ten minutes without a refusal.
  allowed := greatest(1, floor(s.calls * recovered_share(s.share, s.last_refusal_at, t)));
  delete from budget_grants g where g.account_id = account and g.connection_id = connection and g.scope = the_scope
    and g.granted_at <= t - make_interval(secs => s.window_seconds + 2);
  select coalesce(sum(g.calls), 0) + foreign_now(s, t) into used from budget_grants g
    where g.account_id = account and g.connection_id = connection and g.scope = the_scope;
  calls_left := greatest(0, allowed - used);
  if s.blocked_until > t then
    granted := 0;
    wait_ms := ceil(extract(epoch from s.blocked_until - t) * 1000);
    return next;
    return;
  end if;
  free := allowed - used - floor(allowed * kept);
  granted := least(wanted, free);
  if granted >= least_wanted then
    insert into budget_grants values (account, connection, the_scope, grant_id, t, granted, class);
    calls_left := calls_left - granted;
    wait_ms := 0;
    return next;
    return;
  end if;
  granted := 0;
  short := least_wanted - free;
  -- The moment at which enough of the log has slid out of the window.
  select r.granted_at into opens from (
    select g.granted_at, sum(g.calls) over (order by g.granted_at, g.id) as freed from budget_grants g
    where g.account_id = account and g.connection_id = connection and g.scope = the_scope
  ) r where r.freed >= short order by r.granted_at limit 1;
  wait_ms := greatest(1, ceil(extract(epoch from coalesce(opens, t) + make_interval(secs => s.window_seconds + 2) - t) * 1000));
  -- Others' calls slide out too, and what they spend next is asked again before a whole window has passed.
  if foreign_now(s, t) > 0 then wait_ms := least(wait_ms, 30000); end if;
  return next;
end $$;

-- What the PSA says of a limit: how many calls it allows, and how many everybody has made.
create function note_usage(account integer, connection integer, the_scope text, the_calls integer, seconds integer, used_by_all integer, at timestamptz)
returns integer language plpgsql as $$
declare
  t timestamptz;
  ours integer;
begin
  perform 1 from budget_scopes b where b.account_id = account and b.connection_id = connection and b.scope = the_scope for update;
  t := coalesce(at, clock_timestamp());
  select coalesce(sum(g.calls), 0) into ours from budget_grants g
    where g.account_id = account and g.connection_id = connection and g.scope = the_scope
      and g.granted_at > t - make_interval(secs => seconds);
  update budget_scopes b set calls = the_calls, window_seconds = seconds, foreign_used = greatest(0, used_by_all - ours), foreign_at = t
  where b.account_id = account and b.connection_id = connection and b.scope = the_scope;
  return greatest(0, used_by_all - ours);
end $$;

-- Calls that are under way at the same time, where the PSA limits them: a place each, free again when its lease ends.
create table call_slots (
  account_id integer not null,
  connection_id integer not null,
  scope text not null,
  slot integer not null,
  owner uuid not null,
  until timestamptz(3) not null,
  primary key (account_id, connection_id, scope, slot)
);

create function take_slot(account integer, connection integer, the_scope text, slots integer, the_owner uuid, seconds double precision, at timestamptz)
returns integer language plpgsql as $$
declare
  t timestamptz := coalesce(at, clock_timestamp());
  got integer;
begin
  for n in 1 .. slots loop
    insert into call_slots values (account, connection, the_scope, n, the_owner, t + make_interval(secs => seconds))
      on conflict (account_id, connection_id, scope, slot) do update set owner = excluded.owner, until = excluded.until
      where call_slots.until <= t
      returning slot into got;
    if got is not null then return got; end if;
  end loop;
  return null;
end $$;
