-- Moderators who said that they are on duty, until when.
create table on_duty (
  agent uuid primary key,
  agent_name text not null,
  until timestamptz not null
);

-- One row for each experience that asked for help at once: told to moderators, until one of them takes it.
create table alert (
  experience_id uuid primary key references experience on delete cascade,
  level smallint not null,
  raised_at timestamptz not null,
  -- How many times moderators were told.
  rounds smallint not null default 1,
  told_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid
);
create index alert_open on alert (told_at) where acknowledged_at is null;
