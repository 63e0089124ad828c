-- One row once the fictional territory is being loaded, or loaded.
create table demo_territory (
  one boolean primary key default true check (one),
  loaded boolean not null
);
