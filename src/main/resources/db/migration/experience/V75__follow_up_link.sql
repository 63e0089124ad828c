-- When the link in use of an author's private page was last given, and the one that waits to replace it.
create table follow_up_link (
  experience_id uuid primary key references experience on delete cascade,
  given_at timestamptz not null,
  next bytea unique,
  next_given_at timestamptz
);

-- Somebody says that they lost their link: what they typed, sealed, until it was looked up; then deleted.
create table link_request (
  id uuid primary key,
  sealed bytea not null,
  asked_at timestamptz not null
);
