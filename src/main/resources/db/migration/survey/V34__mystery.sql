-- Mystery visits, calls, letters and mails: what somebody sent on purpose observed, never beside what users answer.

create table mystery_grid (
  id uuid primary key,
  structure_id text not null,
  title text not null,
  criteria jsonb not null,
  -- The criteria before the last change.
  undo jsonb,
  revision int not null,
  changed_at timestamptz not null
);
create index mystery_grid_structure on mystery_grid (structure_id, changed_at desc, id);

create table mystery_campaign (
  id uuid primary key,
  structure_id text not null,
  grid_id uuid not null references mystery_grid,
  name text not null,
  -- The grid as it was when the campaign opened: what is observed refers to its keys.
  criteria jsonb not null,
  opens_on date not null,
  closes_on date not null,
  closed_at timestamptz,
  -- Results of fewer contacts are not shown.
  min_group smallint not null,
  created_at timestamptz not null,
  created_by uuid not null
);
create index mystery_campaign_structure on mystery_campaign (structure_id, created_at desc, id);

create table mystery_contact (
  id uuid primary key,
  campaign_id uuid not null references mystery_campaign,
  -- The page that planned it, and its rank there: a page sent twice plans once.
  batch uuid not null,
  rank int not null,
  structure_id text not null,
  channel text not null,
  due_on date not null,
  investigator uuid not null,
  -- What to ask for, or to play.
  brief text not null,
  -- PLANNED, DONE, IMPOSSIBLE, CANCELLED
  state text not null,
  done_on date,
  -- What the investigator adds, screened.
  note text not null default '',
  told_at timestamptz,
  unique (campaign_id, batch, rank)
);
create index mystery_contact_plan on mystery_contact (campaign_id, due_on, id);
create index mystery_contact_mine on mystery_contact (investigator, due_on, id) where state <> 'CANCELLED';
create index mystery_contact_structure on mystery_contact (structure_id, campaign_id);

create table mystery_finding (
  contact_id uuid not null references mystery_contact,
  -- Key of the criterion in the campaign's grid.
  criterion smallint not null,
  -- YES, PARTLY, NO, NOT_OBSERVED; a measure that was not taken is NOT_OBSERVED too.
  rating text,
  measure int,
  primary key (contact_id, criterion),
  check ((rating is null) <> (measure is null))
);
