-- Who did what, when, on what. Rows are only ever added.
create table entry (
  id uuid primary key,
  at timestamptz not null,
  author uuid,
  author_name text not null,
  action text not null check (action ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
  kind text not null,
  subject text not null,
  structures text[] not null,
  -- the structures and everything above them when it happened: what a reader's scope is compared with
  scope text[] not null,
  facts jsonb not null
);
create index entry_at on entry (at desc, id desc);
create index entry_author on entry (author, at desc, id desc);
create index entry_action on entry (action, at desc, id desc);
create index entry_subject on entry (kind, subject, at desc);
create index entry_scope on entry using gin (scope);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end
$$;
create trigger entry_append_only before update or delete on entry for each row execute function refuse_change();
create trigger entry_never_emptied before truncate on entry for each statement execute function refuse_change();
