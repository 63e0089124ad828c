-- Drafts of replies: the sheets they draw from, what was proposed, what became of it.

-- What a network knows and lets its agents quote.
create table sheet (
  id uuid primary key,
  network text not null,
  title text not null,
  body text not null,
  sources text not null,
  valid_until date,
  retired_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by text not null,
  version int not null default 1
);
create index sheet_network on sheet (network, updated_at desc, id desc);

-- Networks whose texts may be sent to the language model set in the configuration; absent is off.
create table model_switch (
  network text primary key,
  allowed boolean not null,
  changed_at timestamptz not null,
  changed_by text not null
);

-- A draft proposed to an agent. Its words go once they were compared with what was published, or after a while.
create table proposal (
  id uuid primary key,
  experience_id uuid not null,
  structure text not null,
  network text not null,
  kind text not null check (kind in ('SKELETON', 'MODEL')),
  body text,
  sources jsonb not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  taken_at timestamptz,
  published_at timestamptz,
  -- Words inserted, deleted or replaced between the draft and what was published, over the longer of both, 0 to 1.
  edit_share double precision
);
create index proposal_experience on proposal (experience_id, structure, taken_at);
create index proposal_network on proposal (network, proposed_at);
create index proposal_to_forget on proposal (proposed_at) where body is not null;

-- What came of each question to the language model, without a word of it.
create table model_call (
  id uuid primary key,
  network text not null,
  at timestamptz not null,
  outcome text not null
);
create index model_call_network on model_call (network, at);
