-- Sums of answers, so that no page ever reads the answers themselves. A job adds what was committed since its last
-- round, in one transaction with the horizon up to which everything is counted: each answer counts once.

create table rollup_state (
  one boolean primary key default true check (one),
  -- Every transaction before this one is counted, none from it on.
  horizon xid8 not null,
  -- Everything is to be counted again: the tree of structures changed.
  stale boolean not null default false
);
insert into rollup_state (horizon) values ('0');

-- Each structure that answers are about, and those above it; '' stands for a whole campaign, and for no structure.
create table rollup_lineage (
  structure_id text not null,
  scope text not null,
  -- How far above: 0 for itself.
  depth smallint not null,
  primary key (structure_id, scope)
);
create index rollup_lineage_scope on rollup_lineage (scope, structure_id);
insert into rollup_lineage values ('', '', 0);

-- The finest sums, from which those of scopes are made.
create table rollup_cell (
  campaign_id uuid not null,
  structure_id text not null,
  question_id int not null,
  item smallint not null,
  month date not null,
  channel text not null,
  -- -1: answers without option (words, a day, a service); -2: people, where each may choose several options.
  choice smallint not null,
  n bigint not null,
  -- Those of them that bear points.
  scored bigint not null,
  sum numeric not null,
  squares numeric not null,
  primary key (campaign_id, structure_id, question_id, item, month, channel, choice)
) with (fillfactor = 80);

-- A structure and all below it. Channel '*' holds all channels together, '' those of whom it is not known.
create table rollup_scope (
  scope text not null,
  campaign_id uuid not null,
  question_id int not null,
  item smallint not null,
  channel text not null,
  month date not null,
  -- People who answered.
  n bigint not null,
  -- Those whose answer bears points, then those whose points are high or low for the kind of question.
  scored bigint not null,
  favourable bigint not null,
  unfavourable bigint not null,
  sum numeric not null,
  squares numeric not null,
  primary key (scope, question_id, item, channel, campaign_id, month)
) with (fillfactor = 80);
create index rollup_scope_campaign on rollup_scope (campaign_id, scope, question_id, item, channel, month);

create table rollup_spread (
  scope text not null,
  campaign_id uuid not null,
  question_id int not null,
  item smallint not null,
  month date not null,
  choice smallint not null,
  n bigint not null,
  primary key (scope, campaign_id, question_id, item, month, choice)
) with (fillfactor = 80);

-- Points of one question beside those that the same person gave to the whole (driver 'overall').
create table rollup_pair (
  scope text not null,
  campaign_id uuid not null,
  question_id int not null,
  item smallint not null,
  month date not null,
  n bigint not null,
  x numeric not null,
  y numeric not null,
  xx numeric not null,
  yy numeric not null,
  xy numeric not null,
  primary key (scope, campaign_id, question_id, item, month)
) with (fillfactor = 80);

-- Sheets by the last step reached.
create table rollup_sheet (
  scope text not null,
  campaign_id uuid not null,
  month date not null,
  channel text not null,
  steps smallint not null,
  completed boolean not null,
  n bigint not null,
  primary key (scope, campaign_id, month, channel, steps, completed)
) with (fillfactor = 80);

-- A sheet changes as its steps are answered: each change waits here to be counted, then is deleted.
create table rollup_sheet_change (
  campaign_id uuid not null,
  structure_id text not null,
  month date not null,
  channel text not null,
  steps smallint not null,
  completed boolean not null,
  n bigint not null,
  tx xid8 not null default pg_current_xact_id()
);

create function note_sheets_in() returns trigger language plpgsql as $$
begin
  insert into survey.rollup_sheet_change (campaign_id, structure_id, month, channel, steps, completed, n)
  select campaign_id, coalesce(structure_id, ''), survey.month_of(received_on), channel, steps_reached, completed, count(*)
  from came group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;
create function note_sheets_out() returns trigger language plpgsql as $$
begin
  insert into survey.rollup_sheet_change (campaign_id, structure_id, month, channel, steps, completed, n)
  select campaign_id, coalesce(structure_id, ''), survey.month_of(received_on), channel, steps_reached, completed, -count(*)
  from gone group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;
create function note_sheets_changed() returns trigger language plpgsql as $$
begin
  insert into survey.rollup_sheet_change (campaign_id, structure_id, month, channel, steps, completed, n)
  select campaign_id, coalesce(structure_id, ''), survey.month_of(received_on), channel, steps_reached, completed, sum(n)
  from (select *, 1 as n from came union all select *, -1 from gone) as moved
  group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
  return null;
end $$;
create trigger sheets_in after insert on response
  referencing new table as came for each statement execute function note_sheets_in();
create trigger sheets_changed after update on response
  referencing old table as gone new table as came for each statement execute function note_sheets_changed();
create trigger sheets_out after delete on response
  referencing old table as gone for each statement execute function note_sheets_out();

create function month_of(day date) returns date language sql immutable strict parallel safe
  return day - (cast(extract(day from day) as int) - 1);

-- 1 for high points, -1 for low ones: promoters and detractors of an NPS, the ends of any other scale.
create function leaning(kind text, points numeric) returns int language sql immutable strict parallel safe
  return case kind
    when 'NPS' then case when points >= 9 then 1 when points <= 6 then -1 else 0 end
    when 'EFFORT' then case when points >= 5 then 1 when points <= 3 then -1 else 0 end
    else case when points >= 7.5 then 1 when points <= 2.5 then -1 else 0 end
  end;
