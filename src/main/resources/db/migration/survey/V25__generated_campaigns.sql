-- Answers made up are spread over campaigns that follow each other.
alter table generated add column campaigns uuid[];
update generated set campaigns = array[campaign_id];
alter table generated alter column campaigns set not null;
alter table generated drop column campaign_id;
