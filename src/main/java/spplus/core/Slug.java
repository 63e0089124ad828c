package spplus.core;

import java.text.Normalizer;
import java.util.Locale;

/** The readable tail of a permanent address: lower-case ASCII words joined by hyphens, 60 characters at most. */
public final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    public static String of(String text) {
        var ascii = Normalizer.normalize(text.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (ascii.length() <= LONGEST) {
            return ascii;
        }
        int lastWord = ascii.lastIndexOf('-', LONGEST);
        return ascii.substring(0, lastWord > 0 ? lastWord : LONGEST);
    }
}
