package spplus.verbatim.theme;

import java.util.List;

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
}
