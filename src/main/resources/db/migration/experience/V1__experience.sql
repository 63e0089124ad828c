-- An experience, from its author's draft to the replies it got.

create table experience (
  id uuid primary key,
  reference text not null unique,
  state text not null,
  source text not null default 'site',
  source_id text,
  -- The public text: empty until a moderator published it. What was written waits sealed in quarantine.
  title text,
  story text,
  slug text not null default '',
  language text not null default 'fr',
  feeling text not null,
  posted_as text not null,
  pseudonym text,
  department text,
  region text,
  country text,
  procedures text[] not null default '{}',
  accessibility text,
  information text,
  relation text,
  responsiveness text,
  simplicity text,
  improvement boolean not null default false,
  tags text[] not null default '{}',
  reply_state text not null,
  action text,
  action_planned_on date,
  action_done_on date,
  same_count int not null default 0,
  appeal_used boolean not null default false,
  follow_up bytea unique,
  follow_up_renewal int not null default 0,
  shared_at timestamptz not null,
  published_at timestamptz,
  opened_at timestamptz,
  replied_at timestamptz,
  version int not null default 0,
  unique (source, source_id)
);
create index experience_queue on experience (state, shared_at, id)
  where state in ('AWAITING_MODERATION', 'EDITS_PROPOSED', 'APPEALED');
create index experience_newest on experience (published_at desc, id desc) where state = 'PUBLISHED';

-- The services concerned, three at most: a structure of the directory, or what the author knows of it.
create table target (
  experience_id uuid not null references experience on delete cascade,
  position smallint not null check (position between 1 and 3),
  structure text,
  institution_type text,
  postal_code text,
  country text,
  channels text[] not null default '{}',
  -- One feeling for each channel, in the same order; an empty text where the author said nothing.
  channel_feelings text[] not null default '{}',
  useful_count int not null default 0,
  useless_count int not null default 0,
  author_rating text,
  primary key (experience_id, position)
);
create index target_structure on target (structure);

-- One row for each structure concerned and each structure above it: what an agent may see, in one index read.
create table scope_entry (
  structure text not null,
  experience_id uuid not null references experience on delete cascade,
  reply_state text not null,
  published_at timestamptz not null,
  primary key (structure, experience_id)
);
create index scope_entry_by_state on scope_entry (structure, reply_state, published_at, experience_id);
create index scope_entry_by_date on scope_entry (structure, published_at, experience_id);
create index scope_entry_experience on scope_entry (experience_id);

-- What the author wrote, sealed, until a moderator decides; then deleted.
create table quarantine (
  experience_id uuid primary key references experience on delete cascade,
  sealed bytea not null
);

-- Another wording proposed to the author, sealed, until the author answers; then deleted.
create table proposed_edit (
  experience_id uuid primary key references experience on delete cascade,
  sealed bytea not null,
  word text not null default '',
  proposed_by uuid not null,
  proposed_at timestamptz not null
);

-- The author's address, sealed and apart; never published.
create table contact (
  experience_id uuid primary key references experience on delete cascade,
  sealed_email bytea not null,
  stopped_at timestamptz
);

-- What happened when, without any text that was removed.
create table step (
  id uuid primary key,
  experience_id uuid not null references experience on delete cascade,
  at timestamptz not null,
  kind text not null,
  actor uuid,
  actor_name text,
  structure text,
  reason text,
  word text
);
create index step_experience on step (experience_id, at, id);
create index step_moderation on step (kind, at);

create table reply (
  id uuid primary key,
  experience_id uuid not null references experience on delete cascade,
  structure text not null,
  state text not null,
  greeting text not null default '',
  body text not null,
  closing text not null default '',
  signature text not null default '',
  written_by uuid,
  written_by_name text,
  validated_by uuid,
  validated_by_name text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  rating text,
  rating_word text,
  rated_at timestamptz,
  useful_count int not null default 0,
  useless_count int not null default 0,
  version int not null default 0
);
create unique index reply_one_by_structure on reply (experience_id, structure);
create index reply_to_validate on reply (structure, created_at) where state = 'SUBMITTED';
