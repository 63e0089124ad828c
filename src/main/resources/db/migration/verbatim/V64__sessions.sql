-- Agents of a structure review its texts together: each alone first, then all see what all said.

create table review_session (
  id uuid primary key,
  structure text not null,
  title text not null,
  from_day date not null,
  until_day date not null,
  -- Texts among which those to read were drawn, and how many of a kind may be: ALL, NEGATIVE.
  among text not null,
  population bigint not null,
  seed bigint not null,
  opened_at timestamptz not null,
  host uuid not null,
  host_name text not null,
  -- From then on everybody sees what everybody said, and nobody changes it.
  shared_at timestamptz,
  shared_by_name text,
  closed_at timestamptz,
  closed_by_name text
);
create index review_session_structure on review_session (structure, opened_at desc, id desc);

create table review_text (
  session_id uuid not null references review_session on delete cascade,
  verbatim_id uuid not null references verbatim on delete cascade,
  rank int not null,
  -- What was said of it together.
  note text not null default '',
  note_by_name text not null default '',
  -- One more at each note.
  note_version int not null default 0,
  primary key (session_id, verbatim_id)
);
create index review_text_verbatim on review_text (verbatim_id);

create table review_person (
  session_id uuid not null references review_session on delete cascade,
  person uuid not null,
  person_name text not null,
  joined_at timestamptz not null,
  primary key (session_id, person)
);

create table review_vote (
  session_id uuid not null references review_session on delete cascade,
  verbatim_id uuid not null references verbatim on delete cascade,
  person uuid not null,
  feeling text not null,
  axes text[] not null,
  pain boolean not null,
  words text not null,
  at timestamptz not null,
  primary key (session_id, verbatim_id, person)
);
create index review_vote_verbatim on review_vote (verbatim_id);

-- Pain points that they decided to work on.
create table review_pain (
  id uuid primary key,
  session_id uuid not null references review_session on delete cascade,
  name text not null,
  theme_id uuid references theme on delete set null,
  texts uuid[] not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  dropped_at timestamptz,
  dropped_by_name text
);
create index review_pain_session on review_pain (session_id, decided_at, id);
