package spplus.statistics.effect;

/**
 * How much of a month's chance stays the month after, in a regression, and what that costs to its coefficients. The first
 * autocorrelation of the errors of a short regression is far too low on the mean; here it is read as the one that would
 * give it, exactly: the autocorrelation φ such that, of errors Mu with u of covariance Σ(φ), E[e′Le] / E[e′e] =
 * tr(MLMΣ) / tr(MΣ) is what is seen (M: what the regression leaves; L: neighbours).
 *
 * @param share φ, from 0 to 0.95: errors that alternate are taken as independent
 * @param variance of one month
 * @param freedom Satterthwaite's (« An approximate distribution of estimates of variance components », 1946)
 * @param covariance Σ(φ)
 */
record Memory(double share, double variance, double freedom, double[][] covariance) {

    private static final double MOST = 0.95;
    private static final double STEP = 0.01;

    /**
     * @param left M, what turns values into errors
     * @param months when each is
     */
    static Memory of(double[][] left, double[] errors, int[] months) {
        var neighbours = neighbours(left, months);
        double seen = neighboured(errors, months) / dot(errors, errors);
        double share = 0;
        var covariance = covariance(months, share);
        while (share < MOST && traceOf(neighbours, covariance) / traceOf(left, covariance) < seen) {
            share += STEP;
            covariance = covariance(months, share);
        }
        double trace = traceOf(left, covariance);
        var kept = product(left, covariance);
        double freedom = trace * trace / traceOf(transposed(kept), kept);
        return new Memory(share, dot(errors, errors) / trace, freedom, covariance);
    }

    /** Standard error of a sum of values by those levers. */
    double error(double[] levers) {
        double sum = 0;
        for (int i = 0; i < levers.length; i++) {
            sum += levers[i] * dot(covariance[i], levers);
        }
        return Math.sqrt(Math.max(0, variance * sum));
    }

    /** MLM. */
    private static double[][] neighbours(double[][] left, int[] months) {
        int n = months.length;
        var halves = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                halves[i][j] = Math.abs(months[i] - months[j]) == 1 ? 0.5 : 0;
            }
        }
        return product(product(left, halves), left);
    }

    private static double neighboured(double[] errors, int[] months) {
        double sum = 0;
        for (int i = 1; i < errors.length; i++) {
            sum += months[i] - months[i - 1] == 1 ? errors[i] * errors[i - 1] : 0;
        }
        return sum;
    }

    private static double[][] covariance(int[] months, double share) {
        int n = months.length;
        var powers = new double[months[n - 1] - months[0] + 1];
        powers[0] = 1;
        for (int lag = 1; lag < powers.length; lag++) {
            powers[lag] = powers[lag - 1] * share;
        }
        var covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = powers[Math.abs(months[i] - months[j])];
            }
        }
        return covariance;
    }

    /** Of the product of two matrices, of which one is symmetrical. */
    private static double traceOf(double[][] one, double[][] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += dot(one[i], other[i]);
        }
        return sum;
    }

    private static double[][] product(double[][] one, double[][] other) {
        var columns = transposed(other);
        var product = new double[one.length][one.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                product[i][j] = dot(one[i], columns[j]);
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] matrix) {
        var transposed = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
