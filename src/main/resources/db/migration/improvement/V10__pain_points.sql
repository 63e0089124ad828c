-- What goes wrong for users: where it comes from, who says it, how it weighs, who can do something about it.

create table pain_point (
  -- Time-ordered.
  id uuid primary key,
  structure text collate "C" not null,
  -- The structure and all above it as they stand now.
  scopes text[] not null,
  -- Who can do something about it: the same, one above, or '' for the programme once it was taken on there.
  held_by text collate "C" not null,
  title text not null,
  description text not null,
  -- « 4 », « 4.1 », and procedures in the words of those who wrote.
  commitments text[] not null default '{}',
  procedures text[] not null default '{}',
  -- From 1, a small trouble, to 4, somebody loses a right; null until somebody said it.
  gravity smallint check (gravity between 1 and 4),
  -- LOCAL, NETWORK, NATIONAL, '' until somebody said it.
  remedy text not null default '',
  -- Over the last twelve months, as they were counted last; see pain_month.
  unhappy bigint not null default 0,
  about bigint not null default 0,
  texts bigint not null default 0,
  -- Texts of the months whose visits are known, those visits, and how many months.
  met bigint not null default 0,
  visits bigint not null default 0,
  visit_months int not null default 0,
  -- HIGHER, LOWER, NOT_ESTABLISHED, TOO_FEW
  trend text not null default 'TOO_FEW',
  measured_on date,
  -- Hundredths of the score.
  rank int not null default 0,
  -- OPEN, SOLVED, ASIDE, MERGED
  state text not null,
  -- Where it goes back to when a merger is undone.
  state_before text not null default '',
  merged_into uuid references pain_point,
  -- What it was part of before it was split off.
  split_from uuid references pain_point,
  opened_by text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  -- One more at each change by somebody: nobody's is lost.
  version int not null default 1
);
create index pain_point_scopes on pain_point using gin (scopes) with (fastupdate = off);
create index pain_point_rank on pain_point (state, rank desc, id desc);
create index pain_point_structure on pain_point (structure, state);
create index pain_point_merged on pain_point (merged_into) where merged_into is not null;
create index pain_point_split on pain_point (split_from) where split_from is not null;
create index pain_point_measured on pain_point (measured_on nulls first, id) where state = 'OPEN';

-- Where it comes from. Mergers leave each source where it was: undone, nothing is lost.
create table pain_source (
  id uuid primary key,
  pain_id uuid not null references pain_point,
  -- SUSPICION, SESSION, GAP, SUGGESTION, IMMERSION, CONFERENCE, OTHER
  kind text not null,
  -- What it is elsewhere in the house, null for one that somebody wrote.
  ref uuid,
  -- The signed theme it speaks of.
  theme uuid,
  words text not null default '',
  by_name text not null default '',
  at timestamptz not null,
  -- Taken back there since.
  dropped_at timestamptz
);
create unique index pain_source_ref on pain_source (kind, ref) where ref is not null;
create index pain_source_pain on pain_source (pain_id, id);
create index pain_source_theme on pain_source (theme) where theme is not null;

-- Texts that people chose because they tell it.
create table pain_voice (
  pain_id uuid not null references pain_point,
  verbatim_id uuid not null,
  source_id uuid not null references pain_source,
  primary key (pain_id, verbatim_id)
);

create table pain_month (
  pain_id uuid not null references pain_point,
  month date not null,
  unhappy bigint not null,
  about bigint not null,
  texts bigint not null,
  visits bigint not null,
  primary key (pain_id, month)
);

-- Everything that became of it, with who and why.
create table pain_step (
  id bigint generated always as identity primary key,
  pain_id uuid not null references pain_point,
  kind text not null,
  at timestamptz not null,
  by_name text not null,
  why text not null
);
create index pain_step_pain on pain_step (pain_id, id);

-- Sent up to those who can do something, and answered by them.
create table pain_referral (
  id uuid primary key,
  pain_id uuid not null references pain_point,
  -- '' for the programme.
  sent_to text collate "C" not null,
  question text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  due_on date not null,
  taken boolean,
  -- Taken back by those who sent it, before an answer.
  withdrawn boolean not null default false,
  answer text not null default '',
  answered_by text not null default '',
  answered_at timestamptz
);
create unique index pain_referral_open on pain_referral (pain_id) where answered_at is null;
create index pain_referral_waiting on pain_referral (sent_to, due_on) where answered_at is null;

-- The published formula: how much each component counts, version after version.
create table pain_formula (
  number int primary key,
  gravity smallint not null check (gravity between 0 and 10),
  volume smallint not null check (volume between 0 and 10),
  contact smallint not null check (contact between 0 and 10),
  feeling smallint not null check (feeling between 0 and 10),
  trend smallint not null check (trend between 0 and 10),
  -- From so many texts a year on, the component of volume is full.
  many bigint not null check (many between 10 and 100000000),
  why text not null,
  written_by text not null,
  written_at timestamptz not null,
  check (gravity + volume + contact + feeling + trend > 0)
);
insert into pain_formula values (1, 3, 3, 1, 1, 2, 1000,
  'Formule de départ de ce site : le programme n’en publie pas.', 'Catalogue de départ', now());

-- The pain point that an action treats, in place of its free words.
alter table action add column pain_id uuid references pain_point;
-- The root cause that it treats, see the worksheets.
alter table action add column cause_id uuid;
create index action_pain on action (pain_id, id desc) where pain_id is not null;
