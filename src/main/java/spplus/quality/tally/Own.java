package spplus.quality.tally;

import spplus.quality.domain.Amounts;

/**
 * What a structure itself published.
 *
 * @param whole whether it covers all that stands below, and so counts only while nothing finer does
 */
public record Own(Amounts amounts, boolean whole) {}
