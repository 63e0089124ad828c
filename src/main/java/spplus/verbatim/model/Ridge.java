package spplus.verbatim.model;

import java.util.Arrays;

/**
 * Kernel ridge regression: one Cholesky factorisation answers any number of questions about the same rows, and says what
 * each row would have been given without itself (closed form: T. Hastie et al., « The Elements of Statistical Learning »,
 * 7.10.1). No randomness. Time grows as the cube of the rows.
 */
final class Ridge {

    private final double[][] lower;

    /** @param likeness symmetric, only its lower half is read; it becomes the factor */
    Ridge(double[][] likeness, double ridge) {
        lower = likeness;
        for (int i = 0; i < lower.length; i++) {
            lower[i][i] += ridge;
        }
        factorise();
    }

    /** The weight of each row in the answer to a question, from the answers of all rows. */
    double[] solve(double[] answers) {
        int size = lower.length;
        var weights = answers.clone();
        for (int i = 0; i < size; i++) {
            weights[i] = (weights[i] - dot(lower[i], weights, 0, i)) / lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            weights[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                weights[k] -= lower[i][k] * weights[i];
            }
        }
        return weights;
    }

    /** The diagonal of the inverse: row i left out is given {@code answers[i] − weights[i] / diagonal[i]}. */
    double[] inverseDiagonal() {
        int size = lower.length;
        var diagonal = new double[size];
        var column = new double[size];
        for (int j = 0; j < size; j++) {
            Arrays.fill(column, 0);
            column[j] = 1 / lower[j][j];
            diagonal[j] = column[j] * column[j];
            for (int i = j + 1; i < size; i++) {
                column[i] = -dot(lower[i], column, j, i) / lower[i][i];
                diagonal[j] += column[i] * column[i];
            }
        }
        return diagonal;
    }

    private void factorise() {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                double left = lower[i][j] - dot(lower[i], lower[j], 0, j);
                lower[i][j] = i == j ? Math.sqrt(left) : left / lower[j][j];
            }
        }
    }

    private static double dot(double[] one, double[] other, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
