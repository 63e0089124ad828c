-- The directory: structures and their tree, territories added to the official ones, procedures.

create extension if not exists pg_trgm with schema public;

create table structure (
  code text primary key check (code ~ '^[A-Za-z0-9-]{1,20}$'),
  name text not null,
  network text not null,
  network_slug text not null,
  type text not null,
  parent text references structure (code),
  -- Itself first, the root of its tree last.
  ancestors text[] not null check (ancestors[1] = code),
  -- How many active structures stand below it, at any depth.
  descendants int not null default 0,
  street text not null,
  postal_code text not null,
  town text not null,
  country text not null,
  commune text,
  department text,
  region text,
  active boolean not null,
  name_key text not null,
  -- What it is searched by: lower-case words without accents, by decreasing weight.
  name_words text not null,
  place_words text not null,
  network_words text not null,
  territory_words text not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('simple'::regconfig, name_words), 'A')
    || setweight(to_tsvector('simple'::regconfig, place_words), 'B')
    || setweight(to_tsvector('simple'::regconfig, network_words), 'C')
    || setweight(to_tsvector('simple'::regconfig, territory_words), 'D')
  ) stored,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz
);
create index structure_words on structure using gin (words) with (fastupdate = off) where active;
create index structure_children on structure (parent, (not active), name_key, code);
create index structure_ancestors on structure using gin (ancestors);
create index structure_names on structure (name_key, code) where active;
create index structure_network on structure (network_slug, name_key, code) where active;
create index structure_department on structure (department, name_key, code) where active;

-- Every word by which an active structure is found: a word mistyped is looked up here.
create table word (
  word text primary key,
  structures int not null
);
create index word_prefix on word (word text_pattern_ops);
create index word_trigrams on word using gin (word gin_trgm_ops);

-- Territories that the official lists do not have.
create table region (
  code text primary key,
  name text not null
);
create table department (
  code text primary key,
  name text not null,
  region text not null
);
create table commune (
  code text primary key,
  name text not null,
  department text not null,
  population int not null,
  postal_codes text[] not null
);

-- Procedures (démarches): official ones, and those that people named.
create table procedure (
  key text primary key,
  name text not null,
  official boolean not null,
  uses int not null,
  words tsvector not null generated always as (to_tsvector('simple'::regconfig, key)) stored,
  added_at timestamptz not null
);
create index procedure_words on procedure using gin (words);
create index procedure_trigrams on procedure using gin (key gin_trgm_ops);
