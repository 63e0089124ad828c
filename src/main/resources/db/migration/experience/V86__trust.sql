-- Responders who may publish without validation: earned by a record, granted and revoked by people, or by the record.

-- How many times a second reader sent it back: a record is of what needed no change.
alter table reply add column sent_back_times int not null default 0;
create index reply_by_writer on reply (structure, written_by, published_at)
  where state = 'PUBLISHED' and written_by is not null;

create table trust_grant (
  id uuid primary key,
  agent uuid not null,
  agent_name text not null,
  structure text not null,
  -- The structure and all above it.
  scope text[] not null,
  granted_at timestamptz not null,
  granted_by uuid not null,
  granted_by_name text not null,
  -- The record on which it was granted.
  validated int not null,
  unchanged int not null,
  rated int not null,
  useful int not null,
  contradicted int not null,
  revoked_at timestamptz,
  -- Null when the record itself revoked it.
  revoked_by uuid,
  revoked_by_name text,
  revoked_word text
);
create unique index trust_grant_active on trust_grant (structure, agent) where revoked_at is null;
create index trust_grant_structure on trust_grant (structure, granted_at desc);
create index trust_grant_scope on trust_grant using gin (scope) where revoked_at is null;

-- Replies published without validation, while they may be undone: nobody has been told of them yet.
create table held_reply (
  reply_id uuid primary key references reply on delete cascade,
  experience_id uuid not null references experience on delete cascade,
  published_by uuid not null,
  until timestamptz not null
);
create index held_reply_until on held_reply (until);
