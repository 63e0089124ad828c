-- What each text names: documents, procedures, online services, places; and how long it says things took.

create table named (
  verbatim_id uuid primary key references verbatim on delete cascade,
  text_hash bytea not null,
  -- Of the list of names.
  version int not null,
  documents text[] not null,
  procedures text[] not null,
  online_services text[] not null,
  places text[] not null,
  -- In the order of the text: days, and the words that say them.
  delays int[] not null,
  delay_words text[] not null
);
create index named_version on named (version);

-- Texts that came or changed and in which nothing was looked for yet.
create table to_name (
  verbatim_id uuid primary key references verbatim on delete cascade
);
insert into to_name select id from verbatim;
