-- The order of ids is that of the primary key: one more partial index could only mislead the planner.
drop index reply_published_id;
