-- Answers made up to measure with: how many of each seed, so that making more takes up where it stopped.
create table generated (
  seed bigint primary key,
  campaign_id uuid not null,
  sheets bigint not null default 0,
  answers bigint not null default 0
);
