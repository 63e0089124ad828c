-- Published texts that came from elsewhere and that the house has not screened yet: one row each, deleted once done.
create table unscreened (
  experience_id uuid primary key references experience on delete cascade
);
insert into unscreened select id from experience where source = 'official' and state = 'PUBLISHED';
