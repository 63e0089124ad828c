package spplus.core;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A short code to print and type, such as {@code K7M-4P2X}: 6 characters of an alphabet without vowels or look-alikes
 * (28^6, about 4.8e8 codes) and a check character. The sum of each character's rank times its place is a multiple of
 * 29, a prime above 28: any one character mistyped and any two neighbours swapped make a code that is not one.
 *
 * @param value its 7 characters, without the hyphen shown to people
 */
public record CheckedCode(String value) {

    private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 7;
    private static final int PRIME = 29;
    /** 7 times 25 is 1 modulo 29. */
    private static final int INVERSE_OF_LAST_PLACE = 25;

    private static final SecureRandom RANDOM = new SecureRandom();

    public CheckedCode {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not a code: " + value);
        }
    }

    public static CheckedCode random() {
        while (true) {
            var text = new StringBuilder(LENGTH);
            for (int i = 1; i < LENGTH; i++) {
                text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            int check = Math.floorMod(-sum(text.toString()) * INVERSE_OF_LAST_PLACE, PRIME);
            if (check < ALPHABET.length()) {
                return new CheckedCode(text.append(ALPHABET.charAt(check)).toString());
            }
        }
    }

    /** Reads what somebody typed, whatever its case, spaces and hyphens; empty when it is not a code. */
    public static Optional<CheckedCode> read(String typed) {
        if (typed.length() > 2 * LENGTH) {
            return Optional.empty();
        }
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\u2010-\\u2015-]", "");
        return isRight(text) ? Optional.of(new CheckedCode(text)) : Optional.empty();
    }

    /** As it is shown to people, such as {@code K7M-4P2X}. */
    public String printed() {
        return value.substring(0, 3) + "-" + value.substring(3);
    }

    private static boolean isRight(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && sum(text) % PRIME == 0;
    }

    private static int sum(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(text.charAt(i));
        }
        return sum;
    }

    @Override
    public String toString() {
        return printed();
    }
}
