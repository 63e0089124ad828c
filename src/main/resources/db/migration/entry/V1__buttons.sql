-- Buttons that structures show on their own sites, and where and when they were seen: nothing about who saw them.

create table button (
  code text primary key,
  structure text not null,
  form text not null,
  name text not null,
  procedure text,
  campaign text not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  -- The last day of the table below.
  last_seen_on date,
  -- The last day on which it was seen, made or shown again.
  quiet_since date not null,
  -- The day above that its structure was told of when it fell silent: one mail for one silence.
  silence_told date
);
create index button_structure on button (structure, (retired_at is not null), created_at desc, code);
create index button_silent on button (quiet_since, code) where retired_at is null;

create table sighting (
  button text not null references button (code),
  day date not null,
  arrivals int not null default 0,
  primary key (button, day)
);
create index sighting_day on sighting (day);

-- The sites on which a structure, and those below it, say that they show buttons.
create table site (
  structure text not null,
  origin text not null,
  added_at timestamptz not null,
  primary key (structure, origin)
);

-- Other sites from which somebody came by a button.
create table stray (
  button text not null references button (code),
  origin text not null,
  first_seen_at timestamptz not null,
  primary key (button, origin)
);
