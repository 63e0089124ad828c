-- How many people were served by each channel in the period that a campaign asks about: its answers are weighed by it too.
create table campaign_channel_quota (
  campaign_id uuid not null references campaign,
  channel text not null check (channel in ('ONLINE', 'COUNTER', 'PHONE', 'LETTER')),
  people int not null check (people > 0),
  primary key (campaign_id, channel)
);
