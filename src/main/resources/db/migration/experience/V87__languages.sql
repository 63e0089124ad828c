-- In which language authors and services wrote, in two letters, « und » where the words do not tell.
alter table reply add column language text not null default 'fr';
-- That of the experience, so that the queue filters by it.
alter table moderation_case add column language text not null default 'fr';

-- Texts kept before languages were told: one row each, deleted once read.
create table language_unread (
  experience_id uuid primary key references experience on delete cascade
);
insert into language_unread select id from experience;
