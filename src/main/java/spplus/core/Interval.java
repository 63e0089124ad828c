package spplus.core;

/** A closed 95 % interval of a proportion, both bounds in [0, 1]. */
public record Interval(double low, double high) {

    private static final double Z = 1.959964;

    /** Wilson score interval (E. B. Wilson, 1927), without continuity correction; [0, 1] when nothing was observed. */
    public static Interval wilson(long successes, long trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double p = (double) successes / trials;
        double z2 = Z * Z / trials;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials)) / (1 + z2);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
