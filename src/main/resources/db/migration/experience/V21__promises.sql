-- What a reply in preparation promises; written again at each saving, gone once it is published.
create table pledge (
  reply_id uuid not null references reply on delete cascade,
  position smallint not null,
  what text not null,
  who text not null default '',
  due_on date not null,
  primary key (reply_id, position)
);

-- A public promise: what its structure says of it, and beside it what the author says.
create table promise (
  id uuid primary key,
  experience_id uuid not null references experience on delete cascade,
  reply_id uuid not null references reply on delete cascade,
  structure text not null,
  -- The structure and all above it.
  scope text[] not null,
  what text not null,
  who text not null default '',
  due_on date not null,
  first_due_on date not null,
  made_at timestamptz not null,
  extended_at timestamptz,
  extension_reason text,
  told text,
  told_word text,
  told_at timestamptz,
  told_by_name text,
  witnessed text,
  witnessed_at timestamptz,
  -- When those who lived it were asked.
  asked_at timestamptz,
  -- Computed from what both sides said.
  state text not null
);
create index promise_experience on promise (experience_id, made_at, id);
create index promise_scope on promise using gin (scope);
create index promise_order on promise (state, due_on, id);
create index promise_silent on promise (due_on, id) where told is null or asked_at is null;

-- Which reminders were told for which day, so that none is told twice.
create table promise_notice (
  promise_id uuid not null references promise on delete cascade,
  due_on date not null,
  days smallint not null,
  told_at timestamptz not null,
  primary key (promise_id, due_on, days)
);

-- Who was asked whether it was kept: the author, and those who said that they lived the same.
create table promise_witness (
  id uuid primary key,
  promise_id uuid not null references promise on delete cascade,
  -- Null for the author.
  visitor bytea,
  secret bytea not null unique,
  asked_at timestamptz not null,
  said text,
  said_at timestamptz,
  unique nulls not distinct (promise_id, visitor)
);
