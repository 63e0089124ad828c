package spplus.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import spplus.core.Interval;

/**
 * How often something happens for so much use, such as contacts for 1,000 visits.
 *
 * @param value times for {@code per} units of exposure
 * @param interval 95 %, in the same unit
 */
public record EventRate(long events, double exposure, double per, double value, Interval interval) {

    /** The exact interval of a Poisson count (F. Garwood, « Fiducial limits for the Poisson distribution », 1936). */
    public static EventRate of(long events, double exposure, double per) {
        if (!(events >= 0 && exposure > 0)) {
            throw new IllegalArgumentException("no rate of %d over %s".formatted(events, exposure));
        }
        double unit = per / exposure;
        double low = events == 0 ? 0 : quantile(2.0 * events, Confidence.RISK / 2) / 2;
        double high = quantile(2.0 * (events + 1), 1 - Confidence.RISK / 2) / 2;
        return new EventRate(events, exposure, per, events * unit, new Interval(low * unit, high * unit));
    }

    private static double quantile(double freedom, double below) {
        return ChiSquaredDistribution.of(freedom).inverseCumulativeProbability(below);
    }
}
