-- How an experience stands is computed from its steps: what a step is about, where it began, since when.
alter table step add column subject uuid;
alter table experience add column reply_origin text;
alter table experience add column reply_state_since timestamptz;
-- When its author said that nothing is solved; the target of the next reply counts from then.
alter table experience add column reopened_at timestamptz;
