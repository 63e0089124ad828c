package spplus.verbatim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/**
 * Measures a way to learn by cross-validation: each row is read by a model that saw neither it nor its labels, through
 * the very path of production (from the two texts to the understanding).
 */
public final class Evaluation {

    private final int folds;
    private final long seed;
    private final Confusion feelings = new Confusion(3);
    private final Calibration calibration = new Calibration();
    private final List<Confusion> polarities = new ArrayList<>();
    private final List<Confusion> presences = new ArrayList<>();

    private Evaluation(int folds, long seed) {
        this.folds = folds;
        this.seed = seed;
        for (int i = 0; i < Axis.values().length; i++) {
            polarities.add(new Confusion(3));
            presences.add(new Confusion(2));
        }
    }

    /**
     * Learns as many times as there are folds; each fold is told as it starts, from 1.
     *
     * @throws TooFewRows when there is too little to learn from
     */
    public static Evaluation of(List<LabelledText> rows, int folds, long seed, IntConsumer told) {
        return of(rows, folds, seed, 1, told);
    }

    /** The same, learning only from that share of the other folds, for a learning curve. */
    public static Evaluation of(List<LabelledText> rows, int folds, long seed, double share, IntConsumer told) {
        TooFewRows.check(rows);
        var evaluation = new Evaluation(folds, seed);
        var parts = Folds.of(strata(rows), folds, seed);
        for (int fold = 0; fold < folds; fold++) {
            told.accept(fold + 1);
            evaluation.fold(rows, parts, fold, share);
        }
        return evaluation;
    }

    public int folds() {
        return folds;
    }

    public long seed() {
        return seed;
    }

    /** By the order of {@link Feeling}. */
    public Confusion feelings() {
        return feelings;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** Polarities of the rows where this axis is filled, by the order of {@link Feeling}. */
    public Confusion polarity(Axis axis) {
        return polarities.get(axis.ordinal());
    }

    /** 0 present, 1 absent. */
    public Confusion presence(Axis axis) {
        return presences.get(axis.ordinal());
    }

    /** Plain mean over the axes that were filled at least once. */
    public double polarityAccuracy() {
        return polarities.stream()
                .filter(confusion -> confusion.total() > 0)
                .mapToDouble(Confusion::accuracy)
                .average()
                .orElse(0);
    }

    /** Plain mean over the axes of the F1 of « present ». */
    public double presenceF1() {
        return presences.stream()
                .mapToDouble(confusion -> confusion.f1(0))
                .average()
                .orElse(0);
    }

    /** Plain mean over the axes of the macro-F1 of « present » and « absent ». */
    public double presenceMacroF1() {
        return presences.stream().mapToDouble(Confusion::macroF1).average().orElse(0);
    }

    private void fold(List<LabelledText> rows, int[] parts, int fold, double share) {
        var learnt = new ArrayList<LabelledText>();
        var kept = new ArrayList<LabelledText>();
        for (int i = 0; i < rows.size(); i++) {
            (parts[i] == fold ? kept : learnt).add(rows.get(i));
        }
        var model = Learning.learnAnyway(some(learnt, share), seed);
        var analyst = model.analyst();
        kept.forEach(row -> compare(row, analyst.read(row.title(), row.body(), row.circumstances())));
    }

    /** A share with the same mix of feelings. */
    private List<LabelledText> some(List<LabelledText> rows, double share) {
        if (share >= 1) {
            return rows;
        }
        var parts = Folds.of(strata(rows), 100, seed + 1);
        var some = new ArrayList<LabelledText>();
        for (int i = 0; i < rows.size(); i++) {
            if (parts[i] < share * 100) {
                some.add(rows.get(i));
            }
        }
        return some;
    }

    private void compare(LabelledText row, Understanding read) {
        feelings.add(row.feeling().ordinal(), read.feeling().ordinal());
        double said = read.probabilities().getOrDefault(read.feeling(), 0.0);
        calibration.add(said, read.feeling() == row.feeling());
        for (var axis : Axis.values()) {
            var truth = row.axes().get(axis.ordinal());
            var reading = Objects.requireNonNull(read.axes().get(axis));
            if (row.unread().contains(axis)) {
                continue;
            }
            presences.get(axis.ordinal()).add(truth == null ? 1 : 0, reading.present() ? 0 : 1);
            if (truth != null) {
                polarities
                        .get(axis.ordinal())
                        .add(truth.ordinal(), reading.polarity().ordinal());
            }
        }
    }

    private static List<Integer> strata(List<LabelledText> rows) {
        return rows.stream().map(row -> row.feeling().ordinal()).toList();
    }
}
