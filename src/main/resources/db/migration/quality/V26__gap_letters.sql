-- Those who let the day to answer go by are told once.
alter table gap_referral add column late_told_at timestamptz;
create index gap_referral_late on gap_referral (due_on, id) where answered_at is null and late_told_at is null;
