package spplus.core;

/**
 * A figure that cannot be shown without what it is drawn from.
 *
 * @param value the figure, in the unit its caller names (a rate lies in [0, 1])
 * @param numerator what was counted
 * @param denominator over how many, never negative
 * @param period when
 * @param interval 95 % interval of the value
 * @param caveat what the reader must know before using it
 */
public record Statistic(
        double value, long numerator, long denominator, Period period, Interval interval, Caveat caveat) {

    /** Below this denominator a figure says more of persons than of a service: it is masked. */
    public static final int MINIMUM_DENOMINATOR = 10;

    /** A proportion with its Wilson interval; the value of 0 over 0 is 0 and the interval covers everything. */
    public static Statistic proportion(long numerator, long denominator, Period period, Caveat caveat) {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("numerator %d out of [0, %d]".formatted(numerator, denominator));
        }
        double value = denominator == 0 ? 0 : (double) numerator / denominator;
        return new Statistic(value, numerator, denominator, period, Interval.wilson(numerator, denominator), caveat);
    }

    public boolean isMasked() {
        return denominator < MINIMUM_DENOMINATOR;
    }

    /** What the reader must know before using a figure. */
    public enum Caveat {
        /** Drawn from people who chose to speak: says what was lived, never how many were satisfied. */
        VOLUNTEERS,
        /** Drawn from everything that was recorded. */
        EXHAUSTIVE,
        /** Drawn from a sample. */
        SAMPLE
    }
}
