package spplus.quality.tally;

import spplus.quality.domain.Term;

/** What is added up: an indicator over a period. */
record Subject(String indicator, Term term) {}
