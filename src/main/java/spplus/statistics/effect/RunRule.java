package spplus.statistics.effect;

import java.util.ArrayList;
import java.util.List;

/**
 * What chance alone seldom draws on a control chart. Western Electric, « Statistical Quality Control Handbook », 1956;
 * numbers in brackets are those of L. S. Nelson, « The Shewhart control chart: tests for special causes », Journal of
 * Quality Technology 16, 1984. With known limits and independent figures, the first four together cry wolf once in 92
 * points (C. W. Champ, W. H. Woodall, « Exact results for Shewhart control charts with supplementary runs rules »,
 * Technometrics 29, 1987).
 */
public enum RunRule {
    /** One point beyond three sigmas (1). */
    BEYOND_LIMITS(1, 1, 3),
    /** Two of three in a row beyond two sigmas, on one side (5). */
    TWO_OF_THREE(2, 3, 2),
    /** Four of five in a row beyond one sigma, on one side (6). */
    FOUR_OF_FIVE(4, 5, 1),
    /** Eight in a row on one side of the centre (2 in Nelson's, who waits for nine). */
    EIGHT_ON_A_SIDE(8, 8, 0),
    /** Six in a row, each higher, or each lower, than the one before (3). */
    SIX_IN_A_TREND(6, 6, Double.NaN);

    private final int needed;
    private final int window;
    private final double sigmas;

    RunRule(int needed, int window, double sigmas) {
        this.needed = needed;
        this.window = window;
        this.sigmas = sigmas;
    }

    /** Whether it tells of a level that lasts: one point alone does not, a slope is not yet a level. */
    public boolean isSustained() {
        return this == TWO_OF_THREE || this == FOUR_OF_FIVE || this == EIGHT_ON_A_SIDE;
    }

    /**
     * Where it is broken: the places of the last point of each such run.
     *
     * @param sigmasFromCentre in order
     * @param above on that side; for a trend, whether it rises
     */
    List<Integer> broken(double[] sigmasFromCentre, boolean above) {
        var broken = new ArrayList<Integer>();
        for (int last = 0; last < sigmasFromCentre.length; last++) {
            if (this == SIX_IN_A_TREND ? trends(sigmasFromCentre, last, above) : leans(sigmasFromCentre, last, above)) {
                broken.add(last);
            }
        }
        return broken;
    }

    private boolean leans(double[] sigmasFromCentre, int last, boolean above) {
        int beyond = 0;
        for (int i = Math.max(0, last - window + 1); i <= last; i++) {
            beyond += isBeyond(sigmasFromCentre[i], above) ? 1 : 0;
        }
        return beyond >= needed && isBeyond(sigmasFromCentre[last], above);
    }

    private boolean isBeyond(double value, boolean above) {
        return above ? value > sigmas : value < -sigmas;
    }

    private boolean trends(double[] values, int last, boolean up) {
        if (last < window - 1) {
            return false;
        }
        for (int i = last - window + 2; i <= last; i++) {
            if (up ? values[i] <= values[i - 1] : values[i] >= values[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
