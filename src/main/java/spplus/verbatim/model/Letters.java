package spplus.verbatim.model;

import java.text.Normalizer;

/** Folds letters one by one: no capital, no accent; what is no letter and no digit is 0. */
public final class Letters {

    private static final char[] FOLDED = new char[0x250];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            if (Character.isLetterOrDigit(c)) {
                var apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                FOLDED[c] = Character.toLowerCase(apart.charAt(0));
            }
        }
        FOLDED['œ'] = 'o';
        FOLDED['Œ'] = 'o';
        FOLDED['æ'] = 'a';
        FOLDED['Æ'] = 'a';
    }

    private Letters() {}

    public static char fold(char c) {
        if (c < FOLDED.length) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    /** A combining accent typed apart from its letter, or a soft hyphen: read as if it were not there. */
    public static boolean isSilent(char c) {
        return c == 0xAD || c >= 0x300 && c < 0x370 || c >= 0x200B && c <= 0x200F;
    }

    /** The second letter of {@code œ} and {@code æ}, 0 for the others. */
    public static char second(char c) {
        return switch (c) {
            case 'œ', 'Œ', 'æ', 'Æ' -> 'e';
            default -> 0;
        };
    }
}
