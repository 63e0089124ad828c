-- Files asked for are kept in module files from now on; those asked for before are asked for again.
drop table print_part;
drop table print_job;
