-- The language in which those who left an address read the site: mails to them come in it.
alter table contact add column language text not null default 'fr';
alter table same_mark add column language text not null default 'fr';
