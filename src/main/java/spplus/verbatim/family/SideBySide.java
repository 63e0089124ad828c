package spplus.verbatim.family;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts beside each other, with the words that only one of them has.
 *
 * @param cut whether one of them was too long to be compared to its end
 */
public record SideBySide(List<Part> left, List<Part> right, boolean cut) {

    /** Words compared of each. */
    static final int MOST = 1_500;

    /** @param own whether the other text lacks these words */
    public record Part(String words, boolean own) {}

    static SideBySide of(String left, String right) {
        var mine = words(left);
        var theirs = words(right);
        boolean cut = mine.length > MOST || theirs.length > MOST;
        return aligned(head(mine), head(theirs), cut);
    }

    private static SideBySide aligned(String[] mine, String[] theirs, boolean cut) {
        int[][] common = common(mine, theirs);
        var left = new Side();
        var right = new Side();
        int i = 0;
        int j = 0;
        while (i < mine.length || j < theirs.length) {
            if (i < mine.length && j < theirs.length && mine[i].equals(theirs[j])) {
                left.add(mine[i++], false);
                right.add(theirs[j++], false);
            } else if (j == theirs.length || i < mine.length && common[i + 1][j] >= common[i][j + 1]) {
                left.add(mine[i++], true);
            } else {
                right.add(theirs[j++], true);
            }
        }
        return new SideBySide(left.parts(), right.parts(), cut);
    }

    /** Length of the longest run of words in the same order, from each pair of places on. */
    private static int[][] common(String[] mine, String[] theirs) {
        var common = new int[mine.length + 1][theirs.length + 1];
        for (int i = mine.length - 1; i >= 0; i--) {
            for (int j = theirs.length - 1; j >= 0; j--) {
                common[i][j] = mine[i].equals(theirs[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static String[] words(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
    }

    private static String[] head(String[] words) {
        return words.length > MOST ? java.util.Arrays.copyOf(words, MOST) : words;
    }

    private static final class Side {

        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean own;

        void add(String word, boolean isOwn) {
            if (isOwn != own) {
                flush();
                own = isOwn;
            }
            words.append(words.isEmpty() ? "" : " ").append(word);
        }

        List<Part> parts() {
            flush();
            return List.copyOf(parts);
        }

        private void flush() {
            if (!words.isEmpty()) {
                parts.add(new Part(words.toString(), own));
                words.setLength(0);
            }
        }
    }
}
