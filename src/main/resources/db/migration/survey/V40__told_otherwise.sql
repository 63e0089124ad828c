-- How many sheets came without being offered on a page: few in most campaigns, all in some.
create index response_otherwise on response (campaign_id, received_on, structure_id)
  where source in ('KIOSK', 'PAPER', 'MYSTERY', 'API', 'IMPORT');
