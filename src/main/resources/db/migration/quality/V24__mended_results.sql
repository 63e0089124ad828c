-- What the house computes is of a structure alone; earlier ones were said to cover what stands below it too.
update result set whole = false where entered_from = 'COMPUTED' and whole;
insert into upkeep (stale) values (false);

-- How often in a row a period could not be computed.
alter table computation add column failures int not null default 0;

-- Scores of so few that they tell persons apart are kept back from now on: what was computed before is computed again.
update computation c set due_at = now(), cursor = ''
where exists (select from indicator_version v where v.indicator = c.indicator and v.question not like 'experiences:%'
  and v.question <> '');

-- Answers to tools that quoted what was sent, where a person could be named.
delete from source_request where response like '%words-person%';
