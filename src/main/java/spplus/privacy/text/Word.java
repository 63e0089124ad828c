package spplus.privacy.text;

/**
 * A run of letters, inner hyphens included, as [start, end) of the prose.
 *
 * @param lower folded: no capital, no accent
 * @param first whether it opens a sentence or a line
 */
public record Word(int index, int start, int end, String lower, Shape shape, boolean first) {

    public boolean isCapitalised() {
        return shape != Shape.LOWER;
    }

    public boolean isAllCapitals() {
        return shape == Shape.CAPITALS;
    }

    public int length() {
        return end - start;
    }

    /** How it is capitalised; a lone capital letter is {@code CAPITALISED}. */
    public enum Shape {
        LOWER,
        CAPITALISED,
        CAPITALS
    }
}
