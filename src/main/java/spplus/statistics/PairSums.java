package spplus.statistics;

import spplus.core.Interval;

/**
 * Sums over people of two scores that each gave, that add up: what links them.
 *
 * @param answers how many gave both
 */
public record PairSums(long answers, double x, double y, double xx, double yy, double xy) {

    public static final PairSums NOTHING = new PairSums(0, 0, 0, 0, 0, 0);

    /** Fisher's interval divides by √(n − 3). */
    private static final int LEAST = 4;

    public static PairSums of(double x, double y) {
        return new PairSums(1, x, y, x * x, y * y, x * y);
    }

    public PairSums plus(PairSums other) {
        return new PairSums(
                answers + other.answers, x + other.x, y + other.y, xx + other.xx, yy + other.yy, xy + other.xy);
    }

    /**
     * Pearson's correlation, in [-1, 1], with R. A. Fisher's interval (1921): tanh(atanh r ± z / √(n − 3)). It says that
     * two scores go together, never that one makes the other. 0 within [-1, 1] when there are under four answers or one
     * of the two never varies.
     */
    public Estimate correlation() {
        double spreadX = spread(xx, x);
        double spreadY = spread(yy, y);
        if (answers < LEAST || spreadX == 0 || spreadY == 0) {
            return new Estimate(0, new Interval(-1, 1), answers, answers);
        }
        double r = Math.clamp((xy - x * y / answers) / Math.sqrt(spreadX * spreadY), -1, 1);
        return new Estimate(r, interval(r), answers, answers);
    }

    private Interval interval(double r) {
        if (Math.abs(r) == 1) {
            return new Interval(r, r);
        }
        double middle = (Math.log1p(r) - Math.log1p(-r)) / 2;
        double half = Confidence.Z / Math.sqrt(answers - 3);
        return new Interval(Math.min(r, Math.tanh(middle - half)), Math.max(r, Math.tanh(middle + half)));
    }

    /** What rounding leaves of a constant is no spread. */
    private double spread(double squares, double sum) {
        double spread = squares - sum * sum / answers;
        return spread <= 1e-9 * squares ? 0 : spread;
    }
}
