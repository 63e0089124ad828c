-- How often in a row the gaps of a structure could not be looked for.
alter table gap_check add column failures int not null default 0;

-- Taken back by those who had sent it up, before anybody answered.
alter table gap_referral add column withdrawn boolean not null default false;
update gap_referral r set withdrawn = true, taken = false, answered_at = now()
from gap g where g.id = r.gap_id and r.answered_at is null and g.state in ('MERGED', 'SET_ASIDE', 'GONE');
