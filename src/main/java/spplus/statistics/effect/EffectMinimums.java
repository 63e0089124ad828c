package spplus.statistics.effect;

/**
 * How much must be known before anything is said; the more that is asked, the fewer the false alarms.
 *
 * @param before months before the action, six at least
 * @param after months since, four at least: two points never make a verdict
 * @param trendBefore months before from which the trend is followed ({@link Shift.Model#SEGMENTED}), 12 at least
 * @param trendAfter months since for the same, six at least
 * @param peers how many peers make a comparison, three at least
 * @param window how many months before, and how many since, are read: others tell of another time
 */
public record EffectMinimums(int before, int after, int trendBefore, int trendAfter, int peers, int window) {

    public static final EffectMinimums USUAL = new EffectMinimums(12, 6, 24, 8, 5, 36);

    public EffectMinimums {
        if (before < 6 || after < 4 || trendBefore < 12 || trendAfter < 6 || peers < 3 || window < before) {
            throw new IllegalArgumentException("too little for a verdict: " + before + ", " + after + ", " + trendBefore
                    + ", " + trendAfter + ", " + peers + ", " + window);
        }
    }
}
