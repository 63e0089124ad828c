-- By which door an experience came: a button, the code of a place, a link; nothing about who came.

create table entrance (
  experience_id uuid primary key references experience on delete cascade,
  kind text not null,
  code text not null,
  structure text not null,
  campaign text not null,
  origin text not null,
  unlisted boolean not null,
  shared_at timestamptz not null
);
create index entrance_code on entrance (kind, code, shared_at);
