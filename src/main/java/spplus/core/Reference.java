package spplus.core;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A short public number that people can read aloud, such as {@code K7M4-P2XD}: 8 characters of an alphabet
 * without vowels or look-alikes (28^8, about 3.8e11 numbers), so unique by constraint, not by chance.
 */
public record Reference(String value) {

    private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private static final Pattern SHAPE = Pattern.compile("[2-9BCDFGHJ-NP-TV-XZ]{4}-[2-9BCDFGHJ-NP-TV-XZ]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        value = value.toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference: " + value);
        }
    }

    public static Reference random() {
        var text = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    public static boolean looksLike(String text) {
        return SHAPE.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
