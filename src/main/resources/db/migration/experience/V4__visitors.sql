-- What visitors say: one mark a visitor, known only by a keyed hash.

create table same_mark (
  experience_id uuid not null references experience on delete cascade,
  visitor bytea not null,
  at timestamptz not null,
  sealed_email bytea,
  primary key (experience_id, visitor)
);

create table reply_mark (
  reply_id uuid not null references reply on delete cascade,
  visitor bytea not null,
  useful boolean not null,
  at timestamptz not null,
  primary key (reply_id, visitor)
);

-- Votes that came with an official export.
alter table reply add column imported_useful int not null default 0;
alter table reply add column imported_useless int not null default 0;
