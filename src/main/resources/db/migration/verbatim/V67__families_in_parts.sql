-- Texts of a family by where they were said and where they come from, as the last count found: pages read this, not the texts.
create table near_family_part (
  family_id uuid not null references near_family on delete cascade,
  scopes text[] not null,
  -- '' where nobody knows.
  structure text not null,
  source_kind text not null,
  texts int not null,
  first_day date not null,
  last_day date not null
);
create index near_family_part_family on near_family_part (family_id);
create index near_text_first on near_text (family_id) where bands is not null and family_id is not null;
insert into near_stale select id from near_family;
