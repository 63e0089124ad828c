-- How many texts of each month, about each structure and all below it, speak of what: read by pages that compare.

-- Texts whose counts must be made again; the same text may be here several times.
create table to_tally (
  seq bigint generated always as identity primary key,
  verbatim_id uuid not null
);
insert into to_tally (verbatim_id) select id from verbatim;

-- What of each text is counted today, so that it can be taken back exactly.
create table tallied (
  verbatim_id uuid primary key,
  month date not null,
  scopes text[] not null,
  subjects text[] not null
);

-- Subjects: '' for all texts, then feeling:NEGATIVE, axis:SIMPLICITY-NEGATIVE, commitment:4, urgency:now…
create table tally (
  structure text collate "C" not null,
  month date not null,
  subject text collate "C" not null,
  texts int not null,
  primary key (structure, month, subject)
);
create index tally_empty on tally (structure) where texts = 0;

-- What was told to rise, once.
create table risen (
  structure text collate "C" not null,
  month date not null,
  subject text collate "C" not null,
  told_at timestamptz not null,
  primary key (structure, month, subject)
);
