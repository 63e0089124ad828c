-- What is done about what goes wrong, and the indicator by which its effect is judged.

create table action (
  -- Time-ordered.
  id uuid primary key,
  -- Empty for the whole country.
  structure text collate "C" not null,
  -- The structure and all above it as they stand now; the empty code for an action of the whole country.
  scopes text[] not null,
  -- LOCAL, NETWORK, NATIONAL
  level text not null,
  title text not null,
  -- What users live, and the cause that is treated.
  pain text not null,
  cause text not null,
  -- « 4 » or « 4.1 », empty for none.
  commitment text not null,
  owner uuid,
  expected text not null,
  -- Days of work and euros.
  days int,
  euros int,
  starts_on date,
  due_on date,
  -- The indicator.
  indicator text not null,
  -- MEASURE, SHARE, RATE
  kind text not null,
  unit text not null,
  -- A rate is told for so many; 1 otherwise.
  per int not null,
  -- MORE, LESS
  aim text not null,
  -- In the unit of counts: a share lies in [0, 1].
  target double precision,
  judge_on date,
  -- What it was when the action was committed to, and on how many months.
  baseline double precision,
  baseline_months int,
  -- DRAFT, COMMITTED, DONE, DROPPED
  state text not null,
  -- Where it goes back to when it is taken up again.
  dropped_from text,
  -- One more at each change: who writes over another's words is told.
  version int not null,
  changed_by text not null,
  changed_at timestamptz not null
);
create index action_scopes on action using gin (scopes);
create index action_state on action (state, id desc);

create table action_step (
  action_id uuid not null references action on delete cascade,
  number int not null,
  kind text not null,
  why text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (action_id, number)
);

create table action_milestone (
  id uuid primary key,
  action_id uuid not null references action on delete cascade,
  label text not null,
  due_on date not null,
  done_on date
);
create index action_milestone_action on action_milestone (action_id, due_on);

-- The indicator, month by month.
create table action_point (
  action_id uuid not null references action on delete cascade,
  -- Empty for the action's own place, else the name of a peer without the action.
  peer text not null,
  -- Its first day.
  month date not null,
  count double precision not null,
  base double precision not null,
  primary key (action_id, peer, month)
);
