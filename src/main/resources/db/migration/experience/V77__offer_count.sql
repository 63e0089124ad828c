-- What was offered to people before they sent their story, and whether it helped: counts only, nothing of anybody.
create table offer_count (
  day date not null,
  -- Empty when the author did not find the service in the directory.
  structure text not null,
  kind text not null,
  offered int not null,
  helped int not null default 0,
  useless int not null default 0,
  primary key (day, structure, kind),
  check (helped + useless <= offered)
);
