package spplus.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A share estimated from a sample drawn stratum by stratum, at unequal rates: each element weighs N_h / n_h. The variance
 * is that of a ratio by linearisation (W. G. Cochran, « Sampling Techniques », 1977, 5A.8 and 6.11); the sample is worth as
 * many elements of a simple one as that variance says (E. L. Korn, B. I. Graubard, Survey Methodology 24, 1998), and never
 * more than Kish's weights let it (1965), since strata in which nothing varied say little of how much they could.
 */
public final class StratifiedShare {

    private StratifiedShare() {}

    /**
     * One element of the sample.
     *
     * @param about whether it belongs to what the share is about
     * @param bears whether it bears what is counted
     */
    public record Drawn(String stratum, boolean about, boolean bears) {}

    /** @param sizes elements of the population by stratum; those of which nothing was drawn are left out */
    public static Proportion of(Map<String, Long> sizes, List<Drawn> drawn) {
        var counts = new HashMap<String, Integer>();
        drawn.forEach(one -> counts.merge(one.stratum(), 1, Integer::sum));
        var sums = WeightedSums.NOTHING;
        for (var one : drawn) {
            if (one.about()) {
                sums = sums.plus(WeightedSums.of(one.bears() ? 1 : 0, weight(one, sizes, counts)));
            }
        }
        var plain = sums.proportion();
        double rate = plain.rate();
        double variance = sums.answers() == 0 ? 0 : variance(sizes, counts, drawn, rate, sums.weights());
        double worth = variance > 0 ? rate * (1 - rate) / variance : Double.MAX_VALUE;
        return new Proportion(plain.successes(), plain.trials(), plain.answers(), Math.min(plain.effective(), worth));
    }

    private static double variance(
            Map<String, Long> sizes, Map<String, Integer> counts, List<Drawn> drawn, double rate, double total) {
        var sum = new HashMap<String, Double>();
        var squares = new HashMap<String, Double>();
        for (var one : drawn) {
            double rest = one.about() ? (one.bears() ? 1 : 0) - rate : 0;
            sum.merge(one.stratum(), rest, Double::sum);
            squares.merge(one.stratum(), rest * rest, Double::sum);
        }
        double variance = 0;
        for (var stratum : counts.keySet()) {
            int n = counts.getOrDefault(stratum, 1);
            double share = sizes.getOrDefault(stratum, (long) n) / total;
            double mean = sum.getOrDefault(stratum, 0.0) / n;
            double spread = Math.max(0, squares.getOrDefault(stratum, 0.0) / n - mean * mean);
            variance += share * share * spread / Math.max(1, n - 1);
        }
        return variance;
    }

    private static double weight(Drawn one, Map<String, Long> sizes, Map<String, Integer> counts) {
        int n = counts.getOrDefault(one.stratum(), 1);
        return Math.max(n, sizes.getOrDefault(one.stratum(), (long) n)) / (double) n;
    }
}
