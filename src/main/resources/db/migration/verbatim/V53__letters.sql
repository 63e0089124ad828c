-- The monthly letter of each structure: words that people chose to display, who was told, who does not want it.
create table letter_quote (
  structure text collate "C" not null,
  month date not null,
  verbatim_id uuid not null references verbatim on delete cascade,
  chosen_by uuid not null,
  chosen_by_name text not null,
  at timestamptz not null,
  primary key (structure, month, verbatim_id)
);
create index letter_quote_verbatim on letter_quote (verbatim_id);

create table letter_told (
  structure text collate "C" not null,
  month date not null,
  told_at timestamptz not null,
  primary key (structure, month)
);

create table letter_stop (
  person uuid primary key,
  stopped_at timestamptz not null
);
