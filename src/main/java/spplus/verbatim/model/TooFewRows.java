package spplus.verbatim.model;

import java.util.List;
import spplus.experience.Feeling;

/** There are not enough labelled rows to learn from, and to say how well. */
public final class TooFewRows extends RuntimeException {

    public static final int LEAST = 60;
    public static final int LEAST_OF_EACH = 15;

    private final int rows;

    private TooFewRows(int rows) {
        super("%d rows".formatted(rows));
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }

    static void check(List<LabelledText> rows) {
        for (var feeling : Feeling.values()) {
            long count = rows.stream().filter(row -> row.feeling() == feeling).count();
            if (rows.size() < LEAST || count < LEAST_OF_EACH) {
                throw new TooFewRows(rows.size());
            }
        }
    }
}
