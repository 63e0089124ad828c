package spplus.core;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type, made sane: no controls, no invisible marks that hide or reverse words, no half characters. */
public final class WrittenText {

    /** Controls but line breaks and tabs, marks that force a direction, zero-width spaces, halves of characters. */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]|\\p{Cs}");

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{4,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private WrittenText() {}

    /** Several lines. */
    public static String text(String typed) {
        var lines = BREAKS.matcher(typed).replaceAll("\n");
        var clean = UNWANTED.matcher(lines).replaceAll("");
        return BLANK_LINES
                .matcher(Normalizer.normalize(clean, Normalizer.Form.NFC))
                .replaceAll("\n\n\n")
                .strip();
    }

    /** One line. */
    public static String line(String typed) {
        return SPACES.matcher(text(typed)).replaceAll(" ").strip();
    }
}
