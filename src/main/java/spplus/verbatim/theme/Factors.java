package spplus.verbatim.theme;

import java.util.Random;

/**
 * Non-negative factorisation of texts × terms into texts × themes and themes × terms, by hierarchical alternating least
 * squares (A. Cichocki, A.-H. Phan, « Fast local algorithms for large scale nonnegative matrix and tensor
 * factorizations », IEICE Transactions E92-A, 2009), started from texts far from each other.
 */
final class Factors {

    private static final int ROUNDS = 60;
    private static final float TINY = 1e-9f;

    private final SparseRows rows;
    private final SparseRows columns;
    private final int themes;
    private final float[][] ofRow;
    private final float[][] ofColumn;

    private Factors(SparseRows rows, int themes) {
        this.rows = rows;
        this.columns = rows.turned();
        this.themes = themes;
        this.ofRow = new float[rows.rows()][themes];
        this.ofColumn = new float[rows.columns()][themes];
    }

    /** @return for each column (term), what it weighs in each theme */
    static float[][] of(SparseRows rows, int themes, Random random) {
        var factors = new Factors(rows, themes);
        factors.start(random);
        for (int round = 0; round < ROUNDS; round++) {
            improve(factors.rows, factors.ofRow, factors.ofColumn, themes);
            improve(factors.columns, factors.ofColumn, factors.ofRow, themes);
        }
        return factors.ofColumn;
    }

    /** Each theme starts as one text, drawn with more chance the farther it is from those already drawn (k-means++). */
    private void start(Random random) {
        var far = new double[rows.rows()];
        java.util.Arrays.fill(far, 1);
        for (int theme = 0; theme < themes; theme++) {
            int row = draw(far, random);
            var seed = new float[rows.columns()];
            for (int i = 0; i < rows.places()[row].length; i++) {
                seed[rows.places()[row][i]] = rows.values()[row][i];
                ofColumn[rows.places()[row][i]][theme] = rows.values()[row][i];
            }
            for (int other = 0; other < far.length; other++) {
                double near = dot(other, seed);
                far[other] = rows.places()[other].length == 0 ? 0 : Math.min(far[other], Math.max(0, 1 - near));
            }
        }
    }

    private int draw(double[] far, Random random) {
        double sum = 0;
        for (double one : far) {
            sum += one * one;
        }
        double left = random.nextDouble() * sum;
        for (int row = 0; row < far.length; row++) {
            left -= far[row] * far[row];
            if (left < 0) {
                return row;
            }
        }
        return random.nextInt(far.length);
    }

    private double dot(int row, float[] other) {
        double sum = 0;
        for (int i = 0; i < rows.places()[row].length; i++) {
            sum += rows.values()[row][i] * other[rows.places()[row][i]];
        }
        return sum;
    }

    /** Solves one side while the other stands still, one theme after the other. */
    private static void improve(SparseRows rows, float[][] mine, float[][] others, int themes) {
        var gram = gram(others, themes);
        var target = new float[themes];
        for (int row = 0; row < mine.length; row++) {
            java.util.Arrays.fill(target, 0);
            for (int i = 0; i < rows.places()[row].length; i++) {
                var other = others[rows.places()[row][i]];
                float value = rows.values()[row][i];
                for (int theme = 0; theme < themes; theme++) {
                    target[theme] += value * other[theme];
                }
            }
            var own = mine[row];
            for (int theme = 0; theme < themes; theme++) {
                float fit = 0;
                for (int other = 0; other < themes; other++) {
                    fit += own[other] * gram[theme][other];
                }
                own[theme] = Math.max(0, own[theme] + (target[theme] - fit) / Math.max(TINY, gram[theme][theme]));
            }
        }
    }

    private static float[][] gram(float[][] rows, int themes) {
        var gram = new float[themes][themes];
        for (var row : rows) {
            for (int a = 0; a < themes; a++) {
                if (row[a] != 0) {
                    for (int b = 0; b < themes; b++) {
                        gram[a][b] += row[a] * row[b];
                    }
                }
            }
        }
        return gram;
    }
}
