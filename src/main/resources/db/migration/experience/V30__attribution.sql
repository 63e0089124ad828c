-- Re-attribution: who was asked to take an experience, who said what, and what the programme team decided.

-- One row for each time a place of an experience was handed, or asked to be, to another structure.
create table handover (
  id uuid primary key,
  experience_id uuid not null references experience on delete cascade,
  position smallint not null check (position between 1 and 3),
  -- Null when the author had only described the service.
  from_structure text,
  to_structure text not null,
  -- Each structure with all above it, kept up to date while an answer is awaited.
  from_scope text[] not null default '{}',
  to_scope text[] not null,
  origin text not null,
  reason text,
  word text not null default '',
  asked_by uuid,
  asked_by_name text,
  asked_at timestamptz not null,
  -- The last day to answer; null when nobody had to be asked.
  due_on date,
  reminded_at timestamptz,
  state text not null,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  refusal text,
  refusal_word text,
  -- When the experience changed hands; null when it did not.
  moved_at timestamptz
);
create unique index handover_one_awaiting on handover (experience_id, position) where state = 'AWAITING';
create index handover_experience on handover (experience_id, position, asked_at, id);
create index handover_due on handover (due_on, id) where state = 'AWAITING';
create index handover_received on handover using gin (to_scope) where state = 'AWAITING';
create index handover_sent on handover using gin (from_scope) where state = 'AWAITING';

-- What the programme team is asked to decide.
create table arbitration (
  id uuid primary key,
  experience_id uuid not null references experience on delete cascade,
  position smallint not null check (position between 1 and 3),
  cause text not null,
  opened_at timestamptz not null,
  state text not null,
  decided_by uuid,
  decided_by_name text,
  closed_at timestamptz,
  structure text,
  word text not null default ''
);
create unique index arbitration_one_open on arbitration (experience_id, position) where state = 'OPEN';
create index arbitration_experience on arbitration (experience_id, opened_at);
create index arbitration_order on arbitration (opened_at, id) where state = 'OPEN';

-- « Ce n'est pas nous »: said once by a structure for a place; the author may then name another until that day.
create table not_ours (
  experience_id uuid not null references experience on delete cascade,
  position smallint not null check (position between 1 and 3),
  structure text not null,
  word text not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  until_day date not null,
  named text,
  named_at timestamptz,
  state text not null,
  primary key (experience_id, position, structure)
);
create index not_ours_until on not_ours (until_day) where state = 'OPEN';
