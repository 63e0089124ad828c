package spplus.directory.domain;

/** How many typing errors separate two words: letters missing, added, replaced or swapped with their neighbour. */
final class EditDistance {

    private EditDistance() {}

    /** One error up to 5 letters, two up to 9, three beyond. */
    static int tolerated(String word) {
        return word.length() <= 5 ? 1 : word.length() <= 9 ? 2 : 3;
    }

    /** Optimal string alignment distance (Damerau-Levenshtein where no piece is edited twice). */
    static int between(String one, String other) {
        var distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, one, other, i, j);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int step(int[][] distances, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(distances[i - 1][j] + 1, distances[i][j - 1] + 1);
        best = Math.min(best, distances[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, distances[i - 2][j - 2] + 1) : best;
    }
}
