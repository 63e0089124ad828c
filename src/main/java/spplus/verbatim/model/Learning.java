package spplus.verbatim.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns a model from labelled rows; the same rows, order and seed give the same model to the bit. */
public final class Learning {

    /** Rows learnt from, drawn by lot when there are more: time grows as their cube, memory as their square. */
    static final int MOST = 4_000;

    private Learning() {}

    /** @throws TooFewRows when there is too little to learn from */
    public static LearntModel learn(List<LabelledText> rows, long seed) {
        TooFewRows.check(rows);
        return learnAnyway(rows, seed);
    }

    /** For parts of rows that are enough as a whole. */
    static LearntModel learnAnyway(List<LabelledText> given, long seed) {
        var rows = some(given, seed);
        var examples = Example.read(rows);
        var floor = new BaseLearning(examples, seed);
        var top = Top.learn(examples, floor.said());
        return new LearntModel(floor.base(), top, Fingerprint.card(rows, seed));
    }

    private static List<LabelledText> some(List<LabelledText> rows, long seed) {
        if (rows.size() <= MOST) {
            return rows;
        }
        var drawn = new ArrayList<>(rows);
        Collections.shuffle(drawn, new Random(seed));
        return List.copyOf(drawn.subList(0, MOST));
    }
}
