-- What people told an agent, who typed it for them.

create table collected (
  experience_id uuid primary key references experience on delete cascade,
  way text not null,
  told_on date not null,
  agent uuid not null,
  taken_at timestamptz not null
);
create index collected_agent on collected (agent, taken_at desc, experience_id);
