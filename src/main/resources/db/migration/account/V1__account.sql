-- Agents, the roles given to them with their scope, the links by which they choose a password.
create table agent (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) between 3 and 254),
  -- Argon2id, null until the invitation is accepted
  password text,
  demo boolean not null default false,
  invited_at timestamptz not null,
  activated_at timestamptz,
  last_used_at timestamptz,
  -- when the time without use began to run: last use, or the day the account was opened (again)
  counted_from timestamptz not null,
  -- the last warning before deactivation, in days left; null when the account is in use
  warned_days int,
  warned_at timestamptz,
  deactivated_at timestamptz,
  -- null when it was for want of use
  deactivated_by uuid
);
create unique index agent_email on agent (lower(email));
create index agent_by_name on agent (lower(name), id);
create index agent_unused on agent (counted_from) where deactivated_at is null and password is not null;
create index agent_demo on agent (invited_at, id) where demo;

create table assignment (
  id uuid primary key,
  agent uuid not null references agent (id),
  role text not null,
  everywhere boolean not null,
  -- last day on which it holds
  ends_on date,
  given_at timestamptz not null,
  -- null for the house itself
  given_by uuid,
  ended_at timestamptz,
  ended_by uuid
);
create index assignment_agent on assignment (agent);
create index assignment_role on assignment (role, agent) where ended_at is null;

create table assignment_root (
  assignment uuid not null references assignment (id),
  root text not null,
  -- from the structure itself up to the top of its tree: what an administrator's scope is compared with
  lineage text[] not null,
  primary key (assignment, root)
);
create index assignment_root_root on assignment_root (root);
create index assignment_root_lineage on assignment_root using gin (lineage);

-- The secret itself is computed from the id and never stored: only its fingerprint is, to find the row again.
create table link (
  id uuid primary key,
  -- null for the link that creates the first administrator
  agent uuid references agent (id),
  purpose text not null check (purpose in ('INVITATION', 'RESET', 'FIRST_ADMINISTRATOR')),
  fingerprint bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index link_agent on link (agent, purpose, made_at desc);
