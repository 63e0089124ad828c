package spplus.verbatim.theme;

import java.util.List;

/**
 * What was found in texts.
 *
 * @param vocabulary by which they were compared
 * @param themes none alike, those of most texts first
 * @param groups names of what several themes share
 * @param measures how good it is
 */
public record Discovered(Vocabulary vocabulary, List<Found> themes, List<String> groups, Measures measures) {

    /** No group. */
    public static final int ALONE = -1;

    /**
     * One theme.
     *
     * @param name in words of those who wrote
     * @param texts how many of the texts speak of it
     * @param typical places of the texts that speak of it best, best first
     * @param group its place in {@link Discovered#groups}, or {@link #ALONE}
     */
    public record Found(String name, Prototype prototype, int texts, List<Integer> typical, int group) {}

    /**
     * @param texts how many were read
     * @param covered how many speak of one theme at least
     * @param coherence mean over themes of the normalised mutual information of their ten first terms, from -1 to 1
     */
    public record Measures(int texts, int covered, double coherence) {}
}
