-- Worksheets that live on a pain point: why it happens, found by several people at once.

create table cause (
  -- Time-ordered.
  id uuid primary key,
  pain_id uuid not null references pain_point,
  -- WHY: a tree of whys; FISH: a fishbone, whose causes have a family and no parent.
  sheet text not null,
  parent_id uuid references cause,
  -- MATERIAL, EQUIPMENT, METHOD, PEOPLE, PLACE; '' in a tree of whys.
  family text not null default '',
  words text not null,
  -- What says so: VOICE, FIGURE, TO_CHECK; the text, or the figure in words.
  backing text not null,
  verbatim_id uuid,
  figure text not null default '',
  -- One can act on it: the whys stop here.
  root boolean not null default false,
  -- Taken out, with all below it; put back by forgetting that.
  removed_at timestamptz,
  -- One more at each change: nothing is written over unread.
  version int not null default 1,
  changed_by text not null,
  changed_at timestamptz not null
);
create index cause_pain on cause (pain_id, sheet, id);

-- Who, what, where, when, how, how many, why: one answer a question.
create table cause_answer (
  pain_id uuid not null references pain_point,
  question text not null,
  words text not null,
  version int not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (pain_id, question)
);
