-- How many promises stand where, without reading them all: exact, kept by the database whoever changes what.

-- Whether its experience is public.
alter table promise add column public boolean not null default false;
update promise p set public = true from experience e where e.id = p.experience_id and e.state = 'PUBLISHED';

-- What came to be counted (1) or not any more (-1): only added to, so that nobody waits for anybody. Folded into the
-- tally every minute, then deleted; whoever counts adds the two.
create table promise_entry (
  id bigint generated always as identity primary key,
  -- The structure and all above it.
  scope text[] not null,
  state text not null,
  due_on date not null,
  change smallint not null
);

-- Public promises by state and day; the rows of a structure hold those below it, those of the empty code the country.
create table promise_tally (
  structure text not null,
  state text not null,
  due_on date not null,
  count bigint not null,
  primary key (structure, state, due_on)
);
create index promise_tally_nothing on promise_tally (structure) where count = 0;
insert into promise_tally (structure, state, due_on, count)
select code, state, due_on, count(*) from promise cross join lateral unnest(array_append(scope, '')) as code
where public group by 1, 2, 3;

create function promise_begins() returns trigger language plpgsql as $$
begin
  new.public := exists (
    select from experience.experience e where e.id = new.experience_id and e.state = 'PUBLISHED');
  return new;
end
$$;
create trigger promise_begins before insert on promise for each row execute function promise_begins();

create function promise_counts() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.public then
    insert into experience.promise_entry (scope, state, due_on, change) values (old.scope, old.state, old.due_on, -1);
  end if;
  if tg_op <> 'DELETE' and new.public then
    insert into experience.promise_entry (scope, state, due_on, change) values (new.scope, new.state, new.due_on, 1);
  end if;
  return null;
end
$$;
create trigger promise_comes_and_goes after insert or delete on promise for each row execute function promise_counts();
create trigger promise_changes after update on promise for each row
  when ((old.public, old.scope, old.state, old.due_on) is distinct from (new.public, new.scope, new.state, new.due_on))
  execute function promise_counts();

create function promises_follow() returns trigger language plpgsql as $$
begin
  update experience.promise set public = (new.state = 'PUBLISHED') where experience_id = new.id;
  return null;
end
$$;
create trigger promises_follow after update of state on experience for each row
  when ((old.state = 'PUBLISHED') <> (new.state = 'PUBLISHED')) execute function promises_follow();
