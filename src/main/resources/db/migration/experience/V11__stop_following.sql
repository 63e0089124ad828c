-- What is stored of the link by which a follower asks for silence.
alter table same_mark add column stop bytea unique;
