package spplus.verbatim.theme;

import java.util.Arrays;

/**
 * How much more often than by chance two terms stand in one text: normalised pointwise mutual information (G. Bouma,
 * « Normalized (pointwise) mutual information in collocation extraction », 2009). Its memory depends on the number of
 * terms only, 32 MB for 4,000.
 */
final class CoOccurrence {

    /** Seen together once may be chance. */
    private static final int FEWEST = 2;

    private static final double LEAST = 0.1;

    private final int[][] both;
    private final int texts;

    private CoOccurrence(int terms, int texts) {
        this.texts = texts;
        both = new int[terms][];
        for (int term = 0; term < terms; term++) {
            both[term] = new int[term + 1];
        }
    }

    static CoOccurrence of(SparseRows rows) {
        var counts = new CoOccurrence(rows.columns(), rows.rows());
        for (var places : rows.places()) {
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j <= i; j++) {
                    counts.both[places[i]][places[j]]++;
                }
            }
        }
        return counts;
    }

    /** From -1 (never together) to 1 (never apart). */
    double together(int first, int second) {
        int count = count(first, second);
        if (count == 0) {
            return -1;
        }
        double share = (double) count / texts;
        return share >= 1
                ? 1
                : Math.log(share * texts * texts / ((double) both[first][first] * both[second][second]))
                        / -Math.log(share);
    }

    /** Terms × terms: what goes together, more when it was seen often. */
    SparseRows weighed() {
        var places = new int[both.length][];
        var values = new float[both.length][];
        for (int term = 0; term < both.length; term++) {
            var place = new int[both.length];
            var value = new float[both.length];
            int count = 0;
            for (int other = 0; other < both.length; other++) {
                int seen = other == term ? 0 : count(term, other);
                double together = seen < FEWEST ? 0 : together(term, other);
                if (together > LEAST) {
                    place[count] = other;
                    value[count++] = (float) (together * Math.log1p(seen));
                }
            }
            places[term] = Arrays.copyOf(place, count);
            values[term] = Arrays.copyOf(value, count);
        }
        return new SparseRows(places, values, both.length);
    }

    private int count(int first, int second) {
        return first >= second ? both[first][second] : both[second][first];
    }
}
