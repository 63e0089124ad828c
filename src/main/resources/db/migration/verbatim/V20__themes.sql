-- Themes: found by the machine, decided by people.

-- What a discovery compared texts by; the last row is the one in use.
create table theme_generation (
  id bigint generated always as identity primary key,
  terms text[] not null,
  written text[] not null,
  term_texts int[] not null,
  size int not null,
  seed bigint not null,
  covered int not null,
  coherence double precision not null,
  found_at timestamptz not null
);

create table theme (
  id uuid primary key,
  name text not null,
  -- What belongs to it and what does not, in a person's words; needed to sign.
  definition text not null default '',
  -- proposed, signed, rejected, merged
  state text not null,
  terms text[] not null,
  weights double precision[] not null,
  parent uuid references theme on delete set null,
  -- Name of the parent that the machine would give it; empty for none.
  parent_proposed text not null default '',
  merged_into uuid references theme on delete cascade,
  -- Texts that speak of it best, where it was found.
  typical uuid[] not null default '{}',
  -- All texts that speak of it today, as the last count found.
  texts bigint not null default 0,
  texts_by_person bigint not null default 0,
  -- One more at each decision of a person.
  version int not null default 0,
  signed_at timestamptz,
  signed_by uuid,
  signed_by_name text,
  created_at timestamptz not null
);
create index theme_state on theme (state, texts desc, id);

-- What people did to a theme, one row an act.
create table theme_act (
  id uuid primary key,
  theme_id uuid not null references theme on delete cascade,
  -- found, named, defined, placed, signed, rejected, reopened, merged, absorbed, split
  act text not null,
  before text not null default '',
  after text not null default '',
  person uuid,
  person_name text not null default '',
  at timestamptz not null
);
create index theme_act_theme on theme_act (theme_id, at desc, id desc);

-- Which texts speak of which theme: what the machine says and what a person says stand apart.
create table theme_of (
  verbatim_id uuid not null references verbatim on delete cascade,
  theme_id uuid not null references theme on delete cascade,
  by_person boolean not null,
  -- False only by a person: the text does not speak of it, whatever the machine says.
  inside boolean not null default true,
  confidence real not null,
  at timestamptz not null,
  primary key (verbatim_id, theme_id, by_person)
);
create index theme_of_theme on theme_of (theme_id, by_person, verbatim_id);

-- What people said of texts and themes, one row a decision; a null gives the word back to the machine.
create table theme_decision (
  id uuid primary key,
  verbatim_id uuid not null references verbatim on delete cascade,
  theme_id uuid not null references theme on delete cascade,
  inside boolean,
  machine boolean not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
create index theme_decision_verbatim on theme_decision (verbatim_id, at, id);
create index theme_decision_theme on theme_decision (theme_id, at desc, id desc);

-- What holds: the word of a person where there is one, the machine's otherwise, whether signed or not.
create view theme_held as
select o.verbatim_id, o.theme_id, o.by_person, o.confidence
from theme_of o
where o.inside and (o.by_person or not exists (
  select 1 from theme_of p
  where p.verbatim_id = o.verbatim_id and p.theme_id = o.theme_id and p.by_person));

-- What may be counted: signed themes only.
create view theme_counted as
select h.verbatim_id, h.theme_id, h.by_person, h.confidence
from theme_held h join theme t on t.id = h.theme_id
where t.state = 'signed';

-- Passes over all texts, so that each takes up where it stopped.
create table theme_run (
  id uuid primary key,
  -- discover: find themes, then read all texts; assign: read all texts only
  kind text not null,
  -- Null until themes are found.
  generation bigint,
  cursor uuid,
  done bigint not null default 0,
  total bigint not null default 0,
  asked_at timestamptz not null,
  asked_by_name text not null,
  finished_at timestamptz
);
create index theme_run_open on theme_run (asked_at, id) where finished_at is null;
