package spplus.statistics;

import spplus.core.Interval;

/**
 * The first of two independent samples less the second, with its 95 % interval and what may be said of it.
 *
 * @param value in the unit of the samples
 * @param interval 95 %, in the same unit; the widest there can be when answers are too few
 * @param p how often chance alone would make a difference at least as large if there were none, in [0, 1]
 */
public record Difference(double value, Interval interval, double p, Verdict verdict) {

    /**
     * Two proportions by R. G. Newcombe's hybrid score interval (« Interval estimation for the difference between
     * independent proportions: comparison of eleven methods », Statistics in Medicine 17, 1998, method 10); two net
     * shares by the same recovery of variances from each interval (G. Y. Zou, A. Donner, 2008); two means by B. L.
     * Welch's test (1947). The verdict and {@code p} come from that same interval, so they never contradict it.
     *
     * @param minimum answers that each must have
     * @throws IllegalArgumentException when the samples are not of the same kind and scale
     */
    public static Difference between(Sample first, Sample second, int minimum) {
        double value = first.estimate().value() - second.estimate().value();
        if (Math.min(first.answers(), second.answers()) < Math.max(minimum, 2)) {
            return new Difference(value, widest(first), 1, Verdict.TOO_FEW);
        }
        return switch (first) {
            case Mean mean
            when second instanceof Mean other && mean.scale().equals(other.scale()) ->
                mean.variance() + other.variance() == 0 ? recovered(mean, other) : welch(mean, other);
            case Proportion share when second instanceof Proportion other -> recovered(share, other);
            case NetShare share when second instanceof NetShare other -> recovered(share, other);
            default -> throw new IllegalArgumentException("not of the same kind");
        };
    }

    /** The same, judged again among many by its adjusted {@code p} ({@link FalseDiscoveries}). */
    public Difference among(double adjusted) {
        return verdict == Verdict.TOO_FEW ? this : judged(value, interval, adjusted);
    }

    /**
     * The same for how many of a count that varies from group to group ({@link Clustering}): its {@code p} is the larger
     * of the interval's and of the {@link Expectation}'s, so that rare things counted in many places are not told because
     * one of thousands stood far out.
     *
     * @param first and {@code reference}: sums of groups, worth what {@link Clustering#sum} says
     */
    public static Difference ofCounts(Proportion first, Proportion reference, int minimum) {
        var difference = between(first, reference, minimum);
        if (difference.verdict() == Verdict.TOO_FEW) {
            return difference;
        }
        var expected = Expectation.of(first.answers(), first.effective(), reference);
        double p = Math.max(difference.p(), expected.surprise(Math.round(first.successes())));
        return judged(difference.value(), difference.interval(), p);
    }

    private static Difference welch(Mean one, Mean other) {
        double a = one.variance() / one.effective();
        double b = other.variance() / other.effective();
        double error = Math.sqrt(a + b);
        double freedom = (a + b) * (a + b) / (a * a / one.freedom() + b * b / other.freedom());
        double value = one.value() - other.value();
        double half = error * Confidence.t(freedom, Confidence.Z);
        return judged(value, new Interval(value - half, value + half), Confidence.beyond(value / error, freedom));
    }

    private static Difference recovered(Sample one, Sample other) {
        double value = one.estimate().value() - other.estimate().value();
        return judged(value, recovered(one, other, Confidence.Z), p(one, other, value));
    }

    private static Interval recovered(Sample one, Sample other, double z) {
        var first = one.interval(z);
        var second = other.interval(z);
        double a = one.estimate().value();
        double b = other.estimate().value();
        return new Interval(
                a - b - Math.hypot(a - first.low(), second.high() - b),
                a - b + Math.hypot(first.high() - a, b - second.low()));
    }

    /** The risk at which the interval would just reach 0. */
    private static double p(Sample one, Sample other, double value) {
        if (value == 0) {
            return 1;
        }
        double z = Roots.falling(
                confidence -> {
                    var interval = recovered(one, other, confidence);
                    return value > 0 ? interval.low() : -interval.high();
                },
                0,
                0,
                Confidence.FARTHEST);
        return Confidence.beyond(z);
    }

    private static Difference judged(double value, Interval interval, double p) {
        var verdict = p > Confidence.RISK ? Verdict.NOT_ESTABLISHED : value > 0 ? Verdict.HIGHER : Verdict.LOWER;
        return new Difference(value, interval, p, verdict);
    }

    private static Interval widest(Sample first) {
        double width =
                switch (first) {
                    case Proportion _ -> 1;
                    case NetShare _ -> 2;
                    case Mean mean -> mean.scale().most() - mean.scale().least();
                };
        return new Interval(-width, width);
    }
}
