package spplus.privacy.quality;

import java.text.Normalizer;
import java.util.random.RandomGenerator;

/** How people type: without accents, without capitals, all in capitals, with odd spaces; never moves an offset. */
final class Noise {

    private final RandomGenerator random;

    Noise(RandomGenerator random) {
        this.random = random;
    }

    String over(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> each(text, Noise::withoutAccent);
            case 1 -> each(text, Character::toLowerCase);
            case 2 -> each(text, c -> Character.toLowerCase(withoutAccent(c)));
            case 3 -> random.nextInt(3) == 0 ? each(text, Character::toUpperCase) : text;
            case 4 -> each(text, c -> c == ' ' && random.nextInt(3) == 0 ? '\u00a0' : c);
            case 5 -> each(text, c -> c == '’' ? '\'' : c);
            case 6 -> typo(text);
            default -> text;
        };
    }

    /** Two small letters of a word change places. */
    private String typo(String text) {
        var typed = new StringBuilder(text);
        int at = random.nextInt(Math.max(1, text.length() - 2));
        char first = typed.charAt(at);
        char second = typed.charAt(Math.min(at + 1, text.length() - 1));
        if (Character.isLowerCase(first) && Character.isLowerCase(second)) {
            typed.setCharAt(at, second);
            typed.setCharAt(at + 1, first);
        }
        return typed.toString();
    }

    private static char withoutAccent(char c) {
        return c < 0x80
                ? c
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    private static String each(String text, Change change) {
        var changed = text.toCharArray();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = change.of(changed[i]);
        }
        return new String(changed);
    }

    /** What becomes of one character. */
    @FunctionalInterface
    private interface Change {
        char of(char c);
    }
}
