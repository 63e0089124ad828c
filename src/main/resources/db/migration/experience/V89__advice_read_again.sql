-- The rule of what follows a reply was mended: what it says of each public reply is read again by the next study.
update reply_study set version = -1;
