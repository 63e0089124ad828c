package spplus.verbatim.domain;

import java.util.regex.Pattern;

/** What of a written text can be kept and shown: no control characters, nothing that turns other lines around. */
public final class Written {

    /** PostgreSQL refuses the first; the others would change how the page around them is read. */
    private static final Pattern UNSHOWN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|[\\uD800-\\uDFFF]");

    private Written() {}

    /** Line breaks and tabs stay; halves of characters go. */
    public static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return UNSHOWN.matcher(lines).find() ? cleaned(lines) : lines;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !UNSHOWN.matcher(Character.toString(c)).matches())
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
