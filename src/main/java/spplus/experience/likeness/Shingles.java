package spplus.experience.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The runs of three words of a text, as 64-bit hashes. Case, accents and punctuation do not count; all numbers are one,
 * so that a date changed in a ready-made text leaves it what it is.
 */
final class Shingles {

    static final int WORDS = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final long PRIME = 1_099_511_628_211L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private Shingles() {}

    /** Distinct, in increasing order; a text of one or two words is one run, an empty one none. */
    static long[] of(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return new long[0];
        }
        int runs = Math.max(1, words.size() - WORDS + 1);
        var hashes = new long[runs];
        for (int i = 0; i < runs; i++) {
            hashes[i] = hash(words.subList(i, Math.min(words.size(), i + WORDS)));
        }
        return java.util.Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** Shared over all, 0 when both are empty. */
    static double jaccard(long[] a, long[] b) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < a.length && j < b.length) {
            int order = Long.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = a.length + b.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH);
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(plain);
        while (matcher.find()) {
            words.add(Character.isDigit(matcher.group().charAt(0)) ? "0" : matcher.group());
        }
        return words;
    }

    /** FNV-1a over the characters, a mark between words, then mixed. */
    private static long hash(List<String> words) {
        long hash = OFFSET;
        for (var word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        return MinHash.mixed(hash);
    }
}
