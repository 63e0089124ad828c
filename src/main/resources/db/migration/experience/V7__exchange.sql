-- What an official export said the last time: a row that says the same again changes nothing.
alter table experience add column source_mark bigint;
