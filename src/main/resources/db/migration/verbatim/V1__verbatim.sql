-- One record for each free text, whatever its source, what the machine read in it, and what people decided.

create table verbatim (
  id uuid primary key,
  -- experience, answer, suggestion, import, api
  source_kind text not null,
  source_id text collate "C" not null,
  -- What the source belongs to: a campaign, an import, a key; empty for none.
  provenance text not null default '',
  -- The structures it is about, the first one first; '{}' when unknown or too few to be told apart.
  structures text[] not null default '{}',
  structure text generated always as (structures[1]) stored,
  -- Those and all above them today: who may read it, and what it counts for.
  scopes text[] not null default '{}',
  procedures text[] not null default '{}',
  said_on date not null,
  -- As in experiences: ONLINE, COUNTER, PHONE…
  channels text[] not null default '{}',
  channel text generated always as (channels[1]) stored,
  -- usager, relative, mediator, agent, unknown
  author_kind text not null,
  -- Two letters, 'und' where the words do not tell.
  language text not null,
  title text not null default '',
  -- Screened: what is personal was taken out before it came here.
  body text not null,
  -- Of all that the machine reads: computed again only when it changes.
  text_hash bytea not null,
  -- Public already: may be quoted to anybody.
  open boolean not null,
  -- POSITIVE, NEUTRAL, NEGATIVE: what the author said, never mixed with what the machine reads.
  feeling_said text,
  -- What the author typed beside the text.
  country text not null default '',
  institution_types text[] not null default '{}',
  received_at timestamptz not null,
  changed_tx xid8 not null default pg_current_xact_id(),
  unique (source_kind, source_id)
);
create index verbatim_provenance on verbatim (source_kind, provenance, id);
create index verbatim_scopes on verbatim using gin (scopes);
create index verbatim_newest on verbatim (said_on desc, id desc);
create index verbatim_changed on verbatim (changed_tx);

-- What the machine read. Axes: -1, 0, 1, null where the text does not speak of it.
create table reading (
  verbatim_id uuid primary key references verbatim on delete cascade,
  -- Version of the model, or of the rules.
  model text not null,
  text_hash bytea not null,
  -- With what the author typed beside the text.
  feeling text not null,
  feeling_confidence real not null,
  -- From the text alone: what may be compared between structures.
  feeling_text_only text not null,
  feeling_text_only_confidence real not null,
  accessibility smallint,
  accessibility_confidence real not null,
  information smallint,
  information_confidence real not null,
  relation smallint,
  relation_confidence real not null,
  responsiveness smallint,
  responsiveness_confidence real not null,
  simplicity smallint,
  simplicity_confidence real not null,
  -- Codes such as 4 or 4.1.
  commitments text[] not null,
  -- From 0 to 1, and the code of the rule that said most of it.
  actionable real not null,
  actionable_reason text not null,
  -- none, soon, now; how sure; and the code of the rule.
  urgency_level text not null,
  urgency real not null,
  urgency_reason text not null,
  read_at timestamptz not null,
  changed_tx xid8 not null default pg_current_xact_id()
);
create index reading_changed on reading (changed_tx);
create index reading_model on reading (model, verbatim_id);

-- Texts that came or changed and were not read yet.
create table to_read (
  verbatim_id uuid primary key references verbatim on delete cascade,
  asked_at timestamptz not null
);
create index to_read_oldest on to_read (asked_at, verbatim_id);

-- What people decided, one row a decision, the last one holds. A null value gives the word back to the machine.
create table correction (
  id uuid primary key,
  verbatim_id uuid not null references verbatim on delete cascade,
  -- feeling, accessibility, information, relation, responsiveness, simplicity, commitments, actionable, urgency
  field text not null,
  value text,
  -- What held before, and what the machine said then.
  previous text,
  machine text,
  model text,
  -- Of the text that was read.
  text_hash bytea not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null
);
create index correction_verbatim on correction (verbatim_id, at, id);
create index correction_newest on correction (at desc, id desc);

