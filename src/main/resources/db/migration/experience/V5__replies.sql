-- Replies: who may work on them, what each structure wants, ready-made texts, notes between colleagues.

-- The structure that replies and all above it.
alter table reply add column scope text[] not null default '{}';
-- All who worked on the words: none of them may be the second reader.
alter table reply add column writers uuid[] not null default '{}';
alter table reply add column submitted_at timestamptz;
alter table reply add column sent_back_by text;
alter table reply add column sent_back_word text;
create index reply_open_scope on reply using gin (scope) where state <> 'PUBLISHED';
create index reply_open_order on reply (state, updated_at) where state <> 'PUBLISHED';
create index reply_not_useful_scope on reply using gin (scope) where rating = 'NOT_USEFUL';
create index reply_not_useful_order on reply (rated_at) where rating = 'NOT_USEFUL';

-- What a nationwide scope reads.
create index experience_by_reply_state on experience (reply_state, published_at, id) where state = 'PUBLISHED';

-- What a structure set for itself and all below it; an empty column is inherited from the nearest one above.
create table reply_settings (
  structure text primary key,
  -- How many structures stand from the root of the tree to this one: the nearest is the deepest.
  depth smallint not null,
  second_reader boolean,
  target_days smallint check (target_days between 1 and 90),
  greeting text,
  closing text,
  signature text,
  updated_at timestamptz not null,
  updated_by text not null
);

create table reply_template (
  id uuid primary key,
  structure text not null,
  title text not null,
  body text not null,
  updated_at timestamptz not null,
  updated_by text not null
);
create index reply_template_structure on reply_template (structure, title, id);

-- Seen by the agents of the structures concerned and by the programme, never by the public.
create table internal_comment (
  id uuid primary key,
  experience_id uuid not null references experience on delete cascade,
  author uuid not null,
  author_name text not null,
  text text not null,
  at timestamptz not null
);
create index internal_comment_experience on internal_comment (experience_id, at, id);

-- Words that agents gave to experiences, to offer them again.
create table tag (
  word text primary key,
  uses int not null
);
create index tag_uses on tag (uses desc, word);
