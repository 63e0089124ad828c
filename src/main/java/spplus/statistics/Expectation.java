package spplus.statistics;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * What a reference lets expect of a count, when groups of answers vary more than chance: a beta-binomial whose spread
 * holds both how badly the reference is known and how much groups differ among themselves (J. G. Skellam, « A
 * probability distribution derived from the binomial distribution », JRSS B 10, 1948). Its tails are those of counts:
 * the normal ones cry wolf when thousands of small counts are looked at.
 */
record Expectation(long texts, double a, double b) {

    /** As few as these terms add nothing to a sum. */
    private static final double NOTHING = 1e-15;
    /** Laplace's: a reference that never saw it does not make it impossible. */
    private static final double UNSEEN = 0.5;

    static Expectation of(long texts, double effective, Proportion reference) {
        double rate = (reference.rate() * reference.effective() + UNSEEN) / (reference.effective() + 2 * UNSEEN);
        double own = texts <= 1 ? 0 : Math.max(0, (texts / effective - 1) / (texts - 1));
        double spread = Math.min(0.99, own + 1 / (reference.effective() + 2 * UNSEEN + 1));
        double size = 1 / spread - 1;
        return new Expectation(texts, rate * size, (1 - rate) * size);
    }

    /** How often a count at least that far from what is expected would come, on either side; in [0, 1]. */
    double surprise(long count) {
        double above = tail(count, 1, texts);
        double below = tail(count, -1, 0);
        return Math.min(1, 2 * Math.min(above, below));
    }

    private double tail(long count, int step, long end) {
        double term = Math.exp(logOf(count));
        double sum = term;
        for (long k = count; k != end; k += step) {
            double next = step > 0 ? term * up(k) : term / up(k - 1);
            boolean falls = next < term;
            term = next;
            sum += term;
            if (falls && term < sum * NOTHING) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    /** By how much the count after this one is more likely. */
    private double up(long k) {
        return (texts - k) / (k + 1.0) * (k + a) / (texts - k - 1 + b);
    }

    private double logOf(long k) {
        double ways = -Math.log(texts + 1.0) - LogBeta.value(texts - k + 1.0, k + 1.0);
        return ways + LogBeta.value(k + a, texts - k + b) - LogBeta.value(a, b);
    }
}
