-- Sums of a year, month beside month, without channel: twelve figures are one row, and the structures of a network
-- follow each other in the index, so that its satisfaction by month and structure is one short read.

-- Structures from the root down to the scope, each after a slash: those below a scope have its path before theirs.
alter table rollup_lineage add column path text collate "C" not null default '';
update rollup_lineage l set path = above.path
from (select structure_id, scope, string_agg(scope, '/') over (partition by structure_id order by depth desc) as path
  from rollup_lineage) as above
where above.structure_id = l.structure_id and above.scope = l.scope;
alter table rollup_lineage alter column path drop default;
create index rollup_lineage_path on rollup_lineage (path, structure_id);

create table rollup_year (
  question_id int not null,
  item smallint not null,
  -- Or 00000000-0000-0000-0000-000000000000 for all campaigns together but the anonymous ones.
  campaign_id uuid not null,
  path text collate "C" not null,
  scope text not null,
  year smallint not null,
  -- From January to December.
  n bigint[] not null,
  scored bigint[] not null,
  favourable bigint[] not null,
  unfavourable bigint[] not null,
  -- Hundredths of points, then ten thousandths of their squares: points have two decimals at most.
  points bigint[] not null,
  squares bigint[] not null,
  primary key (question_id, item, campaign_id, path, year)
) with (fillfactor = 80);
create index rollup_year_scope on rollup_year (scope, campaign_id, question_id, item, year);

create function added(kept bigint[], more bigint[]) returns bigint[] language sql immutable parallel safe
  return array[kept[1] + more[1], kept[2] + more[2], kept[3] + more[3], kept[4] + more[4], kept[5] + more[5],
    kept[6] + more[6], kept[7] + more[7], kept[8] + more[8], kept[9] + more[9], kept[10] + more[10],
    kept[11] + more[11], kept[12] + more[12]];

-- The same, a row a month.
create view rollup_month as
select y.scope, y.campaign_id, y.question_id, y.item, make_date(y.year, cast(m.month as int), 1) as month, m.n, m.scored,
  m.favourable, m.unfavourable, m.points / 100.0 as sum, m.squares / 10000.0 as squares
from rollup_year y
cross join lateral unnest(y.n, y.scored, y.favourable, y.unfavourable, y.points, y.squares)
  with ordinality as m (n, scored, favourable, unfavourable, points, squares, month);

create function pg_temp.twelve(months numeric[], amounts numeric[]) returns bigint[] language sql immutable
  return (select array_agg(cast(coalesce(given.amount, 0) as bigint) order by slot)
    from generate_series(1, 12) as slot left join unnest(months, amounts) as given (month, amount) on given.month = slot);

-- All channels together were kept beside each of them: from now on they are the sums of years.
insert into rollup_year
  (question_id, item, campaign_id, path, scope, year, n, scored, favourable, unfavourable, points, squares)
select question_id, item, campaign_id, path, scope, year, pg_temp.twelve(array_agg(month), array_agg(n)),
  pg_temp.twelve(array_agg(month), array_agg(scored)), pg_temp.twelve(array_agg(month), array_agg(favourable)),
  pg_temp.twelve(array_agg(month), array_agg(unfavourable)), pg_temp.twelve(array_agg(month), array_agg(points)),
  pg_temp.twelve(array_agg(month), array_agg(squares))
from (
  select s.question_id, s.item, held.campaign_id, up.path, s.scope, extract(year from s.month) as year,
    extract(month from s.month) as month, sum(s.n) as n, sum(s.scored) as scored, sum(s.favourable) as favourable,
    sum(s.unfavourable) as unfavourable, sum(s.sum) * 100 as points, sum(s.squares) * 10000 as squares
  from rollup_scope s
  join (select distinct scope, path from rollup_lineage) as up using (scope)
  join campaign c on c.id = s.campaign_id
  cross join lateral (select c.id union all
    select uuid '00000000-0000-0000-0000-000000000000' where not c.anonymous) as held (campaign_id)
  where s.channel = '*'
  group by 1, 2, 3, 4, 5, 6, 7
) as monthly
group by question_id, item, campaign_id, path, scope, year
order by 1, 2, 3, 4, 6;
delete from rollup_scope where channel = '*';
comment on table rollup_scope is 'A structure and all below it, by channel; '''' is one that is not known.';
