-- Free texts beside figures: those of a structure and of all below it, the newest first, with what the same person
-- answered about the whole.
create index answer_text_structure on answer_text (structure_id, received_on desc, id desc);
create index answer_text_newest on answer_text (received_on desc, id desc);
create index answer_of_text on answer (text_id) where text_id is not null;
