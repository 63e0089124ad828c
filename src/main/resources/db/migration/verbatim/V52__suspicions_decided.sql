-- What people decide of pain points suspected, and over which days each was found.
alter table suspicion
  add column from_day date,
  add column until_day date,
  add column days_before int not null default 365,
  -- open, followed, dismissed, known
  add column state text not null default 'open',
  -- One more at each decision.
  add column version int not null default 0;
update suspicion set until_day = (found_at at time zone 'Europe/Paris')::date;
update suspicion set from_day = until_day - 89;
alter table suspicion alter column from_day set not null, alter column until_day set not null;
create index suspicion_state on suspicion (state, found_at desc, id desc);
create index suspicion_theme on suspicion (theme_id, structure, found_at desc);

-- One row a decision; the last one holds.
create table suspicion_decision (
  id uuid primary key,
  suspicion_id uuid not null references suspicion on delete cascade,
  state text not null,
  reason text not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
create index suspicion_decision_newest on suspicion_decision (suspicion_id, at desc, id desc);
