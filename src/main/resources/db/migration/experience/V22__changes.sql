-- A change that a structure says it made, with a reply or later; a second person always reads it before the public.
create table change_claim (
  id uuid primary key,
  experience_id uuid not null references experience on delete cascade,
  reply_id uuid unique references reply on delete cascade,
  structure text not null,
  -- The structure and all above it.
  scope text[] not null,
  -- DRAFT with its reply, SUBMITTED by itself, SENT_BACK by its reader, PUBLISHED.
  state text not null,
  what text not null,
  evidence text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  sent_back_by text,
  sent_back_word text,
  published_at timestamptz,
  -- What the author says against it: sealed until a moderator decides, then public or forgotten.
  contradiction_state text,
  contradiction_sealed bytea,
  contradiction_word text,
  contradicted_at timestamptz,
  contradiction_decided_at timestamptz,
  contradiction_refusal text
);
create index change_claim_experience on change_claim (experience_id, written_at, id);
create index change_claim_to_read on change_claim (written_at, id) where state = 'SUBMITTED';
create index change_claim_to_moderate on change_claim (contradicted_at, id) where contradiction_state = 'WAITING';
