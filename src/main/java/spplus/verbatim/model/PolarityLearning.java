package spplus.verbatim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Learns the polarities of the five axes together, each pair of a row and an axis filled being one example: what all
 * axes share, and what is of one axis alone (H. Daumé, « Frustratingly easy domain adaptation », 2007). Axes have too
 * few rows each to be learnt apart.
 */
final class PolarityLearning {

    private static final int PARTS = 5;

    private final List<Example> rows;
    private final Gram gram;
    private final int[] part;

    PolarityLearning(List<Example> rows, Gram gram, long seed) {
        this.rows = rows;
        this.gram = gram;
        part = Folds.of(rows.stream().map(Example::feeling).toList(), PARTS, seed);
    }

    void learn(BaseLearning floor) {
        for (int fold = 0; fold < PARTS; fold++) {
            int out = fold;
            var others = pairs(row -> part[row] != out);
            var weights = solve(others);
            for (int row = 0; row < rows.size(); row++) {
                if (part[row] == fold) {
                    tell(row, others, weights, floor.said()[row]);
                }
            }
        }
        var all = pairs(_ -> true);
        var weights = solve(all);
        for (int i = 0; i < all.size(); i++) {
            weigh(all.get(i), weights, i, floor);
        }
    }

    private List<Pair> pairs(IntPredicate of) {
        var pairs = new ArrayList<Pair>();
        for (int row = 0; row < rows.size(); row++) {
            for (int axis = 0; of.test(row) && axis < Opinions.AXES; axis++) {
                if (rows.get(row).axes()[axis] >= 0) {
                    pairs.add(new Pair(row, axis, rows.get(row).axes()[axis]));
                }
            }
        }
        return pairs;
    }

    private double[][] solve(List<Pair> pairs) {
        var likeness = new double[pairs.size()][pairs.size()];
        for (int i = 0; i < likeness.length; i++) {
            for (int j = 0; j <= i; j++) {
                likeness[i][j] = likeness(pairs.get(i).row, pairs.get(i).axis, pairs.get(j));
            }
        }
        var ridge = new Ridge(likeness, BaseLearning.RIDGE);
        var weights = new double[3][];
        for (int polarity = 0; polarity < 3; polarity++) {
            int which = polarity;
            weights[polarity] = ridge.solve(pairs.stream()
                    .mapToDouble(pair -> pair.polarity == which ? 1 : -1)
                    .toArray());
        }
        return weights;
    }

    private double likeness(int row, int axis, Pair other) {
        double shared = 1 + gram.text[row][other.row];
        return axis == other.axis ? shared + 1 + gram.own[row][other.row] : shared;
    }

    private void tell(int row, List<Pair> pairs, double[][] weights, double[] said) {
        for (int i = 0; i < pairs.size(); i++) {
            for (int axis = 0; axis < Opinions.AXES; axis++) {
                double likeness = likeness(row, axis, pairs.get(i));
                for (int polarity = 0; polarity < 3; polarity++) {
                    said[Base.polarity(axis, polarity)] += weights[polarity][i] * likeness;
                }
            }
        }
    }

    private static void weigh(Pair pair, double[][] weights, int i, BaseLearning floor) {
        for (int polarity = 0; polarity < 3; polarity++) {
            for (int axis = 0; axis < Opinions.AXES; axis++) {
                floor.weigh(pair.row, Base.polarity(axis, polarity), weights[polarity][i]);
            }
            floor.weighOwn(pair.row, Base.polarity(pair.axis, polarity), weights[polarity][i]);
        }
    }

    /** An axis filled in a row. */
    private record Pair(int row, int axis, int polarity) {}
}
