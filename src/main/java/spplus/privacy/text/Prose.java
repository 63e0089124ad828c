package spplus.privacy.text;

import java.util.List;
import spplus.privacy.Finding;

/**
 * A text made easy to search: without accents, one sort of space, dash and apostrophe, ASCII digits, no invisible
 * characters, redactions as one {@link #MASK}; every place of it leads back to the text as it was typed.
 */
public final class Prose {

    /** Stands for a redaction: neither a letter nor a digit nor a space, so that nothing is found across it. */
    public static final char MASK = '\uFFFC';

    private final String cased;
    private final String lower;
    private final int[] starts;
    private final int[] ends;
    private final List<Word> words;
    private final int digits;

    Prose(String cased, int[] starts, int[] ends) {
        this.cased = cased;
        this.lower = lower(cased);
        this.starts = starts;
        this.ends = ends;
        this.words = Words.of(cased, lower);
        this.digits = (int) lower.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    public static Prose of(String text) {
        return masking(text, List.of());
    }

    /** The text as it reads once the findings (sorted, without overlaps) are redacted. */
    public static Prose masking(String text, List<Finding> findings) {
        return new Folding(text, findings).prose();
    }

    /** Folded, in the case that was typed; as long as {@link #lower()}. */
    public String cased() {
        return cased;
    }

    public String lower() {
        return lower;
    }

    public List<Word> words() {
        return words;
    }

    /** How many digits there are: most texts have too few to hold any number worth looking for. */
    public int digits() {
        return digits;
    }

    /** What {@link #lower()} says just before a place, at most so many characters. */
    public String before(int at, int length) {
        return lower.substring(Math.max(0, at - length), at);
    }

    /** What {@link #lower()} says from a place on, at most so many characters. */
    public String after(int at, int length) {
        return lower.substring(at, Math.min(lower.length(), at + length));
    }

    /** Where in the typed text the folded character starts. */
    public int start(int folded) {
        return starts[folded];
    }

    /** Where in the typed text a folded span that ends before this place ends. */
    public int end(int folded) {
        return ends[folded - 1];
    }

    /** Unit by unit, so that the length stays: {@code String.toLowerCase} may lengthen a text. */
    private static String lower(String cased) {
        var units = cased.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = Character.toLowerCase(units[i]);
        }
        return new String(units);
    }
}
