-- Files of texts are kept in the room of uploads. Texts know theirs by its id, which stays. Those that waited are to be
-- brought again; those being undone go on.
insert into upload.upload (id, kind, owner, source_id, origin, variant, agent, by_name, file_name, sheet, header, mapping,
  state, problem, rows, done, accepted, duplicates, refused, withdrawn, asked_at, finished_at)
select i.id, 'verbatim.texts', i.structure, i.source_id, s.name, case when i.suggestions then 'suggestions' else '' end,
  i.agent, i.agent_name, i.file_name, i.sheet, i.header, i.mapping,
  case when i.state in ('DRAFT', 'WAITING') then 'STOPPED' else i.state end,
  case when i.state in ('DRAFT', 'WAITING') then 'upload.stopped.sealed'
    when i.problem <> '' then 'upload.stopped.' || i.problem else '' end,
  i.rows, i.done, i.taken, i.duplicates, i.refused, i.withdrawn, i.asked_at, coalesce(i.finished_at, now())
from verbatim.text_import i join verbatim.import_source s on s.id = i.source_id;

drop table verbatim.text_import_block;
drop table verbatim.text_import_reject;
drop table verbatim.text_import;

-- What columns say is named as forms name it.
update verbatim.import_source set mapping =
  (select coalesce(jsonb_object_agg(lower(key), value), '{}') from jsonb_each(mapping::jsonb))::text;
