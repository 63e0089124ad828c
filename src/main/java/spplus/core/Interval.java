package spplus.core;

/** A closed 95 % interval, in the unit of the figure that it surrounds (both bounds of a proportion lie in [0, 1]). */
public record Interval(double low, double high) {

    private static final double Z = 1.959964;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval ends before it starts: %s, %s".formatted(low, high));
        }
    }

    /** Wilson score interval (E. B. Wilson, 1927), without continuity correction; [0, 1] when nothing was observed. */
    public static Interval wilson(long successes, long trials) {
        return trials == 0 ? new Interval(0, 1) : wilson((double) successes / trials, trials, Z);
    }

    /**
     * The same for a rate in [0, 1], whatever the weights behind it.
     *
     * @param trials over how many, as many as the sample is worth when it is weighted: above 0, not always whole
     * @param z normal quantile of the confidence wanted, 0 or more
     */
    public static Interval wilson(double rate, double trials, double z) {
        double z2 = z * z / trials;
        double centre = (rate + z2 / 2) / (1 + z2);
        double half = z * Math.sqrt(rate * (1 - rate) / trials + z2 / (4 * trials)) / (1 + z2);
        return new Interval(Math.clamp(centre - half, 0, rate), Math.clamp(centre + half, rate, 1));
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
