-- Registers of the whole country in order, and what waits within one scope, however much waits elsewhere.
create index promise_by_day on promise (due_on, id);
create index promise_open_scope on promise using gin (scope) where state = 'OPEN';
create index change_claim_to_read_scope on change_claim using gin (scope) where state = 'SUBMITTED';
