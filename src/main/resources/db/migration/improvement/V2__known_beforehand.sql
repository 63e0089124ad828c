-- How many whole months since its first day were over when the action was committed to.
alter table action add baseline_known int;
create index action_structure on action (structure, id desc);
