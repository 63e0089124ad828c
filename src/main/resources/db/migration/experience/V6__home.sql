-- The first page reads the last replies and how they were rated.
create index reply_published on reply (published_at desc) where state = 'PUBLISHED';
create index reply_rated on reply (rated_at, rating) where rating is not null;
