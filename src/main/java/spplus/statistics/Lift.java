package spplus.statistics;

import java.util.function.DoubleUnaryOperator;
import spplus.core.Interval;

/**
 * How many times a rate is as high as another, with its 95 % interval.
 *
 * @param value infinite when the other rate is 0
 * @param interval holds 1 exactly when the {@link Difference} of the same two proportions holds 0
 */
public record Lift(double value, Interval interval) {

    /** Beyond this many times, a bound says no more than « much ». */
    private static final double FARTHEST = 1e6;

    /**
     * The ratio of two independent proportions, by the recovery of variances from each one's Wilson interval (A. Donner,
     * G. Y. Zou, « Closed-form confidence intervals for functions of the normal mean and standard deviation », Statistical
     * Methods in Medical Research 21, 2012): a bound is the ratio at which the interval of « first less that many times
     * the second » just reaches 0.
     */
    public static Lift of(Proportion first, Proportion second) {
        double a = first.rate();
        double b = second.rate();
        if (first.trials() == 0 || second.trials() == 0 || a + b == 0) {
            return new Lift(1, new Interval(0, Double.POSITIVE_INFINITY));
        }
        var mine = first.interval(Confidence.Z);
        var theirs = second.interval(Confidence.Z);
        double low = bound(times -> a - times * b - Math.hypot(a - mine.low(), times * (theirs.high() - b)));
        double high = bound(times -> a - times * b + Math.hypot(mine.high() - a, times * (b - theirs.low())));
        double value = b == 0 ? Double.POSITIVE_INFINITY : a / b;
        return new Lift(value, new Interval(Math.min(low, value), Math.max(high, value)));
    }

    private static double bound(DoubleUnaryOperator falling) {
        double found = Roots.falling(falling, 0, 0, FARTHEST);
        return found > FARTHEST / 2 ? Double.POSITIVE_INFINITY : found;
    }
}
