package spplus.statistics;

import java.util.List;
import java.util.Optional;

/**
 * How much two readers agree beyond chance: Cohen's kappa (1960), with the large-sample standard error of Fleiss, Cohen
 * and Everitt, « Large sample standard errors of kappa and weighted kappa », Psychological Bulletin 72 (1969).
 *
 * @param pairs cases that both read
 * @param observed share of cases on which they agree, in [0, 1]
 * @param expected share on which they would agree by chance, given how often each chooses what, in [0, 1)
 * @param value 1 when they always agree, 0 when no more than by chance, negative when less
 * @param error standard error of the value
 */
public record Kappa(long pairs, double observed, double expected, double value, double error) {

    /** Two-sided, 95 %. */
    private static final double Z = 1.959964;

    /**
     * Of a square table: rows are what the first chose, columns what the second chose.
     *
     * @return empty when there is no case, or when both always chose the very same thing: chance explains everything
     */
    public static Optional<Kappa> of(List<List<Long>> table) {
        int size = table.size();
        long n = table.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
        if (n == 0) {
            return Optional.empty();
        }
        var rows = new double[size];
        var columns = new double[size];
        double observed = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double share = (double) table.get(i).get(j) / n;
                rows[i] += share;
                columns[j] += share;
                observed += i == j ? share : 0;
            }
        }
        double expected = 0;
        for (int i = 0; i < size; i++) {
            expected += rows[i] * columns[i];
        }
        if (expected > 1 - 1e-12) {
            return Optional.empty();
        }
        double value = (observed - expected) / (1 - expected);
        double variance = spread(table, n, rows, columns, value, expected) / (n * (1 - expected) * (1 - expected));
        return Optional.of(new Kappa(n, observed, expected, value, Math.sqrt(Math.max(variance, 0))));
    }

    /** The braces of their formula. */
    private static double spread(
            List<List<Long>> table, long n, double[] rows, double[] columns, double value, double expected) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double share = (double) table.get(i).get(j) / n;
                double weight =
                        i == j ? 1 - (rows[i] + columns[i]) * (1 - value) : (1 - value) * (columns[i] + rows[j]);
                sum += share * weight * weight;
            }
        }
        double rest = value - expected * (1 - value);
        return sum - rest * rest;
    }

    /** Lower end of the 95 % interval, never below -1. */
    public double low() {
        return Math.max(-1, value - Z * error);
    }

    /** Upper end of the 95 % interval, never above 1. */
    public double high() {
        return Math.min(1, value + Z * error);
    }
}
