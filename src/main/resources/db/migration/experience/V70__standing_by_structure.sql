-- How each structure concerned stands, computed from the steps: the state of the whole is derived from them.
alter table target add column reply_origin text;
alter table target add column reply_state text;
alter table target add column reply_state_since timestamptz;
-- Which structure a place left when it changed hands: without it, who was concerned at that time cannot be told.
alter table step add column left_structure text;
