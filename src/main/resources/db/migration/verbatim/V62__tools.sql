-- Tools that send texts, and what was answered to each of their requests.

create table text_tool (
  id uuid primary key,
  structure text not null,
  name text not null,
  -- Fingerprint of its key.
  secret bytea not null unique,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);
create index text_tool_structure on text_tool (structure, created_at desc, id);

create table text_tool_request (
  source_id uuid not null references text_tool on delete cascade,
  idempotency_key text not null,
  body_hash bytea not null,
  response text not null,
  answered_at timestamptz not null,
  primary key (source_id, idempotency_key)
);
create index text_tool_request_oldest on text_tool_request (answered_at);

-- Whether the lines of a file are what agents suggest: kept apart from what users say.
alter table text_import add column suggestions boolean not null default false;
