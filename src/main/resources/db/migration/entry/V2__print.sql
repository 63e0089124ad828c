-- Files of posters asked for, with what they hold in order, and the parts printed so far.

create table print_job (
  id uuid primary key,
  agent uuid not null,
  structure text not null,
  format text not null,
  codes text[] not null,
  done int not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz,
  cancelled_at timestamptz,
  -- From when nothing of it is kept.
  expires_at timestamptz not null
);
create index print_job_agent on print_job (agent, asked_at desc, id);
create index print_job_waiting on print_job (asked_at, id) where finished_at is null and cancelled_at is null;
create index print_job_expires on print_job (expires_at);

create table print_part (
  job uuid not null references print_job on delete cascade,
  number int not null,
  pdf bytea not null,
  primary key (job, number)
);
