-- Table files that agents bring, and what became of each.

-- Each piece of work takes a number: who worked longest ago comes first.
create sequence turn;

create table upload (
  id uuid primary key,
  -- Which reader wants it, and for whom: the code of a structure, the id of a campaign.
  kind text not null,
  owner text not null,
  -- What the ids of its rows belong to.
  source_id uuid,
  origin text not null default '',
  variant text not null default '',
  agent uuid not null,
  by_name text not null,
  file_name text not null,
  sheet text not null default '',
  -- Names of its columns, in order.
  header text[] not null,
  -- JSON: which column says what.
  mapping text not null,
  -- DRAFT, WAITING, DONE, CANCELLED, STOPPED, UNDOING, UNDONE
  state text not null,
  -- Key of the message that says why it stopped.
  problem text not null default '',
  rows int not null default 0,
  done int not null default 0,
  accepted int not null default 0,
  duplicates int not null default 0,
  refused int not null default 0,
  withdrawn int not null default 0,
  turn bigint not null default nextval('upload.turn'),
  asked_at timestamptz not null,
  finished_at timestamptz
);
create index upload_owner on upload (kind, owner, asked_at desc, id desc);
create index upload_turn on upload (turn, id) where state in ('WAITING', 'UNDOING');
create index upload_agent on upload (agent) where state in ('DRAFT', 'WAITING');
create index upload_drafts on upload (asked_at) where state = 'DRAFT';

-- The rows of a file not read yet, sealed: nothing of them was screened. Each block goes with the rows it holds.
create table block (
  upload_id uuid not null references upload on delete cascade,
  number int not null,
  sealed bytea not null,
  primary key (upload_id, number)
);

-- The rows left out, sealed, with the reason of each.
create table reject (
  upload_id uuid not null references upload on delete cascade,
  number int not null,
  sealed bytea not null,
  primary key (upload_id, number)
);
