-- Texts brought in from files: where they come from, and what became of each file.

-- Under which name somebody brings files for a structure, and which column of them says what.
create table import_source (
  id uuid primary key,
  structure text not null,
  name text not null,
  -- Column by field, as JSON; '{}' when that was never said.
  mapping text not null default '{}',
  created_at timestamptz not null,
  unique (structure, name)
);

create table text_import (
  id uuid primary key,
  source_id uuid not null references import_source,
  structure text not null,
  agent uuid not null,
  agent_name text not null,
  file_name text not null,
  sheet text not null,
  -- Names of its columns, in order.
  header text[] not null,
  mapping text not null,
  -- DRAFT, WAITING, DONE, CANCELLED, STOPPED, UNDOING, UNDONE
  state text not null,
  problem text not null default '',
  rows int not null,
  done int not null default 0,
  taken int not null default 0,
  duplicates int not null default 0,
  refused int not null default 0,
  withdrawn int not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz
);
create index text_import_structure on text_import (structure, asked_at desc, id desc);
create index text_import_waiting on text_import (asked_at, id) where state in ('WAITING', 'UNDOING');
create index text_import_agent on text_import (agent) where state in ('DRAFT', 'WAITING');

-- The rows of a file not read yet, sealed: nothing of them was screened. Each block goes with the rows it holds.
create table text_import_block (
  import_id uuid not null references text_import on delete cascade,
  number int not null,
  sealed bytea not null,
  primary key (import_id, number)
);

-- The rows left out, sealed, with the reason of each.
create table text_import_reject (
  import_id uuid not null references text_import on delete cascade,
  number int not null,
  sealed bytea not null,
  primary key (import_id, number)
);
