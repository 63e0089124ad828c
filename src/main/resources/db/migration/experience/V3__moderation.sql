-- Moderation: what waits for a moderator, who treats it, what was found in it, what was done; never the text itself.

-- Kinds found in the sealed words, and a keyed print of them that tells the same text sent twice.
alter table quarantine add column signals text[] not null default '{}';
alter table quarantine add column alert boolean not null default false;
alter table quarantine add column fingerprint bytea;
create index quarantine_same_text on quarantine (fingerprint);

alter table proposed_edit add column reminded_at timestamptz;
create index proposed_edit_age on proposed_edit (proposed_at);

-- How many passages of each kind were taken out, such as PHONE:2.
alter table step add column redactions text[] not null default '{}';

-- One row for each experience that is not decided, with all that the queue filters and sorts by.
create table moderation_case (
  experience_id uuid primary key references experience on delete cascade,
  state text not null,
  -- 0 when somebody may need help, 1 otherwise: the order of the queue.
  rank smallint not null,
  since timestamptz not null,
  feeling text not null,
  signals text[] not null default '{}',
  -- The structures concerned and all above them.
  scope text[] not null default '{}',
  networks text[] not null default '{}'
);
create index moderation_case_order on moderation_case (state, rank, since, experience_id);
create index moderation_case_signals on moderation_case using gin (signals);
create index moderation_case_scope on moderation_case using gin (scope);
create index moderation_case_networks on moderation_case using gin (networks);

-- Who treats a case now; ignored once its time is over.
create table moderation_claim (
  experience_id uuid primary key references moderation_case on delete cascade,
  agent uuid not null,
  agent_name text not null,
  until timestamptz not null
);
create index moderation_claim_agent on moderation_claim (agent);

-- How many rejected texts each run of the purge deleted: its circuit breaker counts them.
create table text_purge (
  id uuid primary key,
  at timestamptz not null,
  purged int not null
);
create index text_purge_at on text_purge (at);
