-- A change announced by itself may be undone for a while after its second reader made it public: nobody is told yet.
alter table change_claim add column published_by uuid;
-- Until when; null once it was told, and for changes told with their reply.
alter table change_claim add column held_until timestamptz;
create index change_claim_held on change_claim (held_until) where held_until is not null;
