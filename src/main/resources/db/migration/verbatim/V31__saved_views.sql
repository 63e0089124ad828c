-- Searches that somebody keeps, for themselves or for all who look after the same structure.
create table saved_view (
  id uuid primary key,
  owner uuid not null,
  owner_name text not null,
  -- Empty for the whole country.
  structure text collate "C" not null,
  name text not null,
  -- Parameters of the page's address.
  query text not null,
  shared boolean not null,
  created_at timestamptz not null,
  -- For a while it can be put back.
  removed_at timestamptz
);
create index saved_view_owner on saved_view (owner, created_at desc);
create index saved_view_shared on saved_view (structure, created_at desc) where shared;
