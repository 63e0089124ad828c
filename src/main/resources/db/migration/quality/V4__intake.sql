-- Results brought in files, and tools that send them.

create table file (
  id uuid primary key,
  structure text not null,
  agent uuid not null,
  agent_name text not null,
  name text not null,
  -- Sealed; forgotten once it is read or given up.
  content bytea,
  -- JSON: which column says what.
  mapping text not null,
  state text not null,
  problem text not null,
  rows int not null,
  accepted int not null default 0,
  refused int not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz
);
create index file_structure on file (structure, asked_at desc, id);
create index file_waiting on file (asked_at, id) where state = 'WAITING';
create index file_agent on file (agent) where state in ('DRAFT', 'WAITING');

-- Lines left out, with the reason of each, sealed.
create table file_reject (
  file_id uuid primary key references file (id) on delete cascade,
  sealed bytea not null
);

create table source (
  id uuid primary key,
  structure text not null,
  name text not null,
  -- Fingerprint of its key.
  secret bytea not null unique,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);
create index source_structure on source (structure, created_at desc, id);

create table source_request (
  source_id uuid not null references source (id),
  idempotency_key text not null,
  body_hash bytea not null,
  response text not null,
  answered_at timestamptz not null,
  primary key (source_id, idempotency_key)
);
create index source_request_age on source_request (answered_at);
