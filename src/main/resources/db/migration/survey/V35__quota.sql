-- How many people each structure of a campaign serves, and how many it may invite at most: the answers are weighed by it.
create table campaign_quota (
  campaign_id uuid not null references campaign,
  structure_id text not null,
  -- People served in the period that the campaign asks about.
  people int not null check (people > 0),
  -- Invitations at most; null for no limit but the campaign's own.
  invited int check (invited >= 0),
  primary key (campaign_id, structure_id)
);
