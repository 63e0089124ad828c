package spplus.verbatim.model;

import java.util.Arrays;

/** Which words stand under a negation: the few that follow « pas », « jamais », « aucun », « sans », in their clause. */
final class Negations {

    private static final int SCOPE = 3;
    private static final int SHORT_SCOPE = 2;
    private static final int NEAR = 4;

    private static final long NE = Hash.of("ne");
    private static final long N = Hash.of("n");
    private static final long PLUS = Hash.of("plus");
    private static final long QUE = Hash.of("que");
    private static final long[] FULL = hashes("pas", "jamais", "guere", "rien", "nullement");
    private static final long[] SHORT = hashes("aucun", "aucune", "aucuns", "aucunes", "sans", "ni");
    private static final long[] NOT_REALLY = hashes("seulement", "mal", "que");

    boolean[] negated = new boolean[1024];

    void read(Reading reading) {
        if (negated.length < reading.words) {
            negated = new boolean[reading.starts.length];
        }
        Arrays.fill(negated, 0, reading.words, false);
        int lastNe = -NEAR - 1;
        for (int i = 0; i < reading.words; i++) {
            long hash = reading.hashes[i];
            if (hash == NE || hash == N) {
                lastNe = i;
            } else if (isIn(FULL, hash) || hash == PLUS && i - lastNe <= NEAR) {
                spread(reading, i, SCOPE);
            } else if (isIn(SHORT, hash)) {
                spread(reading, i, SHORT_SCOPE);
            }
        }
    }

    private void spread(Reading reading, int from, int scope) {
        int end = Math.min(reading.words, from + 1 + scope);
        for (int i = from + 1; i < end; i++) {
            if (reading.clauses[i] != reading.clauses[from] || i == from + 1 && isIn(NOT_REALLY, reading.hashes[i])) {
                return;
            }
            if (reading.hashes[i] == QUE) {
                return;
            }
            negated[i] = true;
        }
    }

    private static boolean isIn(long[] some, long hash) {
        for (long one : some) {
            if (one == hash) {
                return true;
            }
        }
        return false;
    }

    private static long[] hashes(String... words) {
        return Arrays.stream(words).mapToLong(Hash::of).toArray();
    }
}
