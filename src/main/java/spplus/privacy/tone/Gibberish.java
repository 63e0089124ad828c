package spplus.privacy.tone;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Hints;
import spplus.privacy.text.Prose;
import spplus.privacy.text.Word;

/** Keyboards hit at random, characters or words repeated without end, and piles of links. */
final class Gibberish implements Detector {

    private static final Pattern LINK = Pattern.compile("https?://(?:www\\.)?|(?<![a-z/])www\\.");
    private static final Hints LINKED = Hints.of("http", "www.");
    private static final int LINKS = 3;
    private static final int SAME_CHARACTERS = 12;
    private static final int SAME_WORDS = 7;

    @Override
    public void detect(Prose prose, Spotter spotter) {
        repeated(prose.lower(), spotter);
        links(prose, spotter);
        words(prose, spotter);
    }

    private static void repeated(String text, Spotter spotter) {
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) != text.charAt(start)) {
                if (at - start >= SAME_CHARACTERS && Character.isLetterOrDigit(text.charAt(start))) {
                    spotter.spot(FindingKind.SPAM, start, at, 0.7);
                }
                start = at;
            }
        }
    }

    private static void links(Prose prose, Spotter spotter) {
        if (!LINKED.in(prose.lower())) {
            return;
        }
        var link = LINK.matcher(prose.lower());
        int count = 0;
        while (link.find()) {
            if (++count == LINKS) {
                spotter.spot(FindingKind.SPAM, link.start(), link.end(), 0.6);
            }
        }
    }

    private static void words(Prose prose, Spotter spotter) {
        int same = 0;
        var words = prose.words();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (isMashed(word)) {
                spotter.spot(FindingKind.SPAM, word.start(), word.end(), 0.6);
            }
            same = i > 0 && word.lower().equals(words.get(i - 1).lower()) ? same + 1 : 0;
            if (same == SAME_WORDS - 1) {
                spotter.spot(FindingKind.SPAM, words.get(i - same).start(), word.end(), 0.7);
            }
        }
    }

    /** Six consonants in a row: no French word has them, but acronyms do. */
    private static boolean isMashed(Word word) {
        if (word.isAllCapitals() || word.length() < 7) {
            return false;
        }
        int run = 0;
        int longest = 0;
        for (int i = 0; i < word.lower().length(); i++) {
            char c = word.lower().charAt(i);
            run = c >= 'a' && c <= 'z' && "aeiouy".indexOf(c) < 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= 6;
    }
}