-- The decisions that hold; null where nobody decided.
create table decision (
  verbatim_id uuid primary key references verbatim on delete cascade,
  feeling text,
  -- 9: somebody decided that the text does not speak of it.
  accessibility smallint,
  information smallint,
  relation smallint,
  responsiveness smallint,
  simplicity smallint,
  commitments text[],
  actionable boolean,
  urgency_level text,
  decided_at timestamptz not null,
  changed_tx xid8 not null default pg_current_xact_id()
);
create index decision_changed on decision (changed_tx);

-- What holds of each text that was read: the word of people where there is one, and whose word it is.
create view current as
select r.verbatim_id,
  coalesce(d.feeling, r.feeling) as feeling,
  coalesce(d.feeling, r.feeling_text_only) as feeling_text_only,
  d.feeling is not null as feeling_by_person,
  case when d.accessibility is null then r.accessibility else nullif(d.accessibility, 9) end as accessibility,
  d.accessibility is not null as accessibility_by_person,
  case when d.information is null then r.information else nullif(d.information, 9) end as information,
  d.information is not null as information_by_person,
  case when d.relation is null then r.relation else nullif(d.relation, 9) end as relation,
  d.relation is not null as relation_by_person,
  case when d.responsiveness is null then r.responsiveness else nullif(d.responsiveness, 9) end as responsiveness,
  d.responsiveness is not null as responsiveness_by_person,
  case when d.simplicity is null then r.simplicity else nullif(d.simplicity, 9) end as simplicity,
  d.simplicity is not null as simplicity_by_person,
  coalesce(d.commitments, r.commitments) as commitments,
  d.commitments is not null as commitments_by_person,
  coalesce(d.actionable, r.actionable >= 0.5) as actionable,
  d.actionable is not null as actionable_by_person,
  coalesce(d.urgency_level, r.urgency_level) as urgency_level,
  d.urgency_level is not null as urgency_by_person,
  r.model
from reading r
left join decision d using (verbatim_id);

-- Passes over a source whose texts are there already: where each one is, so that it takes up where it stopped.
create table intake_pass (
  source text primary key,
  cursor text not null default '',
  seen bigint not null default 0,
  changed bigint not null default 0,
  asked_at timestamptz not null,
  finished_at timestamptz
);

-- Models that were installed, with how each was measured when it was learnt.
create table model (
  version text primary key,
  sha256 bytea not null,
  size bigint not null,
  rows int not null,
  seed bigint not null,
  folds int not null,
  feeling_accuracy double precision not null,
  polarity_accuracy double precision not null,
  installed_at timestamptz not null,
  installed_by uuid,
  installed_by_name text not null,
  note text not null default ''
);

create table model_part (
  version text not null references model on delete cascade,
  number int not null,
  bytes bytea not null,
  primary key (version, number)
);

-- Which one runs: the last row. An empty version stands for the rules.
create table model_activation (
  id uuid primary key,
  version text not null,
  previous text not null,
  at timestamptz not null,
  person uuid,
  person_name text not null
);
create index model_activation_newest on model_activation (at desc, id desc);

-- Labelled texts kept apart, never learnt from: models are compared on them before one replaces another.
create table frozen_text (
  -- Of the words, so that the same row is kept once.
  id bytea primary key,
  title text not null,
  body text not null,
  posted_as text not null,
  country text not null,
  institution_types text[] not null,
  channels text[] not null,
  feeling text not null,
  -- Of the five axes; 9 where it was left empty.
  axes smallint[] not null,
  added_at timestamptz not null
);

-- What a model found on the texts kept apart.
create table model_trial (
  id uuid primary key,
  version text not null,
  -- Of the set, so that two trials are compared only on the same.
  set_hash bytea not null,
  texts int not null,
  feelings_right int not null,
  macro_f1 double precision not null,
  polarities int not null,
  polarities_right int not null,
  confusion int[] not null,
  at timestamptz not null
);
create index model_trial_version on model_trial (version, at desc);

-- Everything is read again when another model runs: where that is.
create table reading_run (
  id uuid primary key,
  model text not null,
  cursor uuid,
  done bigint not null default 0,
  total bigint not null,
  asked_at timestamptz not null,
  asked_by_name text not null,
  finished_at timestamptz,
  cancelled_at timestamptz
);
create index reading_run_open on reading_run (asked_at desc) where finished_at is null and cancelled_at is null;
