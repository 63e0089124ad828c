package spplus.statistics;

import spplus.core.Interval;

/**
 * How many of how many, such as those satisfied among those who answered. Adds up: the proportion of a whole is the sum
 * of its parts, never the mean of their rates.
 *
 * @param successes between 0 and {@code trials}
 * @param trials how many answered
 * @param effective how many answers it is worth, {@code trials} without weights
 */
public record Proportion(double successes, double trials, long answers, double effective) implements Sample {

    public Proportion {
        if (!(successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException("%s out of [0, %s]".formatted(successes, trials));
        }
    }

    public static Proportion of(long successes, long trials) {
        return new Proportion(successes, trials, trials, trials);
    }

    /** Of two samples without weights. */
    public Proportion plus(Proportion other) {
        return new Proportion(
                successes + other.successes,
                trials + other.trials,
                answers + other.answers,
                effective + other.effective);
    }

    /** In [0, 1]; 0 of nothing. */
    public double rate() {
        return trials == 0 ? 0 : successes / trials;
    }

    @Override
    public Estimate estimate() {
        var interval = answers == 0 ? new Interval(0, 1) : interval(Confidence.Z);
        return new Estimate(rate(), interval, answers, effective);
    }

    /** Wilson's score interval. */
    @Override
    public Interval interval(double z) {
        return Interval.wilson(rate(), effective, z);
    }
}
