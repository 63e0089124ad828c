-- Results computed from surveys and experiences: how far each indicator is computed over each period.

create table computation (
  indicator text not null references indicator (code),
  first_day date not null,
  months smallint not null,
  -- Last structure done of the round under way, empty between rounds.
  cursor text not null default '',
  structures int not null default 0,
  changed int not null default 0,
  -- Null when the period is too old to change.
  due_at timestamptz,
  finished_at timestamptz,
  primary key (indicator, first_day, months)
);
create index computation_due on computation (due_at, indicator) where due_at is not null;

-- Whose number it is: a person's is never written over by the machine.
create index result_computed on result (indicator, first_day, months, structure) where entered_from = 'COMPUTED';

-- Which question of the surveys' core comes nearest to each indicator of the first catalogue, until somebody says another.
update indicator_version v set question = told.question, note = v.note || told.note
from (values
  ('facilite-contact', 'users_reach', ' Ici, calculé sur la question « J’ai pu joindre ce service facilement ».'),
  ('simplicite', 'effort', ' Ici, calculé sur la question « Ce service vous a-t-il rendu votre démarche facile ? ».'),
  ('relation', 'users_courtesy', ' Ici, calculé sur la question « J’ai été accueilli avec respect et bienveillance ».'),
  ('delais', 'users_delays', ' Ici, calculé sur la question « J’ai su sous quel délai on me répondrait, et ce délai a été tenu ».')
) as told (code, question, note)
where v.indicator = told.code and v.number = 1 and v.question = '';

insert into indicator (code, created_at) values ('reponses', now()) on conflict do nothing;
insert into indicator_version (indicator, number, from_day, name, definition, official_code, formula, inputs,
  higher_is_better, commitment, level, frequency, origin, question, note, written_by, written_at)
values ('reponses', 1, date '2020-01-01', 'Expériences ayant reçu une réponse dans le délai',
  'Parmi les expériences publiées au sujet du service, part de celles qui ont reçu une réponse publique dans le délai que le service s’est fixé, en jours ouvrés.',
  '', 'part(dans_le_delai / publiees)',
  '[{"name":"dans_le_delai","label":"Expériences ayant reçu une réponse dans le délai","unit":"expériences"},{"name":"publiees","label":"Expériences publiées","unit":"expériences"}]',
  true, '7', 'SITE', 'MONTH', 'COMPUTED', 'experiences:reponses-dans-le-delai',
  'Un indicateur de ce site : aucun délai officiel de réponse n’a été trouvé, chaque service fixe le sien.',
  'Catalogue de départ', now())
on conflict do nothing;
