-- Files asked for, with what they hold in order, and the parts written so far.
create table job (
  id uuid primary key,
  -- Which module makes it, and how.
  kind text not null,
  -- The only person who may see it.
  owner uuid not null,
  subject text not null,
  details text not null,
  items text[] not null,
  done int not null default 0,
  -- How often the part that comes next could not be written.
  tries smallint not null default 0,
  kept_seconds bigint not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  cancelled_at timestamptz,
  failed_at timestamptz,
  -- From when nothing of it is kept.
  expires_at timestamptz not null
);
create index job_owner on job (owner, asked_at desc, id);
create index job_waiting on job (tries, asked_at, id)
  where finished_at is null and cancelled_at is null and failed_at is null;
create index job_expires on job (expires_at);

create table part (
  job uuid not null references job on delete cascade,
  number int not null,
  content bytea not null,
  primary key (job, number)
);
