-- Questions, questionnaires, campaigns and what people answered.

-- A question never changes: other words or another scale make another version, so that scores add up.
create table question (
  id int generated always as identity primary key,
  code text not null,
  version int not null,
  -- The questionnaire whose own question it is; null for the core shared by all.
  form_id uuid,
  kind text not null,
  -- What of the service it is about; the same word everywhere it is measured.
  driver text,
  -- The commitment of the programme, 1 to 8.
  commitment smallint,
  definition jsonb not null,
  created_at timestamptz not null,
  unique nulls not distinct (form_id, code, version)
);

create table form (
  id uuid primary key,
  structure_id text not null,
  family text not null,
  title text not null,
  draft jsonb not null,
  -- The draft before its last change.
  undo jsonb,
  revision int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index form_structure on form (structure_id, changed_at desc, id);

create table form_version (
  id uuid primary key,
  form_id uuid not null references form,
  number int not null,
  family text not null,
  title text not null,
  -- Its steps, each question with its id, its words and its scale.
  definition jsonb not null,
  languages text[] not null,
  published_at timestamptz not null,
  published_by uuid not null,
  unique (form_id, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was published never changes: %', tg_table_name;
end $$;
create trigger question_is_kept before update or delete on question
  for each row execute function refuse_change();
create trigger form_version_is_kept before update or delete on form_version
  for each row execute function refuse_change();

create table campaign (
  id uuid primary key,
  -- Its short address, /q/<code>.
  code text not null unique,
  structure_id text not null,
  form_version_id uuid not null references form_version,
  name text not null,
  -- True: nothing links an answer to an invitation, a moment or a rank; see sealed_sheet.
  anonymous boolean not null,
  -- Only who was invited may answer.
  invited_only boolean not null,
  opens_on date not null,
  -- Its last day; null when nothing was decided.
  closes_on date,
  closed_at timestamptz,
  -- The sealed sheets of an anonymous campaign were counted: it can not open again.
  counted_at timestamptz,
  -- Share of contacts drawn, from 1 to 100, and how many at most; null for no limit.
  share smallint not null,
  quota int,
  -- Days during which somebody invited here is not invited elsewhere.
  cooldown_days int not null,
  -- Days after which who did not answer is written to once more; 0 for never.
  reminder_days int not null,
  -- Results of fewer people are not shown.
  min_group smallint not null,
  created_at timestamptz not null,
  created_by uuid not null
);
create index campaign_structure on campaign (structure_id, created_at desc, id);
create index campaign_closing on campaign (closes_on) where closed_at is null;

-- The buttons and the codes of places that lead to a campaign.
create table campaign_door (
  kind text not null,
  code text not null,
  campaign_id uuid not null references campaign,
  attached_at timestamptz not null,
  primary key (kind, code)
);
create index campaign_door_campaign on campaign_door (campaign_id);

-- First denominator: how many people were served, said by the structure. A null volume says « non communiqué ».
create table served (
  campaign_id uuid not null references campaign,
  structure_id text not null,
  month date not null,
  volume bigint,
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (campaign_id, structure_id, month)
);

-- Second denominator: how often the survey was offered and refused. An anonymous campaign counts on its first day only.
create table offered (
  campaign_id uuid not null references campaign,
  structure_id text not null,
  day date not null,
  source text not null,
  shown int not null default 0,
  refused int not null default 0,
  primary key (campaign_id, structure_id, day, source)
);

-- Third denominator: one row a sheet, complete or left on the way. It carries nobody's identity.
create table response (
  id uuid not null,
  campaign_id uuid not null,
  form_version_id uuid not null,
  structure_id text,
  procedure_id text,
  channel text not null,
  -- link, button, location, mail, kiosk, paper, mystery, api, import
  source text not null,
  -- The button or the place by which the person came.
  door text,
  -- For an anonymous campaign, the campaign's first day.
  received_on date not null,
  steps_reached smallint not null,
  completed boolean not null,
  primary key (id, received_on)
) partition by range (received_on);
create index response_campaign on response (campaign_id, received_on, structure_id);
create index response_door on response (door, received_on) where door is not null;
create table response_default partition of response default;

-- Append-only. A row with sign -1 takes back one with the same values: a correction writes both.
create table answer (
  response_id uuid not null,
  campaign_id uuid not null,
  question_id int not null,
  -- Row of a matrix, 0 for any other question.
  item smallint not null default 0,
  -- Code of the option; several rows for several choices.
  choice smallint,
  -- Points of the option, on the scale of its question.
  score numeric,
  structure_id text,
  received_on date not null,
  text_id uuid,
  -- A day or the code of a structure, for the questions that ask one.
  value text,
  sign smallint not null default 1 check (sign in (-1, 1)),
  tx xid8 not null default pg_current_xact_id()
) partition by range (received_on);
create index answer_tx on answer (tx);
create index answer_response on answer (response_id);
create table answer_default partition of answer default;

-- Free texts, screened and redacted before they come here.
create table answer_text (
  id uuid primary key,
  campaign_id uuid not null,
  question_id int not null,
  structure_id text,
  received_on date not null,
  text text not null,
  -- Passages taken out.
  redactions smallint not null,
  -- Somebody should read it first: distress, danger or a threat.
  alert boolean not null
);
create index answer_text_campaign on answer_text (campaign_id, received_on desc, id);

-- A sheet being filled in: only the fingerprint of its link. An anonymous one holds its answers sealed.
create table sheet (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  secret bytea not null unique,
  received_on date not null,
  sealed bytea,
  expires_at timestamptz not null,
  completed boolean not null default false
);
create index sheet_expires on sheet (expires_at);

-- What was said anonymously waits here, sealed, until its campaign closes: then all of it is counted at once, in an
-- order drawn at random.
create table sealed_sheet (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  sealed bytea not null
);
create index sealed_sheet_campaign on sealed_sheet (campaign_id, id);

-- A list of people to write to, and why one may.
create table contact_list (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  consent text not null,
  consent_note text not null,
  lines int not null,
  taken int not null,
  imported_at timestamptz not null,
  imported_by uuid not null
);
create index contact_list_campaign on contact_list (campaign_id, imported_at desc);

-- It knows only that it was used. The address is sealed, and forgotten when the campaign closes.
create table invitation (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  list_id uuid not null references contact_list,
  secret bytea not null unique,
  address bytea,
  address_print bytea,
  language text not null,
  structure_id text,
  -- WAITING, SENT, LEFT_OUT
  state text not null,
  -- Why it was left out: resting, stopped, not_drawn, quota.
  reason text,
  sent_on date,
  reminded_on date,
  used boolean not null default false,
  unique (campaign_id, address_print)
);
create index invitation_waiting on invitation (campaign_id, id) where state = 'WAITING';
create index invitation_silent on invitation (sent_on, id) where state = 'SENT' and not used and reminded_on is null;

-- When an address was last written to, whatever the campaign, and whether its owner wants no more of it.
create table contact_rest (
  address_print bytea primary key,
  rests_until date not null,
  stopped boolean not null default false
);

-- One partition a month. Rows that came before their month was ready are moved from the default partition.
create function month_ready(day date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', day);
  after date := date_trunc('month', day) + interval '1 month';
  base text;
  part text;
begin
  perform pg_advisory_xact_lock(hashtext('survey.month_ready'));
  foreach base in array array['response', 'answer'] loop
    part := base || '_' || to_char(first, 'YYYY_MM');
    if to_regclass('survey.' || part) is null then
      execute format('create table survey.%I (like survey.%I including all)', part, base);
      execute format('with moved as (delete from survey.%I where received_on >= %L and received_on < %L returning *) '
        || 'insert into survey.%I select * from moved', base || '_default', first, after, part);
      execute format('alter table survey.%I attach partition survey.%I for values from (%L) to (%L)',
        base, part, first, after);
    end if;
  end loop;
end $$;

select survey.month_ready(current_date);
