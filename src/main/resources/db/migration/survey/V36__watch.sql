-- What an agent asked to be told of, by mail: a digest each week or month, or a threshold that was crossed.
create table watch (
  id uuid primary key,
  -- Fingerprint of the link that ends it.
  secret bytea not null unique,
  agent uuid not null,
  structure_id text not null,
  -- Null for all campaigns but the anonymous ones.
  campaign_id uuid references campaign,
  -- WEEKLY, MONTHLY: a digest. MEAN, SATISFIED, ANSWERS: what is compared with a threshold.
  kind text not null,
  above boolean,
  threshold numeric,
  -- Over how many months.
  months smallint,
  -- The day on which it is looked at next.
  next_on date not null,
  -- Since when the threshold is crossed: nothing more is told until it is crossed back.
  crossed_on date,
  -- Answers of the month told last, so that a week without any is not told.
  told_month date,
  told_answers bigint,
  created_at timestamptz not null,
  check ((kind in ('WEEKLY', 'MONTHLY')) = (threshold is null)),
  check ((threshold is null) = (above is null) and (threshold is null) = (months is null))
);
create index watch_agent on watch (agent, structure_id, created_at);

-- What was seen when a threshold was crossed.
create table watch_crossing (
  id uuid primary key,
  watch_id uuid not null references watch on delete cascade,
  crossed_on date not null,
  figure numeric not null,
  -- Bounds of its 95 % interval; null for a count.
  low numeric,
  high numeric,
  answers bigint not null
);
create index watch_crossing_watch on watch_crossing (watch_id);
