-- How much an experience asks for care, from 0 to 5: computed by written criteria, corrected by a moderator. Private.
create table criticality (
  experience_id uuid primary key references experience on delete cascade,
  computed smallint not null check (computed between 0 and 5),
  criterion text not null,
  computed_at timestamptz not null,
  corrected smallint check (corrected between 0 and 5),
  word text,
  corrected_by uuid,
  corrected_by_name text,
  corrected_at timestamptz
);
-- The order of the queue is 5 less the level: cases from before keep their place, to be read first or not.
update moderation_case set rank = case when rank = 0 then 0 when feeling = 'NEGATIVE' then 4 else 5 end;
comment on column moderation_case.rank is '5 less the criticality: 0 and 1 are read first.';
alter table quarantine drop column alert;
