-- Files of results brought before this room was made: those that waited are to be brought again.
do $$
begin
  if to_regclass('quality.file') is not null then
    insert into upload.upload (id, kind, owner, agent, by_name, file_name, header, mapping, state, problem,
      rows, done, accepted, refused, asked_at, finished_at)
    select id, 'quality.results', structure, agent, agent_name, name, '{}', mapping,
      case when state in ('DRAFT', 'WAITING', 'FAILED') then 'STOPPED' else state end,
      case when state in ('DRAFT', 'WAITING', 'FAILED') then 'upload.stopped.whole'
        when state = 'STOPPED' then 'quality.file.stopped.rejects' else '' end,
      rows, case when state in ('DONE', 'STOPPED') then rows else 0 end, accepted, refused, asked_at,
      coalesce(finished_at, now())
    from quality.file;
    drop table quality.file_reject;
    drop table quality.file;
  end if;
end
$$;
