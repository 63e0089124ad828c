-- Indicators, version after version, and what is aimed at.

create table indicator (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  retired_on date,
  created_at timestamptz not null
);

create table indicator_version (
  indicator text not null references indicator (code),
  number int not null,
  from_day date not null,
  name text not null,
  definition text not null,
  official_code text not null,
  -- As declared: part(a / b), net(a - b / c), taux(a / b, pour 1000), moyenne(a / b), mediane(a sur b).
  formula text not null,
  -- JSON: name, label and unit of each.
  inputs text not null,
  higher_is_better boolean not null,
  commitment text not null,
  level text not null,
  frequency text not null,
  origin text not null,
  question text not null,
  note text not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (indicator, number),
  unique (indicator, from_day)
);

create table target (
  id uuid primary key,
  indicator text not null references indicator (code),
  network text not null,
  structure text not null,
  value double precision not null,
  tolerance double precision not null check (tolerance >= 0),
  from_day date not null,
  written_by text not null,
  written_at timestamptz not null,
  unique (indicator, network, structure, from_day)
);
create index target_structure on target (structure, network, from_day);

-- A first catalogue, to be put right by the programme team: what is measured is documented, how often it is beyond once
-- a year, and the exact list of the common indicators, were not found.
insert into indicator (code, created_at) values
  ('decroche', now()), ('delai-annonce', now()), ('demarches-en-ligne', now()), ('satisfaction', now()),
  ('taux-net', now()), ('facilite-contact', now()), ('simplicite', now()), ('relation', now()), ('delais', now());

insert into indicator_version (indicator, number, from_day, name, definition, official_code, formula, inputs,
  higher_is_better, commitment, level, frequency, origin, question, note, written_by, written_at)
select code, 1, date '2020-01-01', name, definition, official, formula, inputs, true, commitment, level, 'YEAR', origin,
  question, note, 'Catalogue de départ', now()
from (values
  ('decroche', 'Appels pris par un agent',
   'Parmi les appels qui demandent un agent, part de ceux auxquels un agent répond. Les appels qui trouvent leur réponse auprès du serveur vocal ne comptent pas.',
   '', 'part(appels_pris / appels_demandes)',
   '[{"name":"appels_pris","label":"Appels pris par un agent","unit":"appels"},{"name":"appels_demandes","label":"Appels qui demandaient un agent","unit":"appels"}]',
   '2', 'SITE', 'OPERATIONS', '', 'Définition publiée par le programme.'),
  ('delai-annonce', 'Délai annoncé tenu sur une démarche phare',
   'Parmi les demandes traitées pour la démarche phare, part de celles qui l’ont été dans le délai annoncé.',
   '', 'part(dans_le_delai / traitees)',
   '[{"name":"dans_le_delai","label":"Demandes traitées dans le délai annoncé","unit":"demandes"},{"name":"traitees","label":"Demandes traitées en tout","unit":"demandes"}]',
   '4', 'SITE', 'OPERATIONS', '', 'Définition publiée par le programme.'),
  ('demarches-en-ligne', 'Démarches en ligne notées 8 ou plus',
   'Parmi les démarches en ligne évaluées par leurs usagers, part de celles dont la note est d’au moins 8 sur 10.',
   '', 'part(notees_8 / evaluees)',
   '[{"name":"notees_8","label":"Démarches notées 8 sur 10 ou plus","unit":"démarches"},{"name":"evaluees","label":"Démarches évaluées","unit":"démarches"}]',
   '2', 'NATIONAL', 'COMPUTED', '', 'Définition publiée par le programme.'),
  ('satisfaction', 'Usagers satisfaits',
   'Parmi les usagers qui ont répondu, part de ceux qui se disent satisfaits de la qualité du service.',
   'IND-27', 'part(satisfaits / repondants)',
   '[{"name":"satisfaits","label":"Personnes satisfaites","unit":"personnes"},{"name":"repondants","label":"Personnes qui ont répondu","unit":"personnes"}]',
   '7', 'SITE', 'SURVEY', 'satisfaction', 'Le début de la question est publié : « Globalement, êtes-vous satisfait de la qualité de… ».'),
  ('taux-net', 'Taux net de satisfaction',
   'Part des usagers satisfaits moins part des usagers insatisfaits, parmi ceux qui ont répondu.',
   '', 'net(satisfaits - insatisfaits / repondants)',
   '[{"name":"satisfaits","label":"Personnes satisfaites","unit":"personnes"},{"name":"insatisfaits","label":"Personnes insatisfaites","unit":"personnes"},{"name":"repondants","label":"Personnes qui ont répondu","unit":"personnes"}]',
   '7', 'SITE', 'SURVEY', 'satisfaction', 'Le calcul est le nôtre : le programme publie le nom, pas la formule.'),
  ('facilite-contact', 'Facilité à entrer en contact',
   'Parmi les usagers qui ont répondu, part de ceux qui ont trouvé facile d’entrer en contact avec le service.',
   '', 'part(satisfaits / repondants)',
   '[{"name":"satisfaits","label":"Personnes qui ont trouvé cela facile","unit":"personnes"},{"name":"repondants","label":"Personnes qui ont répondu","unit":"personnes"}]',
   '2', 'SITE', 'SURVEY', '', 'Publié par des réseaux sous ce nom ; la question exacte n’a pas été trouvée.'),
  ('simplicite', 'Simplicité des démarches',
   'Parmi les usagers qui ont répondu, part de ceux qui ont trouvé la démarche simple.',
   '', 'part(satisfaits / repondants)',
   '[{"name":"satisfaits","label":"Personnes qui ont trouvé cela simple","unit":"personnes"},{"name":"repondants","label":"Personnes qui ont répondu","unit":"personnes"}]',
   '3', 'SITE', 'SURVEY', '', 'Publié par des réseaux sous ce nom ; la question exacte n’a pas été trouvée.'),
  ('relation', 'Qualité de la relation',
   'Parmi les usagers qui ont répondu, part de ceux qui sont satisfaits de la relation avec les agents.',
   '', 'part(satisfaits / repondants)',
   '[{"name":"satisfaits","label":"Personnes satisfaites de la relation","unit":"personnes"},{"name":"repondants","label":"Personnes qui ont répondu","unit":"personnes"}]',
   '1', 'SITE', 'SURVEY', '', 'Publié par des réseaux sous ce nom ; la question exacte n’a pas été trouvée.'),
  ('delais', 'Satisfaction sur les délais',
   'Parmi les usagers qui ont répondu, part de ceux qui sont satisfaits des délais.',
   '', 'part(satisfaits / repondants)',
   '[{"name":"satisfaits","label":"Personnes satisfaites des délais","unit":"personnes"},{"name":"repondants","label":"Personnes qui ont répondu","unit":"personnes"}]',
   '4', 'SITE', 'SURVEY', '', 'Publié par des réseaux sous ce nom ; la question exacte n’a pas été trouvée.')
) as first (code, name, definition, official, formula, inputs, commitment, level, origin, question, note);
