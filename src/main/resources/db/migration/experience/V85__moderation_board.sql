-- What the moderators' board counts, without walking through all that ever happened.

-- Each movement of moderation, written with what moves: only added to, so that nobody waits for anybody. Folded into
-- the volumes every minute, then deleted; whoever counts adds the two.
create table moderation_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  movement text not null,
  -- Why it was refused, empty for the rest.
  reason text not null default '',
  -- The structures concerned and all above them.
  scope text[] not null
);

-- Movements by day; the rows of a structure hold those below it, those of the empty code the whole country.
create table moderation_volume (
  structure text not null,
  day date not null,
  movement text not null,
  reason text not null default '',
  count bigint not null,
  primary key (structure, day, movement, reason)
);

-- Decided cases given to a second moderator, who does not know of the first decision.
create table double_reading (
  id uuid primary key,
  experience_id uuid not null unique references experience on delete cascade,
  scope text[] not null,
  drawn_at timestamptz not null,
  -- WAITING, READ, or GONE when the words are not those of the first reading any more.
  state text not null,
  -- A keyed print of the words of the first reading, emptied with the second one.
  print bytea,
  first_agent uuid not null,
  first_choice text not null,
  first_reason text,
  taken_by uuid,
  taken_until timestamptz,
  second_agent uuid,
  second_choice text,
  second_reason text,
  read_at timestamptz,
  ruled_choice text,
  ruled_by uuid,
  ruled_by_name text,
  ruled_word text,
  ruled_at timestamptz
);
create index double_reading_waiting on double_reading (drawn_at, id) where state = 'WAITING';
create index double_reading_read on double_reading (read_at) where state = 'READ';
create index double_reading_first on double_reading (first_agent, read_at desc)
  where state = 'READ' and first_choice <> second_choice;
create index double_reading_second on double_reading (second_agent, read_at desc)
  where state = 'READ' and first_choice <> second_choice;
create index double_reading_unruled on double_reading (read_at, id)
  where state = 'READ' and first_choice <> second_choice and ruled_at is null;

-- What the two readers and who decides between them say of it.
create table double_reading_word (
  id uuid primary key,
  reading uuid not null references double_reading on delete cascade,
  agent uuid not null,
  text text not null,
  at timestamptz not null
);
create index double_reading_word_reading on double_reading_word (reading, at, id);
