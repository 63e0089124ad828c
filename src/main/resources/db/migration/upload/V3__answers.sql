-- Files of answers brought before this room was made: those that waited are to be brought again.
do $$
begin
  if to_regclass('survey.answer_import') is not null then
    insert into upload.upload (id, kind, owner, source_id, origin, agent, by_name, file_name, header, mapping, state,
      problem, rows, done, accepted, duplicates, refused, asked_at, finished_at)
    select i.id, 'survey.answers', i.campaign_id::text, i.source_id, coalesce(s.name, ''), i.agent, '', i.file_name, '{}',
      i.mapping, case when i.state in ('DRAFT', 'WAITING') then 'STOPPED' else i.state end,
      case when i.state in ('DRAFT', 'WAITING') or i.problem = 'unreadable' then 'upload.stopped.sealed'
        when i.problem = 'failed' then 'upload.stopped.failed'
        when i.problem <> '' then 'survey.import.stopped.' || i.problem else '' end,
      i.rows, i.done, i.accepted, i.duplicates, i.refused, i.asked_at, coalesce(i.finished_at, now())
    from survey.answer_import i left join survey.ingest_source s on s.id = i.source_id;
    drop table survey.answer_import_reject;
    drop table survey.answer_import;
  end if;
end
$$;
