package spplus.verbatim.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as plain words, without accents, capitals or marks; sentences are parted by an empty word. */
final class Folded {

    /** What comes after is not looked at: time must stay bounded. */
    private static final int LONGEST = 20_000;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static List<String> words(String text) {
        var read = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var plain = ACCENTS.matcher(Normalizer.normalize(read, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
        var words = new ArrayList<String>();
        int from = -1;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : '\n';
            boolean inside = Character.isLetterOrDigit(c);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(plain.substring(from, i));
                from = -1;
            }
            if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ';') {
                words.add("");
            }
        }
        return words;
    }
}
