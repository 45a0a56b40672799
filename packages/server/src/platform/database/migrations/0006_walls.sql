-- Row-level security on every table that has an account (correctness 20): requests and workers see one account, claims and the
-- inbox writer see all, and nobody else sees anything. Called after each migration, so that no new table can be forgotten.
create function raise_walls() returns integer language plpgsql as $$
declare
  t record;
  made integer := 0;
begin
  for t in
    select c.oid::regclass as name, a.attname as account from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      and a.attname = case when c.relname = 'accounts' then 'id' else 'account_id' end
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity
  loop
    execute format('alter table %s enable row level security', t.name);
    execute format('create policy app on %s to deskbridge_app using (%I = app_account()) with check (%I = app_account())', t.name, t.account, t.account);
    execute format('create policy system on %s to deskbridge_system using (true) with check (true)', t.name);
    execute format('grant select, insert, update, delete on %s to deskbridge_app, deskbridge_system', t.name);
    made := made + 1;
  end loop;
  grant usage, select on all sequences in schema public to deskbridge_app, deskbridge_system;
  return made;
end $$;
grant select on installation to deskbridge_app, deskbridge_system;

-- Partitions by month, and a default one that raises an alarm when used. Called by the owner: after migrations and by housekeeping.
-- Nobody is granted anything on a partition itself: it has no policy, so it is reached through its parent only.
create function ensure_partitions(from_month date, months integer) returns integer language plpgsql as $$
declare
  parent regclass;
  month date;
  part text;
  made integer := 0;
  first_id uuid;
  next_id uuid;
begin
  for parent in select p.partrelid::regclass from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'
  loop
    part := parent::text || '_rest';
    if to_regclass(part) is null then
      execute format('create table %I partition of %s default', part, parent);
      made := made + 1;
    end if;
    for i in 0 .. months - 1 loop
      month := (date_trunc('month', from_month) + make_interval(months => i))::date;
      part := parent::text || to_char(month, '_YYYY_MM');
      if to_regclass(part) is null then
        first_id := uuid_floor(month::timestamp at time zone 'UTC');
        next_id := uuid_floor((month + interval '1 month') at time zone 'UTC');
        -- Rows that came before their month was made wait in the default partition: they move along.
        execute format('create table %I (like %s including all)', part, parent);
        execute format('with moved as (delete from %I where id >= %L and id < %L returning *) insert into %I select * from moved',
          parent::text || '_rest', first_id, next_id, part);
        execute format('alter table %s attach partition %I for values from (%L) to (%L)', parent, part, first_id, next_id);
        made := made + 1;
      end if;
    end loop;
  end loop;
  return made;
end $$;
