package spplus.improvement.pain;

import java.util.Comparator;
import java.util.List;

/**
 * Which few make most of the whole (J. M. Juran's Pareto principle): counts sorted from the largest, their running share,
 * and how many of them it takes to reach a share of all.
 *
 * @param counts from the largest
 * @param whole all counts, those left out of the list too
 */
record Pareto(List<Long> counts, long whole) {

    static final double RULE = 0.8;

    Pareto {
        counts = List.copyOf(counts);
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        boolean sorted =
                counts.equals(counts.stream().sorted(Comparator.reverseOrder()).toList());
        if (!sorted || sum > whole) {
            throw new IllegalArgumentException("not sorted counts of a whole of " + whole);
        }
    }

    /** Share of the whole that the first so many make, in [0, 1]; 0 of nothing. */
    double share(int first) {
        long sum = counts.stream().limit(first).mapToLong(Long::longValue).sum();
        return whole == 0 ? 0 : (double) sum / whole;
    }

    /** The fewest that together make four fifths of the whole; all of those listed when they do not. */
    int few() {
        for (int first = 1; first <= counts.size(); first++) {
            if (share(first) >= RULE) {
                return first;
            }
        }
        return counts.size();
    }

    /** Whether those listed reach it. */
    boolean reaches() {
        return share(counts.size()) >= RULE;
    }
}
