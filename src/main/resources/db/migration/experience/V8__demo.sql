-- Which made-up stories are told already, so that a loading cut short goes on where it stopped.
create table demo_told (
  key text primary key,
  experience_id uuid not null
);
