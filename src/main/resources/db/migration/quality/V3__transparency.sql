-- Whether a structure published a value within a year is one look at an index.
create index result_year on result (structure, first_day) where state = 'PUBLISHED' and denominator is not null;
create index place_sites on place (network, department, region) where site and active;
