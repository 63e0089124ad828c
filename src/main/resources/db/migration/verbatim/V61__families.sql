-- Texts that say nearly the same words: campaigns, ready-made letters, coincidences.

create table near_family (
  id uuid primary key,
  -- As the last count found.
  texts int not null default 0,
  -- What people say of it: open, campaign, template, coincidence.
  state text not null default 'open',
  -- One more at each decision.
  version int not null default 0,
  made_at timestamptz not null
);

-- Every text compared so far, as it was then.
create table near_text (
  verbatim_id uuid primary key references verbatim on delete cascade,
  text_hash bytea not null,
  -- Fingerprints by which others find it; null when it is too short, or follows another one of its family.
  bands int[],
  family_id uuid references near_family on delete set null,
  -- Share of runs of three words in common with the first of its family, in [0, 1]; null for the first and for those alone.
  likeness real
);
create index near_text_bands on near_text using gin (bands) with (fastupdate = off) where bands is not null;
create index near_text_family on near_text (family_id, verbatim_id) where family_id is not null;

-- Texts of a family by structure and all above; '' for the whole country.
create table near_family_count (
  family_id uuid not null references near_family on delete cascade,
  scope text collate "C" not null,
  texts int not null,
  first_day date not null,
  last_day date not null,
  primary key (family_id, scope)
);
create index near_family_count_scope on near_family_count (scope, texts desc, family_id) where texts > 1;

-- Families to count again; one may be there several times.
create table near_stale (family_id uuid not null);

create function near_text_gone() returns trigger language plpgsql as $$
begin
  insert into verbatim.near_stale select distinct family_id from gone where family_id is not null;
  return null;
end $$;
-- A source may take a text back whatever family it belongs to.
create trigger near_text_gone after delete on near_text
  referencing old table as gone for each statement execute function near_text_gone();

-- One row a decision; the last one holds.
create table near_decision (
  id uuid primary key,
  family_id uuid not null references near_family on delete cascade,
  state text not null,
  reason text not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
create index near_decision_newest on near_decision (family_id, at desc, id desc);

-- Texts that came or changed and were not compared yet.
create table to_compare (
  verbatim_id uuid primary key references verbatim on delete cascade
);
insert into to_compare select id from verbatim;

-- Which texts repeat others, unless people said that it is a coincidence.
create view near_held as
select n.verbatim_id, n.family_id, n.bands is not null as first
from near_text n join near_family f on f.id = n.family_id
where f.state <> 'coincidence';

-- Unhappy texts left out of a suspicion because they repeat another one counted in it.
alter table suspicion add column repeated bigint not null default 0;
-- Texts of a theme that repeat another one, as the last count found.
alter table theme add column alike bigint not null default 0;
