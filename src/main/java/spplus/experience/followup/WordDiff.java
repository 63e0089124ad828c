package spplus.experience.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import spplus.experience.followup.FollowUpPages.Piece;

/** Two wordings compared word by word, by their longest common subsequence. */
final class WordDiff {

    private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s]+");

    /** Above this many comparisons, everything between the common ends is said to differ. */
    private static final long MOST = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final boolean[] kept;
    private final boolean[] keptAfter;

    private WordDiff(String before, String after) {
        this.before = words(before);
        this.after = words(after);
        this.kept = new boolean[this.before.size()];
        this.keptAfter = new boolean[this.after.size()];
    }

    static WordDiff of(String before, String after) {
        var diff = new WordDiff(before, after);
        diff.compare();
        return diff;
    }

    List<Piece> before() {
        return pieces(before, kept);
    }

    List<Piece> after() {
        return pieces(after, keptAfter);
    }

    private void compare() {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            keep(start, start);
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            keep(before.size() - 1 - end, after.size() - 1 - end);
            end++;
        }
        align(start, before.size() - end, after.size() - end);
    }

    private void align(int start, int endBefore, int endAfter) {
        int rows = endBefore - start;
        int columns = endAfter - start;
        if ((long) rows * columns > MOST) {
            return;
        }
        var longest = longest(start, rows, columns);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (before.get(start + i).equals(after.get(start + j))) {
                keep(start + i, start + j);
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private int[][] longest(int start, int rows, int columns) {
        var longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = before.get(start + i).equals(after.get(start + j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private void keep(int i, int j) {
        kept[i] = true;
        keptAfter[j] = true;
    }

    private static List<Piece> pieces(List<String> words, boolean[] kept) {
        var pieces = new ArrayList<Piece>();
        var text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(words.get(i));
            if (i + 1 == words.size() || kept[i] != kept[i + 1]) {
                pieces.add(new Piece(text.toString(), !kept[i]));
                text.setLength(0);
            }
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(found -> found.group()).toList();
    }
}
