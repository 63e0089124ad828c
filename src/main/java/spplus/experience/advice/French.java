package spplus.experience.advice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The little that must be known of written French: letters without accents, words, their stems and syllables. */
final class French {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern ENDING = Pattern.compile(
            "(?:issements?|ements?|ations?|ments?|erions|erons|eront|erez|aient|ions|iez|ees|ons|ent|ant"
                    + "|ait|ais|era|er|ez|ee|es|ux|e|s|x|t)$");
    private static final int SHORTEST_STEM = 4;

    private French() {}

    /** Lower case, without accents, straight apostrophes; every character keeps its place. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Words of a folded text reduced to what they share with their family; those that say little are left out. */
    static List<String> tellingStems(String folded) {
        var stems = new ArrayList<String>();
        for (var word : words(folded)) {
            if (word.length() >= SHORTEST_STEM && !CommonWords.holds(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    /** Cuts one usual ending, when enough is left. */
    static String stem(String word) {
        var ending = ENDING.matcher(word);
        return ending.find() && ending.start() >= SHORTEST_STEM ? word.substring(0, ending.start()) : word;
    }

    /** Groups of vowels heard: a last silent one does not count. */
    static int syllables(String word) {
        var folded = folded(word).replaceAll("(?<=[a-z]{2})(?:es|ent|e)$", "");
        int groups = (int) VOWELS.matcher(folded).results().count();
        return Math.max(1, groups);
    }

    private static char folded(char character) {
        return switch (character) {
            case '’', 'ʼ', '‘' -> '\'';
            case 'œ', 'Œ' -> 'o';
            case '\u00a0', '\u202f' -> ' ';
            default ->
                character < 128
                        ? Character.toLowerCase(character)
                        : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD)
                                .toLowerCase(Locale.FRENCH)
                                .charAt(0);
        };
    }
}
