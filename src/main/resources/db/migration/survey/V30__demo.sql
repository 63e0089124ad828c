-- Made-up surveys already told: each once.
create table demo_told (
  key text primary key,
  campaign_id uuid
);
