-- Places of structures that have a short code of their own: counters, phone lines, letter templates.

create table location (
  code text primary key,
  structure text not null references structure (code),
  kind text not null,
  name text not null,
  created_at timestamptz not null,
  -- A code is never given to another place: it stands on paper.
  retired_at timestamptz
);
create index location_structure on location (structure, (retired_at is not null), name, code);
