-- Sheets that a tablet sent, by the number it gave them: one sent again, after a cut, is not counted again.
create table kiosk_sheet (
  campaign_id uuid not null references campaign,
  key uuid not null,
  taken_on date not null,
  primary key (campaign_id, key)
);
create index kiosk_sheet_old on kiosk_sheet (taken_on);
