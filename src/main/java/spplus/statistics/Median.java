package spplus.statistics;

import java.util.List;
import java.util.Optional;
import spplus.core.Interval;

/**
 * The middle of measures, such as minutes waited, which a few long ones do not move.
 *
 * @param value the mean of the two in the middle when they are even
 * @param interval empty when there are too few measures for 95 %, that is five or fewer
 */
public record Median(double value, Optional<Interval> interval, long measures) {

    private static final double LEFT_OUT = 0.05;

    /**
     * The interval lies between two of the measures, whatever their distribution: the median is beyond the k-th one from
     * an end with the chance that a fair coin falls heads fewer than k times (W. R. Thompson, 1936).
     *
     * @param sorted from the least to the most, at least one
     */
    public static Median of(List<Integer> sorted) {
        int n = sorted.size();
        double value = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
        int rank = rank(n);
        var interval = rank == 0
                ? Optional.<Interval>empty()
                : Optional.of(new Interval(sorted.get(rank - 1), sorted.get(n - rank)));
        return new Median(value, interval, n);
    }

    /** The furthest rank k from the ends such that both tails together stay within what may be left out; 0 for none. */
    private static int rank(int n) {
        double logChance = -n * Math.log(2);
        double below = 0;
        int rank = 0;
        for (int heads = 0; heads < n; heads++) {
            below += Math.exp(logChance);
            if (2 * below > LEFT_OUT) {
                return rank;
            }
            rank = heads + 1;
            logChance += Math.log((double) (n - heads) / (heads + 1));
        }
        return rank;
    }
}
