-- Each year a team says how far its service keeps each commitment: grids, what each rated alone, what they agreed on.

create table assessment_grid (
  number int primary key,
  -- Of the commitments it was written for.
  edition text not null,
  -- What each value is called, from 0 up.
  scale text[] not null check (cardinality(scale) between 2 and 6),
  note text not null,
  written_by text not null,
  written_at timestamptz not null
);

create table assessment_grid_item (
  grid int not null references assessment_grid (number),
  item text not null,
  number int not null,
  part int not null,
  -- Titles as they were then, so that an old assessment reads as it was answered.
  commitment text not null,
  title text not null,
  complete boolean not null,
  question text not null,
  weight numeric(4, 1) not null check (weight > 0),
  primary key (grid, item)
);

create table assessment (
  id uuid primary key,
  structure text not null,
  year int not null,
  grid int not null references assessment_grid (number),
  -- Whether it speaks of all that stands below the structure too.
  whole boolean not null,
  due_on date not null,
  state text not null check (state in ('RATING', 'AGREEING', 'CLOSED')),
  opened_by text not null,
  opened_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  unique (structure, year)
);
create index assessment_closed on assessment (year, structure) include (whole) where state = 'CLOSED';
create index assessment_due on assessment (due_on, id) where state <> 'CLOSED';

-- One person's own ratings: an agent's, or those of a user who holds a secret link.
create table assessment_sheet (
  id uuid primary key,
  assessment_id uuid not null references assessment (id),
  agent uuid,
  -- Of an agent; empty for a user, whose name is not asked.
  name text not null,
  -- Fingerprint of a user's secret.
  secret bytea unique,
  created_at timestamptz not null,
  finished_at timestamptz,
  revoked_at timestamptz,
  unique (assessment_id, agent),
  check ((agent is null) = (secret is not null))
);
create index assessment_sheet_assessment on assessment_sheet (assessment_id, created_at);

create table assessment_rating (
  sheet_id uuid not null references assessment_sheet (id),
  item text not null,
  -- Null when it does not apply.
  value smallint check (value >= 0),
  reason text not null,
  note text not null,
  at timestamptz not null,
  primary key (sheet_id, item),
  check (value is not null or reason <> '')
);

create table assessment_agreed (
  assessment_id uuid not null references assessment (id),
  item text not null,
  value smallint check (value >= 0),
  reason text not null,
  evidence text not null,
  links text not null,
  idea text not null,
  by_name text not null,
  at timestamptz not null,
  edition int not null,
  primary key (assessment_id, item),
  check (value is not null or reason <> '')
);

-- What became of an assessment, and why it was opened again.
create table assessment_step (
  id bigint generated always as identity primary key,
  assessment_id uuid not null references assessment (id),
  kind text not null,
  at timestamptz not null,
  by_name text not null,
  why text not null
);
create index assessment_step_assessment on assessment_step (assessment_id, id);

-- Days around the due day on which leads were reminded.
create table assessment_reminder (
  assessment_id uuid not null references assessment (id),
  due_on date not null,
  days int not null,
  primary key (assessment_id, due_on, days)
);
