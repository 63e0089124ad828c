-- What published replies are like: families of near-identical texts, and what the advice says of each.

-- A family is known by the MinHash signature of its first member.
create table reply_family (
  id bigint generated always as identity primary key,
  signature bytea not null
);

-- Two families that share a band may be alike; a lookup reads as many keys as there are bands.
create table reply_band (
  band int not null,
  family bigint not null,
  primary key (band, family)
);

-- One row for each published reply, at the version that was read.
create table reply_study (
  reply_id uuid primary key references reply on delete cascade,
  version int not null,
  scope text[] not null,
  published_at timestamptz not null,
  family bigint not null,
  generic boolean not null,
  good text[] not null,
  to_look_at text[] not null
);
create index reply_study_family on reply_study (family);
create index reply_published_id on reply (id) where state = 'PUBLISHED';

-- Roll-up by structure and month; the rows of a structure hold those below it.
create table reply_likeness (
  structure text not null,
  month date not null,
  replies int not null,
  alike int not null,
  generic int not null,
  primary key (structure, month)
);

-- Roll-up of the last rated replies: what each signal said, and how many authors found the reply useful.
create table reply_signal_rating (
  kind text not null,
  good boolean not null,
  useful int not null,
  rated int not null,
  primary key (kind, good)
);

-- One row: whether the roll-ups are behind, and when they were made.
create table reply_study_state (
  only_one boolean primary key default true check (only_one),
  behind boolean not null default true,
  computed_at timestamptz
);
insert into reply_study_state default values;
