-- Which column of its files answers which question, as it was last said for that source.
alter table ingest_source add column mapping text;

-- Files of answers, sealed until they are read to the end: nobody has screened what is in them.
create table answer_import (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  source_id uuid not null references ingest_source on delete cascade,
  agent uuid not null,
  file_name text not null,
  content bytea,
  mapping text not null,
  -- DRAFT, WAITING, DONE, CANCELLED, STOPPED
  state text not null,
  -- Why it stopped: closed, unreadable, revoked.
  problem text not null default '',
  rows int not null,
  done int not null default 0,
  accepted int not null default 0,
  duplicates int not null default 0,
  refused int not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz
);
create index answer_import_campaign on answer_import (campaign_id, asked_at desc, id);
create index answer_import_waiting on answer_import (asked_at, id) where state = 'WAITING';
create index answer_import_old on answer_import (asked_at);

-- Lines that could not be counted, sealed, some at a time.
create table answer_import_reject (
  import_id uuid not null references answer_import on delete cascade,
  number int not null,
  sealed bytea not null,
  primary key (import_id, number)
);
