package spplus.statistics.effect;

/**
 * A weighted regression and what its coefficients are worth when neighbouring errors resemble one another.
 *
 * @param coefficients one a column
 * @param inverse of X′WX
 */
record LeastSquares(double[] coefficients, double[][] inverse, double[][] rows, double[] weights, double[] errors) {

    /** @throws IllegalArgumentException when columns cannot be told apart */
    static LeastSquares fit(double[][] rows, double[] values, double[] weights) {
        int width = rows[0].length;
        var cross = new double[width][width];
        var right = new double[width];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                right[j] += weights[i] * rows[i][j] * values[i];
                for (int k = 0; k < width; k++) {
                    cross[j][k] += weights[i] * rows[i][j] * rows[i][k];
                }
            }
        }
        var inverse = inverse(cross);
        var coefficients = times(inverse, right);
        var errors = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            errors[i] = values[i] - dot(rows[i], coefficients);
        }
        return new LeastSquares(coefficients, inverse, rows, weights, errors);
    }

    double at(double[] contrast) {
        return dot(contrast, coefficients);
    }

    int freedom() {
        return errors.length - coefficients.length;
    }

    /**
     * Standard error of a sum of coefficients, robust to unequal and autocorrelated errors: W. K. Newey, K. D. West, « A
     * simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix », Econometrica
     * 55, 1987, with Bartlett's weights and the usual n / (n − k).
     *
     * @param lags how many months apart errors may still resemble one another
     * @param months when each row is, counted in months: missing months are not neighbours
     */
    double robustError(double[] contrast, int lags, int[] months) {
        var levers = levers(contrast);
        double variance = 0;
        for (int i = 0; i < levers.length; i++) {
            double mine = levers[i] * errors[i];
            variance += mine * mine;
            for (int j = i - 1; j >= 0 && months[i] - months[j] <= lags; j--) {
                double weight = 1 - (months[i] - months[j]) / (lags + 1.0);
                variance += 2 * weight * mine * levers[j] * errors[j];
            }
        }
        return Math.sqrt(Math.max(0, variance) * levers.length / freedom());
    }

    /** The same when errors fade from month to month by an equal share. */
    Memory memory(int[] months) {
        var left = new double[rows.length][rows.length];
        var scaled = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            var lever = times(inverse, rows[i]);
            scaled[i] = Math.sqrt(weights[i]) * errors[i];
            for (int j = 0; j < rows.length; j++) {
                left[i][j] = (i == j ? 1 : 0) - Math.sqrt(weights[i] * weights[j]) * dot(lever, rows[j]);
            }
        }
        return Memory.of(left, scaled, months);
    }

    double memorisedError(double[] contrast, Memory memory) {
        var levers = levers(contrast);
        for (int i = 0; i < levers.length; i++) {
            levers[i] /= Math.sqrt(weights[i]);
        }
        return memory.error(levers);
    }

    /** What each value adds to that sum of coefficients. */
    private double[] levers(double[] contrast) {
        var lever = times(inverse, contrast);
        var levers = new double[rows.length];
        for (int i = 0; i < levers.length; i++) {
            levers[i] = weights[i] * dot(lever, rows[i]);
        }
        return levers;
    }

    double squares() {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            sum += weights[i] * errors[i] * errors[i];
        }
        return sum;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Gauss and Jordan's elimination; no pivot is needed: the matrix is positive definite or refused. */
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        var left = new double[n][];
        var right = new double[n][n];
        for (int i = 0; i < n; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            if (left[pivot][pivot] <= 1e-10 * matrix[pivot][pivot]) {
                throw new IllegalArgumentException("columns that cannot be told apart");
            }
            eliminate(left, right, pivot);
        }
        return right;
    }

    private static void eliminate(double[][] left, double[][] right, int pivot) {
        double by = left[pivot][pivot];
        for (int k = 0; k < left.length; k++) {
            left[pivot][k] /= by;
            right[pivot][k] /= by;
        }
        for (int i = 0; i < left.length; i++) {
            double times = left[i][pivot];
            for (int k = 0; k < left.length && i != pivot; k++) {
                left[i][k] -= times * left[pivot][k];
                right[i][k] -= times * right[pivot][k];
            }
        }
    }
}
