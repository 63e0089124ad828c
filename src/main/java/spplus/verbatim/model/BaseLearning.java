package spplus.verbatim.model;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import spplus.verbatim.model.Space.Place;

/** Learns the first floor from rows, and keeps what it says of each of them as if it had not learnt from it. */
final class BaseLearning {

    static final double RIDGE = 1.5;

    private final List<Example> rows;
    private final List<Place> places;
    private final Gram gram;
    private final Base base;
    private final double[][] said;

    BaseLearning(List<Example> rows, long seed) {
        this.rows = rows;
        var space = Space.learn(rows);
        places = rows.stream().map(space::place).toList();
        gram = new Gram(places, space);
        said = new double[rows.size()][Base.QUESTIONS];
        base = new Base(
                space,
                Columns.empty(space),
                new Landmarks(
                        places.stream().map(Place::measures).toArray(float[][]::new),
                        new float[rows.size()][Base.QUESTIONS]));
        askWholeRows();
        askTags();
        new PolarityLearning(rows, gram, seed).learn(this);
    }

    Base base() {
        return base;
    }

    /** What each row is given without itself. */
    double[][] said() {
        return said;
    }

    /** The row weighs so much in the answer to that question. */
    void weigh(int row, int question, double weight) {
        var place = places.get(row);
        Columns.add(base.columns().words(), question, place.words(), weight);
        Columns.add(base.columns().characters(), question, place.characters(), weight);
        Columns.add(base.columns().title(), question, place.title(), weight);
        base.columns().biases()[question] += (float) weight;
        base.landmarks().nearness()[row][question] += (float) weight;
    }

    /** The row weighs so much, by its words and measures, in what is learnt of one axis alone. */
    void weighOwn(int row, int question, double weight) {
        var place = places.get(row);
        Columns.add(base.columns().words(), question, place.words(), weight);
        Columns.add(base.columns().measures(), question, place.measures(), weight);
        base.columns().biases()[question] += (float) weight;
    }

    private void askWholeRows() {
        var all = IntStream.range(0, rows.size()).toArray();
        var ridge = new Ridge(likeness(all, false), RIDGE);
        var diagonal = ridge.inverseDiagonal();
        for (int feeling = 0; feeling < 3; feeling++) {
            int which = feeling;
            ask(ridge, diagonal, all, feeling, row -> row.feeling() == which ? 1 : -1);
        }
        for (int axis = 0; axis < Opinions.AXES; axis++) {
            int which = axis;
            var read = IntStream.of(all).filter(i -> rows.get(i).isRead(which)).toArray();
            if (read.length == all.length) {
                ask(ridge, diagonal, all, Base.PRESENCE + axis, row -> row.axes()[which] >= 0 ? 1 : -1);
            } else if (read.length > 0) {
                var its = new Ridge(likeness(read, false), RIDGE);
                ask(its, its.inverseDiagonal(), read, Base.PRESENCE + axis, row -> row.axes()[which] >= 0 ? 1 : -1);
            }
        }
        var informed = new Ridge(likeness(all, true), RIDGE);
        var itsDiagonal = informed.inverseDiagonal();
        for (int feeling = 0; feeling < 3; feeling++) {
            int which = feeling;
            ask(informed, itsDiagonal, all, Base.INFORMED + feeling, row -> row.feeling() == which ? 1 : -1);
        }
    }

    /** Rows whose axes are all empty say nothing of praise and blame: they are only told. */
    private void askTags() {
        var tagged = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isTagged())
                .toArray();
        if (tagged.length == 0) {
            return;
        }
        var ridge = new Ridge(likeness(tagged, false), RIDGE);
        var diagonal = ridge.inverseDiagonal();
        ask(ridge, diagonal, tagged, Base.PRAISED, row -> row.hasTag(0) ? 1 : -1);
        ask(ridge, diagonal, tagged, Base.BLAMED, row -> row.hasTag(2) ? 1 : -1);
    }

    private void ask(Ridge ridge, double[] diagonal, int[] asked, int question, ToDoubleFunction<Example> answer) {
        var answers = IntStream.of(asked)
                .mapToDouble(i -> answer.applyAsDouble(rows.get(i)))
                .toArray();
        var weights = ridge.solve(answers);
        for (int i = 0; i < asked.length; i++) {
            said[asked[i]][question] = answers[i] - weights[i] / diagonal[i];
            weigh(asked[i], question, weights[i]);
            if (question >= Base.INFORMED) {
                Columns.add(
                        base.columns().circumstances(),
                        question,
                        places.get(asked[i]).circumstances(),
                        weights[i]);
            }
        }
        tellOthers(asked, question, weights);
    }

    private void tellOthers(int[] asked, int question, double[] weights) {
        if (asked.length == rows.size()) {
            return;
        }
        var isAsked = new boolean[rows.size()];
        IntStream.of(asked).forEach(i -> isAsked[i] = true);
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < asked.length && !isAsked[row]; i++) {
                said[row][question] += weights[i] * (gram.text[row][asked[i]] + 1);
            }
        }
    }

    private double[][] likeness(int[] some, boolean informed) {
        var likeness = new double[some.length][some.length];
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j <= i; j++) {
                likeness[i][j] = 1 + gram.text[some[i]][some[j]];
                likeness[i][j] += informed ? gram.circumstances[some[i]][some[j]] : 0;
            }
        }
        return likeness;
    }
}
