-- What the public is promised: editions of the programme's commitments, and the references that came before them.
create table reference (
    id text primary key,
    kind text not null check (kind in ('EDITION', 'HERITAGE')),
    title text not null,
    story text not null,
    source text not null,
    -- Null while an edition is being written. An edition holds until the next one starts.
    valid_from date,
    -- Of what came before the programme only.
    valid_until date,
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    updated_by text not null default ''
);
create unique index one_draft on reference (kind) where valid_from is null;
create unique index one_edition_a_day on reference (valid_from) where kind = 'EDITION';

create table item (
    reference_id text not null references reference on delete cascade,
    -- « 4 » or « 4.1 ».
    code text not null,
    number integer not null,
    part integer not null,
    title text not null,
    -- In plain words.
    plain text not null,
    -- Whether its detail is known; told where it is not.
    complete boolean not null default true,
    version integer not null default 1,
    primary key (reference_id, code)
);

-- Where what was promised under another reference finds its place in an edition.
create table correspondence (
    from_reference text not null,
    from_code text not null,
    to_reference text not null,
    to_code text not null,
    note text not null default '',
    primary key (from_reference, from_code, to_reference, to_code),
    foreign key (from_reference, from_code) references item on delete cascade on update cascade,
    foreign key (to_reference, to_code) references item on delete cascade on update cascade
);
create index correspondence_to on correspondence (to_reference, to_code);
