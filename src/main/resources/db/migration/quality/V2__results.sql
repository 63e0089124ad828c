-- Results of structures, what became of them, and their sums up the tree and over territories.

-- A copy of the directory's tree, to add up along it; told again by the directory when it changes.
create table place (
  structure text primary key,
  network text not null,
  type text not null,
  parent text,
  department text,
  region text,
  -- That of it and of all below it, null when they are several.
  covers_department text,
  covers_region text,
  -- Whether nothing open stands below it.
  site boolean not null default true,
  active boolean not null
);
create index place_parent on place (parent);
create index place_network on place (network, structure);
create index place_department on place (department, network, structure) where active;

create table lineage (
  structure text not null,
  above text not null,
  depth int not null,
  primary key (structure, above)
);
create index lineage_above on lineage (above, structure);

create table result (
  id uuid primary key,
  structure text not null,
  indicator text not null references indicator (code),
  version int not null,
  first_day date not null,
  months smallint not null,
  state text not null,
  -- Why nothing is communicated, empty for a value.
  reason text not null,
  -- Hundredths; null when nothing is communicated.
  numerator bigint,
  second bigint,
  denominator bigint check (denominator > 0),
  -- Whether it covers all that stands below the structure too.
  whole boolean not null,
  -- What the service says of it and does about it, published with it.
  words text not null,
  entered_from text not null,
  entered_by text not null,
  changed_at timestamptz not null,
  edition int not null default 1,
  unique (structure, indicator, first_day, months),
  check ((reason = '') = (denominator is not null))
);
create index result_waiting on result (structure, state, first_day desc, indicator) where state <> 'PUBLISHED';
create index result_published on result (changed_at desc, id) where state = 'PUBLISHED';

-- Everything that became of a result, the newest last: corrections keep what was there before.
create table result_step (
  id bigint generated always as identity primary key,
  result_id uuid not null references result (id),
  kind text not null,
  at timestamptz not null,
  by_name text not null,
  why text not null,
  reason text not null,
  numerator bigint,
  second bigint,
  denominator bigint
);
create index result_step_result on result_step (result_id, id);

-- The published results of a structure with all below it, the finest ones on each branch.
create table structure_sum (
  structure text not null,
  indicator text not null,
  first_day date not null,
  months smallint not null,
  numerator bigint not null,
  second bigint not null,
  denominator bigint not null,
  -- How many were published by it and below it, and how many of them count.
  results int not null,
  counted int not null,
  primary key (structure, indicator, first_day, months)
) with (fillfactor = 90);

-- The same over territories: F the country, R a region, D a department; T the structures of one kind, each for itself.
create table territory_sum (
  -- Readable name of a network, empty for all together.
  network text not null,
  kind text not null,
  scope text not null,
  indicator text not null,
  first_day date not null,
  months smallint not null,
  numerator bigint not null,
  second bigint not null,
  denominator bigint not null,
  counted int not null,
  primary key (network, kind, scope, indicator, first_day, months)
) with (fillfactor = 90);
create index territory_sum_map on territory_sum (indicator, first_day, months, network, kind, scope);

-- Whether the tree changed since everything was added up; begins so, to read the directory once.
create table upkeep (stale boolean not null);
insert into upkeep (stale) values (true);
