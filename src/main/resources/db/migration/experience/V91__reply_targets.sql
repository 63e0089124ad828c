-- Within how many days each structure replies, change after change: what was published is judged by what was set then.
create table reply_target (
  structure text not null,
  since timestamptz not null,
  depth int not null,
  -- Null when nothing is set any more.
  target_days int,
  primary key (structure, since)
);
-- What was set before is not known: today's stands for it.
insert into reply_target (structure, since, depth, target_days)
select structure, '-infinity', depth, target_days from reply_settings where target_days is not null;
