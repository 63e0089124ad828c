-- What the machine says, checked by people on texts drawn by lot.

create table audit (
  id uuid primary key,
  -- FEELING, AXES, COMMITMENTS, THEMES
  subject text not null,
  -- Empty for the whole country.
  structure text collate "C" not null,
  from_day date,
  until_day date,
  -- The same seed draws the same texts, as long as they are the same.
  seed bigint not null,
  -- What is asked of each text, in the order of all answers below.
  questions text[] not null,
  -- How many people read each text: 1 or 2.
  readers smallint not null,
  -- Texts among which it was drawn.
  population bigint not null,
  models text[] not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  finished_by_name text,
  cancelled_at timestamptz,
  cancelled_by_name text
);
create index audit_structure on audit (structure, asked_at desc, id desc);
create index audit_finished on audit (structure, subject, finished_at desc) where finished_at is not null;

create table audit_stratum (
  audit_id uuid not null references audit on delete cascade,
  stratum text not null,
  -- Texts of the population, and how many of them were drawn.
  size bigint not null,
  drawn int not null,
  primary key (audit_id, stratum)
);

create table audit_text (
  audit_id uuid not null references audit on delete cascade,
  verbatim_id uuid not null references verbatim on delete cascade,
  -- Order in which it is read: by lot too.
  rank int not null,
  stratum text not null,
  -- What the machine said when it was drawn, and of which words.
  machine text[] not null,
  text_hash bytea not null,
  primary key (audit_id, verbatim_id)
);
create index audit_text_verbatim on audit_text (verbatim_id);

-- Who reads: the first come take the seats.
create table audit_reader (
  audit_id uuid not null references audit on delete cascade,
  seat smallint not null,
  person uuid not null,
  person_name text not null,
  primary key (audit_id, seat),
  unique (audit_id, person)
);

create table audit_answer (
  audit_id uuid not null references audit on delete cascade,
  verbatim_id uuid not null references verbatim on delete cascade,
  -- 1 and 2 for readers, 3 for who settles what they said differently.
  seat smallint not null,
  said text[] not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null,
  primary key (audit_id, verbatim_id, seat)
);
create index audit_answer_verbatim on audit_answer (verbatim_id);

-- What a finished audit found, ready to be shown beside counts.
create table audit_result (
  audit_id uuid not null references audit on delete cascade,
  question text not null,
  -- all; machine: of texts of which the machine says so; person: of texts of which people say so; readers: kappa
  side text not null,
  class text not null,
  read int not null,
  wrong int not null,
  -- Null where nothing can be said.
  value double precision,
  low double precision,
  high double precision,
  primary key (audit_id, question, side, class)
);
