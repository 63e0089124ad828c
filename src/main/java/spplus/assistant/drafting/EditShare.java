package spplus.assistant.drafting;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a draft was rewritten: the Levenshtein distance (1965) between the words of both texts, over the number of
 * words of the longer one; 0 when nothing changed, 1 when nothing is left.
 */
final class EditShare {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 3_000;

    private EditShare() {}

    static double between(String draft, String published) {
        var a = words(draft);
        var b = words(published);
        int longest = Math.max(a.size(), b.size());
        return longest == 0 ? 0 : (double) distance(a, b) / longest;
    }

    private static int distance(List<String> a, List<String> b) {
        var before = new int[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            var row = new int[b.size() + 1];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                int replaced = before[j - 1] + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.size()];
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.FRENCH))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .toList();
    }
}
