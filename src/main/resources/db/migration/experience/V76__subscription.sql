-- Who wants to be told by e-mail of what a search finds. The address and what is looked for are sealed: a row says
-- neither who nor what; it is deleted when they say stop.
create table subscription (
  id uuid primary key,
  -- A hash of the address, to count the subscriptions of one person.
  person bytea not null,
  -- A hash of the address and the search: asking twice makes one.
  subject bytea not null unique,
  secret bytea not null unique,
  sealed bytea not null,
  rhythm text not null,
  -- In which language it is written.
  language text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- What was published before that day was told, or was there before.
  told_until date not null,
  next_on date not null,
  ends_on date not null,
  end_told boolean not null default false
);
create index subscription_person on subscription (person);
create index subscription_due on subscription (next_on, id) where confirmed_at is not null;
create index subscription_end on subscription (ends_on, id) where confirmed_at is not null;
create index subscription_unconfirmed on subscription (asked_at) where confirmed_at is null;
