package spplus.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of the 95 % confidence in which everything is said here. */
public final class Confidence {

    /** What is said is wrong at most this often, in the long run. */
    static final double RISK = 0.05;

    /** To six decimals, as in the published cases that the tests quote. */
    public static final double Z = 1.959964;

    /** Beyond this normal quantile a probability is 0 in double precision. */
    static final double FARTHEST = 38;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Confidence() {}

    /** Student's quantile beyond which lies as much as beyond {@code z}; {@code freedom} above 0, not always whole. */
    public static double t(double freedom, double z) {
        return TDistribution.of(freedom).inverseSurvivalProbability(NORMAL.survivalProbability(z));
    }

    /** How often a normal variable is at least that far from 0, on either side. */
    static double beyond(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /** The same for Student's. */
    static double beyond(double t, double freedom) {
        return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t)));
    }
}
