package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which themes texts speak of; makes next to no object, and is not shared by threads. */
public final class ThemeReader {

    /** A text speaks of that many subjects at most. */
    public static final int MOST = 3;

    /** A second subject must be near enough to the first. */
    private static final double BESIDE = 0.6;

    private final TermReader terms;
    private final int[][] themesOfTerm;
    private final float[][] weightsOfTerm;
    private final float[] scores;
    private final int[] found = new int[MOST];
    private final double nearest;

    ThemeReader(Vocabulary vocabulary, List<Prototype> themes, double nearest) {
        this.terms = new TermReader(vocabulary);
        this.nearest = nearest;
        this.scores = new float[themes.size()];
        this.themesOfTerm = new int[vocabulary.terms().size()][];
        this.weightsOfTerm = new float[vocabulary.terms().size()][];
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int theme = 0; theme < themes.size(); theme++) {
            for (var term : themes.get(theme).weights().keySet()) {
                holders.computeIfAbsent(term, _ -> new ArrayList<>()).add(theme);
            }
        }
        for (int term = 0; term < themesOfTerm.length; term++) {
            var name = vocabulary.terms().get(term);
            var holding = holders.getOrDefault(name, List.of());
            themesOfTerm[term] = holding.stream().mapToInt(Integer::intValue).toArray();
            weightsOfTerm[term] = new float[holding.size()];
            for (int i = 0; i < holding.size(); i++) {
                weightsOfTerm[term][i] = (float) themes.get(holding.get(i)).weight(name);
            }
        }
    }

    /**
     * Reads a text.
     *
     * @return how many themes it speaks of, {@link #MOST} at most; they are known until the next one is read
     */
    public int read(CharSequence text) {
        java.util.Arrays.fill(scores, 0);
        int count = terms.read(text);
        double square = 0;
        for (int i = 0; i < count; i++) {
            float weight = terms.weight(i);
            square += weight * weight;
            var themes = themesOfTerm[terms.term(i)];
            var weights = weightsOfTerm[terms.term(i)];
            for (int j = 0; j < themes.length; j++) {
                scores[themes[j]] += weight * weights[j];
            }
        }
        return square == 0 ? 0 : best((float) Math.sqrt(square));
    }

    /** Nearest first. */
    public int theme(int place) {
        return found[place];
    }

    /** The likeness of the text and the theme, from 0 to 1. */
    public double likeness(int place) {
        return Math.min(1, scores[found[place]]);
    }

    private int best(float length) {
        int count = 0;
        for (int theme = 0; theme < scores.length; theme++) {
            scores[theme] /= length;
            if (scores[theme] >= nearest) {
                count = keep(theme, count);
            }
        }
        while (count > 1 && scores[found[count - 1]] < BESIDE * scores[found[0]]) {
            count--;
        }
        return count;
    }

    private int keep(int theme, int count) {
        int place = count;
        while (place > 0 && scores[found[place - 1]] < scores[theme]) {
            place--;
        }
        if (place == MOST) {
            return count;
        }
        int grown = Math.min(MOST, count + 1);
        System.arraycopy(found, place, found, place + 1, grown - 1 - place);
        found[place] = theme;
        return grown;
    }
}
