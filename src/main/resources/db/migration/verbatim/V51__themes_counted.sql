-- Signed themes are counted by month as other subjects are (theme:…): what speaks of one already is counted again.
insert into to_tally (verbatim_id) select distinct verbatim_id from theme_counted;

-- How many people a structure served in a month, said by the structure: no line where it was not told.
create table visits (
  structure text collate "C" not null,
  month date not null,
  visits bigint not null check (visits > 0),
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (structure, month)
);
