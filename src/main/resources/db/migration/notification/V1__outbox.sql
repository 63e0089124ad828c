-- Mails that wait, were sent or could not be. What they say and to whom is sealed, and deleted some days after sending.

create table mail (
  id uuid primary key,
  -- The same event told twice makes one mail.
  told text not null unique,
  kind text not null,
  sealed bytea,
  state text not null,
  attempts int not null default 0,
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  failure text
);
create index mail_waiting on mail (next_attempt_at, id) where state = 'WAITING';
create index mail_newest on mail (created_at desc, id desc);
create index mail_sent on mail (sent_at) where sealed is not null and state <> 'WAITING';
