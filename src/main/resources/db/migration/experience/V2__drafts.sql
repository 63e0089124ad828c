-- What an author has typed so far, sealed, under a private link; the experience's id is chosen here, so that a
-- submission sent twice makes one experience.

create table draft (
  id uuid primary key,
  secret bytea not null unique,
  experience uuid not null,
  correction boolean not null default false,
  -- Null once sent: what was written lives on in the experience only.
  sealed bytea,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz
);
create index draft_expires_at on draft (expires_at);
create index draft_experience on draft (experience);

-- Proofs of work that were used, so that none is used twice.
create table spent_proof (
  challenge bytea primary key,
  expires_at timestamptz not null
);
create index spent_proof_expires_at on spent_proof (expires_at);
