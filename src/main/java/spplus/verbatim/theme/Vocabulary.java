package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The terms by which texts are compared, each a stem or two that follow each other.
 *
 * @param terms stems, or two stems and a space
 * @param written how most people write each
 * @param texts how many of the texts have each
 * @param size how many texts there were
 */
public record Vocabulary(List<String> terms, List<String> written, int[] texts, int size) {

    /** Rare terms say more: ln(N / n). */
    float rarity(int term) {
        return (float) Math.log((double) size / texts[term]);
    }

    /** What one term of a text weighs: its rarity, and a little more when it comes back. */
    static float weight(int times, float rarity) {
        return (float) (1 + Math.log(times)) * rarity;
    }

    /** The same with these terms too, said rare, so that themes of before can still be read. */
    public Vocabulary with(Collection<String> others) {
        var missing = new TreeSet<>(others);
        missing.removeAll(terms);
        var all = new ArrayList<>(terms);
        all.addAll(missing);
        var names = new ArrayList<>(written);
        names.addAll(missing);
        var counts = Arrays.copyOf(texts, all.size());
        Arrays.fill(counts, texts.length, counts.length, 1);
        return new Vocabulary(all, names, counts, Math.max(2, size));
    }

    /** How most people write a term. */
    public String writing(String term) {
        int place = terms.indexOf(term);
        return place < 0 ? term : written.get(place);
    }
}
