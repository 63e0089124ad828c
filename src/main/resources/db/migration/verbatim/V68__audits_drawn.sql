-- Texts of an audit are drawn behind the scenes.
alter table audit
  -- How many were asked for.
  add column size int not null default 0,
  -- Null while it waits, or when it could not be.
  add column drawn_at timestamptz,
  -- few: there were too few texts; broken: it failed too often; empty for neither.
  add column undrawn text not null default '';
update audit set drawn_at = asked_at;
create index audit_to_draw on audit (asked_at, id) where drawn_at is null and undrawn = '' and cancelled_at is null;
