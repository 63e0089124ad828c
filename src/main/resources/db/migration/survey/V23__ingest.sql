-- Other tools that send what they collected: each has a key, of which only a fingerprint is kept, and one campaign.
create table ingest_source (
  id uuid primary key,
  campaign_id uuid not null,
  name text not null,
  secret bytea not null unique,
  created_at timestamptz not null,
  created_by uuid not null,
  revoked_at timestamptz
);
create index ingest_source_campaign on ingest_source (campaign_id, created_at desc, id);

-- A request that was answered: sent again with the same key and the same words, it gets the same answer.
create table ingest_request (
  source_id uuid not null references ingest_source on delete cascade,
  idempotency_key text not null,
  body_hash bytea not null,
  response text not null,
  answered_at timestamptz not null,
  primary key (source_id, idempotency_key)
);
create index ingest_request_old on ingest_request (answered_at);

-- Lines that were accepted, by the number that their tool gives them: none is counted twice. An anonymous campaign
-- keeps only the line, never the sheet.
create table ingest_line (
  source_id uuid not null references ingest_source on delete cascade,
  line_id text not null,
  primary key (source_id, line_id)
);
