-- Site of the page from which a person came by a button; null when the browser did not tell.
alter table response add column origin text;
create index response_seen on response (campaign_id, door, origin, procedure_id, structure_id)
  where source = 'BUTTON' and door is not null;

-- Sheets that came by a button pasted on the wrong page, moved to the right procedure; undone, they go back.
create table door_move (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  door text not null,
  origin text not null,
  -- Where they were, then where they are.
  from_procedure text not null,
  from_structure text not null,
  to_procedure text not null,
  to_structure text not null,
  sheets int not null,
  moved_at timestamptz not null,
  moved_by uuid not null,
  undone_at timestamptz
);
create index door_move_campaign on door_move (campaign_id, moved_at desc, id);

create table door_move_sheet (
  move_id uuid not null references door_move,
  response_id uuid not null,
  received_on date not null,
  primary key (move_id, response_id, received_on)
);
