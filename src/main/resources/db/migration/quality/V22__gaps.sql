-- Gaps between what is promised or said and what is lived: computed or written, qualified, ranked, decided on.

create table gap (
  id uuid primary key,
  -- Where it is lived, and who holds it: the same, one above, or '' for the programme once it was taken on there.
  structure text not null,
  held_by text not null,
  -- TARGET, DECLARED, PEERS or WRITTEN, and what of: an indicator, a commitment, nothing.
  found text not null,
  source text not null,
  title text not null,
  description text not null,
  -- Figures in words, as they were when it was computed last.
  evidence text not null,
  commitment text not null,
  nature text not null default '',
  gravity smallint check (gravity between 1 and 4),
  frequency smallint check (frequency between 1 and 4),
  -- People concerned in a year, null when nobody knows.
  users bigint check (users >= 0),
  in_hands boolean,
  -- Hundredths of the score, -1 while it is not qualified.
  rank int not null default -1,
  state text not null,
  -- Where it goes back to when a merger is undone.
  state_before text not null default '',
  merged_into uuid references gap (id),
  opened_by text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  edition int not null default 1
);
create unique index gap_computed on gap (structure, found, source) where found <> 'WRITTEN';
create index gap_structure on gap (structure, state, rank desc, id desc);
create index gap_rank on gap (state, rank desc, id desc);
create index gap_merged on gap (merged_into) where merged_into is not null;

-- Everything that became of a gap, with who and why.
create table gap_step (
  id bigint generated always as identity primary key,
  gap_id uuid not null references gap (id),
  kind text not null,
  at timestamptz not null,
  by_name text not null,
  why text not null
);
create index gap_step_gap on gap_step (gap_id, id);

-- Sent up to those who can do something, and answered by them.
create table gap_referral (
  id uuid primary key,
  gap_id uuid not null references gap (id),
  -- '' for the programme.
  sent_to text not null,
  question text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  due_on date not null,
  taken boolean,
  answer text not null default '',
  answered_by text not null default '',
  answered_at timestamptz
);
create unique index gap_referral_open on gap_referral (gap_id) where answered_at is null;
create index gap_referral_waiting on gap_referral (sent_to, due_on) where answered_at is null;

-- The published formula: how much each component counts, version after version.
create table gap_formula (
  number int primary key,
  gravity smallint not null check (gravity between 0 and 10),
  frequency smallint not null check (frequency between 0 and 10),
  users smallint not null check (users between 0 and 10),
  in_hands smallint not null check (in_hands between 0 and 10),
  -- From so many people a year on, the component of users is full.
  many bigint not null check (many between 10 and 100000000),
  why text not null,
  written_by text not null,
  written_at timestamptz not null,
  check (gravity + frequency + users + in_hands > 0)
);
insert into gap_formula values (1, 4, 3, 2, 1, 10000,
  'Formule de départ de ce site : le programme n’en publie pas.', 'Catalogue de départ', now());

-- Structures whose figures changed and whose gaps are to be looked for.
create table gap_check (
  structure text primary key,
  asked_at timestamptz not null
);
create index gap_check_asked on gap_check (asked_at, structure);
