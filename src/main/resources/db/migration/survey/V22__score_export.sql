-- Files of results asked for: what they hold, how far they are made, and the parts made so far.
create table score_export (
  id uuid primary key,
  agent uuid not null,
  structure_id text not null,
  campaign_id uuid,
  first_month date not null,
  last_month date not null,
  -- Structures below that have answers, in the order of the file.
  scopes text[] not null,
  done int not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz,
  cancelled_at timestamptz,
  -- From when nothing of it is kept.
  expires_at timestamptz not null
);
create index score_export_agent on score_export (agent, asked_at desc, id);
create index score_export_waiting on score_export (asked_at, id) where finished_at is null and cancelled_at is null;
create index score_export_expires on score_export (expires_at);

create table score_export_part (
  export_id uuid not null references score_export on delete cascade,
  number int not null,
  csv text not null,
  primary key (export_id, number)
);
