package spplus.verbatim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The second floor: what the first one said of a text, and some measures, weighed again by small logistic models. It
 * learns from what the first floor says of rows it has not seen; otherwise it would trust it far too much.
 *
 * <p>Answers, in order: the three feelings from the text alone, each axis present, each polarity of each axis, the three
 * feelings where circumstances are known.
 *
 * @param weights for each answer, those of all inputs, then the bias
 * @param cuts for each axis, the probability from which it is present
 */
record Top(Scaling scaling, float[][] weights, float[] cuts) {

    static final int PRESENCE = 3;
    static final int POLARITY = PRESENCE + Opinions.AXES;
    static final int INFORMED = POLARITY + 3 * Opinions.AXES;
    static final int ANSWERS = INFORMED + 3;

    private static final int INPUTS = Base.QUESTIONS + Measures.SIZE;
    private static final double FEELING_COST = 0.1;
    private static final double PRESENCE_COST = 0.1;
    private static final double POLARITY_COST = 0.1;
    private static final float MEASURES = 0.15f;
    private static final float AXIS_MEASURES = 0.5f;
    private static final float OWN = 0.5f;

    /** @param said what the first floor said of each row without having seen it */
    static Top learn(List<Example> rows, double[][] said) {
        var joined = new ArrayList<double[]>();
        for (int i = 0; i < rows.size(); i++) {
            joined.add(join(said[i], rows.get(i).measures()));
        }
        var top = new Top(Scaling.learn(joined), new float[ANSWERS][INPUTS + 1], new float[Opinions.AXES]);
        joined.forEach(top::scale);
        top.learnFeelings(rows, joined, 0, range(0, Base.BLAMED + 1));
        top.learnFeelings(
                rows, joined, INFORMED, concat(range(0, Base.BLAMED + 1), range(Base.INFORMED, Base.QUESTIONS)));
        for (int axis = 0; axis < Opinions.AXES; axis++) {
            top.learnPresence(rows, joined, axis);
        }
        top.learnPolarities(rows, joined);
        return top;
    }

    static double[] join(double[] said, double[] measures) {
        var joined = new double[INPUTS];
        System.arraycopy(said, 0, joined, 0, said.length);
        System.arraycopy(measures, 0, joined, said.length, measures.length);
        return joined;
    }

    /** Fills {@code answers}, of {@link #ANSWERS}, with probabilities; {@code joined} is changed. */
    void answer(double[] joined, double[] answers) {
        scale(joined);
        for (int i = 0; i < ANSWERS; i++) {
            double sum = weights[i][INPUTS];
            for (int j = 0; j < INPUTS; j++) {
                sum += weights[i][j] * joined[j];
            }
            answers[i] = 1 / (1 + Math.exp(-sum));
        }
        normalise(answers, 0);
        normalise(answers, INFORMED);
        for (int axis = 0; axis < Opinions.AXES; axis++) {
            normalise(answers, POLARITY + 3 * axis);
        }
    }

    private static void normalise(double[] answers, int from) {
        double sum = answers[from] + answers[from + 1] + answers[from + 2];
        for (int i = from; i < from + 3; i++) {
            answers[i] /= sum;
        }
    }

    private void scale(double[] joined) {
        for (int i = 0; i < INPUTS; i++) {
            joined[i] = scaling.value(i, joined[i]);
        }
    }

    private void learnFeelings(List<Example> rows, List<double[]> joined, int answer, int[] questions) {
        var inputs = concat(questions, range(Base.QUESTIONS, INPUTS));
        var factors = factors(inputs, MEASURES);
        var solver = new Solver(
                joined.stream().map(row -> gather(row, inputs, factors)).toList(), inputs.length);
        for (int feeling = 0; feeling < 3; feeling++) {
            int which = feeling;
            var yes = rows.stream().map(row -> row.feeling() == which).toList();
            scatter(solver.solve(booleans(yes), FEELING_COST), inputs, factors, weights[answer + feeling]);
        }
    }

