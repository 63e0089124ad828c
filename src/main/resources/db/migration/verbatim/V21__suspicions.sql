-- Pain points suspected, each told once for a theme, a structure, a reason and a month.
create table suspicion (
  id uuid primary key,
  theme_id uuid not null references theme on delete cascade,
  structure text not null,
  -- GROWS, WEIGHS
  why text not null,
  month date not null,
  negative bigint not null,
  texts bigint not null,
  negative_before bigint not null,
  texts_before bigint not null,
  -- Among all comparisons of the night; null where nothing was compared.
  p double precision,
  found_at timestamptz not null,
  unique (theme_id, structure, why, month)
);
create index suspicion_structure on suspicion (structure, month desc);
