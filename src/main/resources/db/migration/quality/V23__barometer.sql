-- What barometers of public services published: waves, and figures as they were printed.

create table barometer_wave (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null,
  published_on date,
  -- Who asked, whom, how, and what is not known of it.
  maker text not null,
  asked text not null,
  note text not null,
  place int not null
);

create table barometer_figure (
  wave text not null references barometer_wave (code),
  -- OVERALL, DIMENSION, SERVICE, GROUP or DIFFICULTY.
  kind text not null,
  place int not null,
  label text not null,
  -- USERS of the service asked about, or the general PUBLIC: never shown as one.
  population text not null check (population in ('USERS', 'PUBLIC')),
  -- Percents as printed; null where none was found. Of a difficulty, how many met it.
  satisfied int not null check (satisfied between 0 and 100),
  neutral int check (neutral between 0 and 100),
  unsatisfied int check (unsatisfied between 0 and 100),
  primary key (wave, kind, place),
  -- Each was rounded by itself: three of them make 99 to 101.
  check (satisfied + neutral + unsatisfied between 99 and 101),
  check (satisfied + coalesce(neutral, 0) + coalesce(unsatisfied, 0) <= 101)
);

insert into barometer_wave values
  ('services-publics-2025', 'Baromètre des services publics', date '2025-06-02',
   'Délégation interministérielle à la transformation publique (DITP)',
   '25 000 usagers, dont 500 en illectronisme, sur 19 services et 5 dimensions.',
   'Exemple repris des figures publiées, telles quelles. Ni les poids, ni les effectifs par service, ni les réponses une à une n’ont été trouvés : aucun intervalle ne peut être calculé. Deux dimensions sur cinq et neuf services sur dix-neuf ont été lus.',
   1),
  ('delouvrier-2019', 'Baromètre de l’Institut Paul-Delouvrier', null,
   'Institut Paul-Delouvrier',
   'Chaque année depuis 2004, environ 2 500 personnes de 15 ans et plus, sur 9 domaines. Ici : 2019.',
   'Repris pour montrer pourquoi les usagers et le grand public sont tenus à part : ceux qui ont affaire aux services les jugent mieux que l’opinion.',
   2);
insert into barometer_figure (wave, kind, place, label, population, satisfied, neutral, unsatisfied) values
  ('services-publics-2025', 'OVERALL', 1, 'Usagers satisfaits, tous services ensemble', 'USERS', 69, 20, 11),
  ('services-publics-2025', 'DIMENSION', 1, 'Accueil bienveillant', 'USERS', 71, 21, 8),
  ('services-publics-2025', 'DIMENSION', 2, 'Démarches simples', 'USERS', 63, null, 13),
  ('services-publics-2025', 'SERVICE', 1, 'École', 'USERS', 81, null, null),
  ('services-publics-2025', 'SERVICE', 2, 'Hôpitaux', 'USERS', 80, null, null),
  ('services-publics-2025', 'SERVICE', 3, 'Gendarmerie', 'USERS', 78, null, null),
  ('services-publics-2025', 'SERVICE', 4, 'France Titres', 'USERS', 78, null, null),
  ('services-publics-2025', 'SERVICE', 5, 'Impôts', 'USERS', 77, null, null),
  ('services-publics-2025', 'SERVICE', 6, 'CROUS', 'USERS', 62, null, null),
  ('services-publics-2025', 'SERVICE', 7, 'France Travail', 'USERS', 61, null, null),
  ('services-publics-2025', 'SERVICE', 8, 'Tribunaux', 'USERS', 56, null, null),
  ('services-publics-2025', 'SERVICE', 9, 'France Rénov’', 'USERS', 55, null, null),
  ('services-publics-2025', 'GROUP', 1, 'Personnes handicapées', 'USERS', 63, null, null),
  ('services-publics-2025', 'GROUP', 2, 'De 18 à 34 ans', 'USERS', 62, null, null),
  ('services-publics-2025', 'GROUP', 3, 'Allocataires du RSA', 'USERS', 57, null, null),
  ('services-publics-2025', 'GROUP', 4, 'En grande difficulté avec le numérique', 'USERS', 50, null, null),
  ('services-publics-2025', 'DIFFICULTY', 1, 'Des délais', 'USERS', 26, null, null),
  ('services-publics-2025', 'DIFFICULTY', 2, 'Un manque de clarté', 'USERS', 24, null, null),
  ('services-publics-2025', 'DIFFICULTY', 3, 'Répéter sa situation', 'USERS', 24, null, null),
  ('delouvrier-2019', 'OVERALL', 1, 'Satisfaits des services dont ils sont usagers', 'USERS', 74, null, null),
  ('delouvrier-2019', 'OVERALL', 2, 'Bonne opinion des services publics', 'PUBLIC', 48, null, null);