    private void learnPresence(List<Example> all, List<double[]> said, int axis) {
        var read = IntStream.range(0, all.size())
                .filter(i -> all.get(i).isRead(axis))
                .boxed()
                .toList();
        if (read.isEmpty()) {
            return;
        }
        var rows = read.stream().map(all::get).toList();
        var joined = read.stream().map(said::get).toList();
        var inputs = inputs(axis, Base.PRESENCE + axis, 1);
        var factors = factors(inputs, AXIS_MEASURES);
        var solver = new Solver(
                joined.stream().map(row -> gather(row, inputs, factors)).toList(), inputs.length);
        var yes = booleans(rows.stream().map(row -> row.axes()[axis] >= 0).toList());
        scatter(solver.solve(yes, PRESENCE_COST), inputs, factors, weights[PRESENCE + axis]);
        var probabilities = joined.stream()
                .mapToDouble(row -> probability(row, PRESENCE + axis))
                .toArray();
        cuts[axis] = (float) Cut.best(probabilities, yes);
    }

    private double probability(double[] scaled, int answer) {
        double sum = weights[answer][INPUTS];
        for (int j = 0; j < INPUTS; j++) {
            sum += weights[answer][j] * scaled[j];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private void learnPolarities(List<Example> rows, List<double[]> joined) {
        int size = inputs(0, Base.polarity(0, 0), 3).length;
        var vectors = new ArrayList<Sparse>();
        var polarities = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            for (int axis = 0; axis < Opinions.AXES; axis++) {
                if (rows.get(i).axes()[axis] >= 0) {
                    vectors.add(withOwn(joined.get(i), axis, size));
                    polarities.add(rows.get(i).axes()[axis]);
                }
            }
        }
        var solver = new Solver(vectors, size * (1 + Opinions.AXES) + Opinions.AXES);
        for (int polarity = 0; polarity < 3; polarity++) {
            int which = polarity;
            var yes = polarities.stream().map(one -> one == which).toList();
            scatterPolarity(solver.solve(booleans(yes), POLARITY_COST), size, polarity);
        }
    }

    private static Sparse withOwn(double[] joined, int axis, int size) {
        var inputs = inputs(axis, Base.polarity(axis, 0), 3);
        var vector = gather(joined, inputs, factors(inputs, AXIS_MEASURES));
        var parts = new Parts();
        parts.add(vector, 0, 1);
        parts.add(vector, size * (1 + axis), OWN);
        parts.add(new Sparse(new int[] {0}, new float[] {1}), size * (1 + Opinions.AXES) + axis, 1);
        return parts.whole();
    }

    private void scatterPolarity(float[] learnt, int size, int polarity) {
        for (int axis = 0; axis < Opinions.AXES; axis++) {
            var inputs = inputs(axis, Base.polarity(axis, 0), 3);
            var factors = factors(inputs, AXIS_MEASURES);
            var into = weights[POLARITY + 3 * axis + polarity];
            for (int i = 0; i < size; i++) {
                into[inputs[i]] = factors[i] * (learnt[i] + OWN * learnt[size * (1 + axis) + i]);
            }
            into[INPUTS] = learnt[learnt.length - 1] + learnt[size * (1 + Opinions.AXES) + axis];
        }
    }

    /** Feelings, praise and blame, the questions asked of the axis itself, and its measures. */
    private static int[] inputs(int axis, int question, int questions) {
        int measures = Base.QUESTIONS + Measures.GENERAL + axis * Measures.PER_AXIS;
        var own = concat(range(question, question + questions), range(measures, measures + Measures.PER_AXIS));
        return concat(range(0, Base.BLAMED + 1), own);
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static int[] concat(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
    }

    private static boolean[] booleans(List<Boolean> values) {
        var booleans = new boolean[values.size()];
        for (int i = 0; i < booleans.length; i++) {
            booleans[i] = values.get(i);
        }
        return booleans;
    }

    private static float[] factors(int[] inputs, float ofMeasures) {
        var factors = new float[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            factors[i] = inputs[i] < Base.QUESTIONS ? 1 : ofMeasures;
        }
        return factors;
    }

    private static Sparse gather(double[] joined, int[] inputs, float[] factors) {
        var value = new float[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            value[i] = (float) (joined[inputs[i]] * factors[i]);
        }
        return new Sparse(range(0, inputs.length), value);
    }

    private static void scatter(float[] learnt, int[] inputs, float[] factors, float[] into) {
        for (int i = 0; i < inputs.length; i++) {
            into[inputs[i]] = learnt[i] * factors[i];
        }
        into[INPUTS] = learnt[learnt.length - 1];
    }
}
