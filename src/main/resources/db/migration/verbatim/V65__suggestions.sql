-- What agents propose or find irritating, and what became of it. The words are in verbatim, under the source
-- ('suggestion', id): kept once, and forgotten at once.

create table suggestion (
  id uuid primary key,
  -- idea, irritant
  kind text not null,
  structure text not null,
  -- That and all above it today: who answers, and what it counts for.
  scopes text[] not null,
  author uuid not null,
  -- Empty where they asked that nobody see it.
  author_name text not null,
  made_at timestamptz not null,
  -- Until when an answer is owed.
  due_on date not null,
  -- received, read, taken_up, declined
  state text not null default 'received',
  -- One more at each step.
  version int not null default 0,
  -- When its first answer was given.
  answered_at timestamptz
);
create index suggestion_author on suggestion (author, made_at desc, id desc);
create index suggestion_state on suggestion (state, made_at desc, id desc);
create index suggestion_scopes on suggestion using gin (scopes);

-- One row each time that somebody read, answered or answered otherwise; the last one holds.
create table suggestion_step (
  id uuid primary key,
  suggestion_id uuid not null references suggestion on delete cascade,
  state text not null,
  words text not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
create index suggestion_step_newest on suggestion_step (suggestion_id, at desc, id desc);
