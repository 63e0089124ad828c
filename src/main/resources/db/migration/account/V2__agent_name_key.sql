-- Names are sorted and found without their accents: « Étienne » stands beside « Etienne ».
alter table agent add column name_key text not null generated always as (lower(translate(name,
  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ',
  'AAAAAACEEEEIIIINOOOOOUUUUYYaaaaaaceeeeiiiinooooouuuuyy'))) stored;
drop index agent_by_name;
create index agent_by_name on agent (name_key, id);
