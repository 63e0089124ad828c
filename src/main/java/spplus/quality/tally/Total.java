package spplus.quality.tally;

import spplus.quality.domain.Amounts;

/**
 * What results add up to.
 *
 * @param results how many were published there and below
 * @param counted how many of them count: the finest on each branch
 */
record Total(Amounts amounts, int results, int counted) {

    static final Total NOTHING = new Total(Amounts.NOTHING, 0, 0);

    Total plus(Total other) {
        return new Total(amounts.plus(other.amounts), results + other.results, counted + other.counted);
    }
}
