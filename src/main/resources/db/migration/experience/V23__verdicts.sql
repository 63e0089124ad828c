-- What authors say of the whole some weeks after the reply; each is asked once.
create table verdict (
  experience_id uuid primary key references experience on delete cascade,
  asked_at timestamptz not null,
  said text,
  first_time boolean,
  -- For the agents, never public.
  word text,
  said_at timestamptz
);
create index experience_to_judge on experience (replied_at, id) where state = 'PUBLISHED' and follow_up is not null;

-- A reopened experience gets another reply of the same structure.
alter table reply add column round smallint not null default 1;
drop index reply_one_by_structure;
create unique index reply_one_by_round on reply (experience_id, structure, round);
