-- What changed and is not in the index yet. Ids only: a text never comes here.
create table pending (
  seq bigint generated always as identity primary key,
  collection text not null,
  document_id text not null,
  changed_at timestamptz not null default now()
);

-- The last rebuild asked for, by collection.
create table rebuild (
  collection text primary key,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  documents bigint not null default 0,
  failure text not null default ''
);
