-- Fills the mirror with generated tickets in the order in which an import brings them: the latest change first. What is stored of each is a
-- copy of an imported ticket, so that rows are as wide as real ones; what lists go by is spread as in a helpdesk of some years:
-- nine statuses of which one closed holds most, 300 companies, 40 agents, 12 teams, 200 tags, two custom fields.
-- :tickets is how many there will be.
set work_mem = '512MB';
select setseed(0.42);
create unlogged table bench_templates as select row_number() over () - 1 as n, t.* from tickets t;
create unlogged table bench_generated as
with base as (
  select g, 2000000 - g as number, now() - g * (interval '1095 days' / :tickets) as updated_at, random() as r1, random() as r2, random() as r3, random() as r4,
    random() as r5, random() as r6, random() as r7, random() as r8, random() as r9
  from generate_series(1, :tickets) as g
), spread as (
  select *, r1 < case when g < :tickets / 20 then 0.7 else 0.06 end as is_open, updated_at - (r2 * r2 * interval '30 days') as created_at from base
)
select g, number, updated_at, created_at, is_open,
  case when is_open then (array['1', '2', '3', '4', '21', '22', '23', '24'])[1 + floor(8 * r3 * r3)::int] else '9' end as status_id,
  1 + floor(4 * sqrt(r4))::int as priority, (100 + floor(300 * r5 * r5 * r5)::int)::text as company_id,
  case when r6 < 0.04 then null else (2 + floor(40 * r6)::int)::text end as agent_id, (1 + floor(12 * r7 * r7)::int)::text as team_id,
  case when r8 < 0.1 then null else created_at + (1 + 9 * r8) * interval '1 day' end as due_at,
  case when r9 < 0.4 then array['tag' || floor(200 * power(r9 / 0.4, 3))::int, 'tag' || floor(200 * power(r3, 3))::int] else '{}'::text[] end as tags,
  'S' || floor(500 * r8)::int as site_code, (array['North', 'South', 'East', 'West', 'Centre'])[1 + floor(5 * r9)::int] as region,
  array['word' || floor(4000 * power(r1, 3))::int, 'thing' || floor(2000 * r5)::int, 'place' || floor(300 * r6)::int,
    case when g % 10 = 3 then 'printer' else 'word' || floor(4000 * r7)::int end,
    'serial' || (hashint4(g) & 2147483647) % greatest(1, :tickets / 20)] as words
from spread;

insert into tickets (:columns) select :values
from bench_generated s join bench_templates t on t.n = s.g % (select count(*) from bench_templates) order by s.g;

insert into ticket_terms (account_id, term, updated_at, external_id)
select distinct (select account_id from bench_templates limit 1), term, updated_at::timestamptz(3), 'g' || number from bench_generated
  cross join lateral unnest(array(select 'w:' || w from unnest(words) w) || array(select 't:' || t from unnest(tags) t)
    || array['f:Site code=' || lower(site_code), 'f:Region=' || lower(region)]) as term
order by 2, 3, 4
on conflict do nothing;
drop table bench_generated, bench_templates;
vacuum analyze tickets;
vacuum analyze ticket_terms;
