package spplus.quality.shown;

import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;

/** What results add up to somewhere, for a period. @param counted how many of them */
record Sums(Term term, Amounts amounts, int counted) {}
