package spplus.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * For how many people the answers of each cell of a table stand, when only the totals of its rows and of its columns are
 * known: rows, then columns, are scaled in turn until both hold (iterative proportional fitting, W. E. Deming and
 * F. F. Stephan, « On a Least Squares Adjustment of a Sampled Frequency Table », 1940).
 */
public final class Raking {

    private static final int ROUNDS = 1_000;
    private static final double CLOSE = 1e-9;

    private Raking() {}

    /**
     * The people of each cell. Totals of columns are taken as shares of that of the rows.
     *
     * @param answers of each row and column, at least one above 0 in each
     * @param rows people of each row, above 0, and {@code columns} of each column
     * @return empty when cells without answers keep both totals from holding together
     */
    public static Optional<double[][]> fit(long[][] answers, double[] rows, double[] columns) {
        var people = Arrays.stream(answers)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        double scale = Arrays.stream(rows).sum() / Arrays.stream(columns).sum();
        var scaled = Arrays.stream(columns).map(column -> column * scale).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            for (int row = 0; row < rows.length; row++) {
                scaleRow(people, row, rows[row] / Arrays.stream(people[row]).sum());
            }
            if (holds(people, scaled)) {
                return Optional.of(people);
            }
            for (int column = 0; column < scaled.length; column++) {
                scaleColumn(people, column, scaled[column] / total(people, column));
            }
        }
        return Optional.empty();
    }

    private static void scaleRow(double[][] people, int row, double by) {
        for (int column = 0; column < people[row].length; column++) {
            people[row][column] *= by;
        }
    }

    private static void scaleColumn(double[][] people, int column, double by) {
        for (var row : people) {
            row[column] *= by;
        }
    }

    private static boolean holds(double[][] people, double[] columns) {
        for (int column = 0; column < columns.length; column++) {
            if (Math.abs(total(people, column) - columns[column]) > CLOSE * columns[column]) {
                return false;
            }
        }
        return true;
    }

    private static double total(double[][] people, int column) {
        return Arrays.stream(people).mapToDouble(row -> row[column]).sum();
    }
}
