package spplus.privacy.tone;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import spplus.privacy.text.Lexicon;
import spplus.privacy.text.Prose;

/** Words that are insults whatever stands around, plain or disguised: « c0nn@rd », « connnard », « c*nnard ». */
final class InsultWords {

    private static final Set<String> WORDS = Lexicon.words("privacy/insults.txt");
    private static final List<String> LONG_WORDS =
            WORDS.stream().filter(word -> word.length() >= 5).toList();
    private static final int LONGEST = 24;
    private static final int FEWEST_LETTERS = 4;
    private static final Pattern SPACED = Pattern.compile("(?<![a-z0-9'])[a-z](?:[ ._*-][a-z](?![a-z0-9'])){3,14}+");
    private static final Pattern REPEATED = Pattern.compile("([a-z])\\1{2,}+");
    private static final String DISGUISES = "@a0o1i!i3e$s5s€e4a7t";

    private InsultWords() {}

    /** Told where each one is. */
    @FunctionalInterface
    interface Place {
        void at(int start, int end);
    }

    static void find(Prose prose, Place place) {
        var text = prose.lower();
        int apart = 0;
        int most = text.indexOf('*') < 0 ? 0 : FEWEST_LETTERS;
        for (int at = 0; at < text.length(); at++) {
            int end = tokenEnd(text, at);
            if (end - at > 1 && end - at <= LONGEST) {
                token(text, at, withoutExclamation(text, at, end), place);
            }
            apart = isLoneLetter(text, at, end) ? apart + 1 : 0;
            most = Math.max(most, apart);
            at = Math.max(at, end);
        }
        if (most >= FEWEST_LETTERS) {
            spaced(text, place);
        }
    }

    /** With marks around it perhaps: « n ! ». */
    private static boolean isLoneLetter(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end && letters < 2; i++) {
            letters += "@$!*€".indexOf(text.charAt(i)) < 0 ? 1 : 0;
        }
        return letters == 1;
    }

    private static void token(String text, int start, int end, Place place) {
        if (isInsult(text.substring(start, end))) {
            place.at(start, end);
        }
    }

    private static void spaced(String text, Place place) {
        var spaced = SPACED.matcher(text);
        while (spaced.find()) {
            if (WORDS.contains(spaced.group().replaceAll("[ ._*-]", ""))) {
                place.at(spaced.start(), spaced.end());
            }
        }
    }

    private static int tokenEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "@$!*€".indexOf(c) >= 0;
    }

    private static boolean isInsult(String token) {
        if (WORDS.contains(token)) {
            return true;
        }
        if (token.indexOf('*') > 0) {
            return isMasked(token);
        }
        boolean lettersOnly = token.chars().allMatch(Character::isLetter);
        var plain = lettersOnly ? token : undisguised(token);
        return !lettersOnly && WORDS.contains(plain) || hasTriple(plain) && isRepeated(plain);
    }

    private static boolean hasTriple(String word) {
        for (int i = 2; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(String word) {
        var repeated = REPEATED.matcher(word);
        return repeated.find()
                && (WORDS.contains(repeated.replaceAll("$1")) || WORDS.contains(repeated.replaceAll("$1$1")));
    }

    /** Digits stand for letters only among letters: « 3e » is no « ee ». */
    private static String undisguised(String token) {
        long letters = token.chars().filter(Character::isLetter).count();
        if (letters * 2 < token.length()) {
            return token;
        }
        var plain = new StringBuilder(token);
        for (int i = 0; i < plain.length(); i++) {
            int disguise = DISGUISES.indexOf(plain.charAt(i));
            if (disguise >= 0 && disguise % 2 == 0 && !Character.isLetter(plain.charAt(i))) {
                plain.setCharAt(i, DISGUISES.charAt(disguise + 1));
            }
        }
        return plain.toString();
    }

    private static boolean isMasked(String token) {
        if (token.chars().filter(Character::isLetter).count() < 2) {
            return false;
        }
        return LONG_WORDS.stream().anyMatch(word -> word.length() == token.length() && covers(token, word));
    }

    private static boolean covers(String masked, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (masked.charAt(i) != '*' && masked.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int withoutExclamation(String text, int start, int end) {
        int last = end;
        while (last > start + 2 && text.charAt(last - 1) == '!') {
            last--;
        }
        return last;
    }
}
