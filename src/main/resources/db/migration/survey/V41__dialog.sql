-- Of the times a survey was offered, those by which a dialog asked, and of the refusals, those said there: elsewhere,
-- nobody knows who saw a button without following it. What was counted before this stays among the pages opened.
alter table offered
  add column asked int not null default 0,
  add column declined int not null default 0;
