package spplus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import spplus.search.IndexedDocument;

/** Stories with the word frequencies of a natural language (Zipf) and the fields of experiences, the same for a seed. */
final class FrenchLikeStories {

    private static final int VOCABULARY = 60_000;
    private static final int WORDS = 40;
    private static final int TITLE_WORDS = 6;
    private static final int STRUCTURES = 14_000;
    private static final long DAY = 24L * 3600 * 1000;
    private static final String[] SYLLABLES = {
        "ba", "con", "dé", "fi", "gra", "lo", "man", "né", "pré", "ri", "sa", "tion", "ver", "pas", "port", "ser", "vi"
    };

    private final Random random;
    private final String[] vocabulary = new String[VOCABULARY];
    private final double[] cumulated = new double[VOCABULARY];

    FrenchLikeStories(long seed) {
        random = new Random(seed);
        var sum = 0.0;
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary[i] = word(i);
            sum += 1.0 / (i + 3);
            cumulated[i] = sum;
        }
    }

    IndexedDocument next(int number, long now) {
        var department = random.nextInt(101);
        var network = (int) Math.min(39, Math.abs(random.nextGaussian() * 10));
        var structure = random.nextInt(STRUCTURES);
        var keywords = Map.of(
                "feeling", List.of(skewed("feeling", 3)),
                "channel", several("channel", 8),
                "network", List.of("network" + network),
                "region", List.of("region" + department % 18),
                "department", List.of("department" + department),
                "procedure", random.nextInt(3) == 0 ? List.of(skewed("procedure", 200)) : List.<String>of(),
                "replyState", List.of(skewed("reply", 4)),
                "axis", several("axis", 5),
                "type", List.of(skewed("type", 240)),
                "structure", List.of("s" + structure, "g" + structure / 20, "n" + network));
        return new IndexedDocument(
                "%08d-0000-7000-8000-%012d".formatted(random.nextInt(100_000_000), number),
                Map.of("title", text(TITLE_WORDS), "story", text(WORDS / 2 + random.nextInt(WORDS))),
                keywords,
                Map.of("published", now - random.nextInt(2_000) * DAY - random.nextInt((int) DAY), "useful", 0L));
    }

    /** Words that one document in a hundred to one in five holds. */
    String twoWords() {
        return vocabulary[30 + random.nextInt(600)] + " " + vocabulary[30 + random.nextInt(600)];
    }

    int draw(int bound) {
        return random.nextInt(bound);
    }

    private String text(int words) {
        var text = new StringBuilder(words * 8);
        for (int i = 0; i < words; i++) {
            text.append(vocabulary[rank()]).append(' ');
        }
        return text.toString();
    }

    private int rank() {
        var found = java.util.Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[VOCABULARY - 1]);
        return Math.min(VOCABULARY - 1, found < 0 ? -found - 1 : found);
    }

    private String skewed(String prefix, int values) {
        return prefix + Math.min(random.nextInt(values), random.nextInt(values));
    }

    private List<String> several(String prefix, int values) {
        var several = new ArrayList<String>();
        IntStream.range(0, 1 + random.nextInt(3))
                .map(_ -> random.nextInt(values))
                .distinct()
                .forEach(value -> several.add(prefix + value));
        return several;
    }

    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
