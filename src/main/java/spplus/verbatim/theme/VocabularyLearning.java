package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the stems and phrases worth comparing texts by, in two passes that keep counts only. */
final class VocabularyLearning {

    private static final int MOST_TERMS = 4_000;
    private static final int FEWEST = 3;
    /** One text in two thousand, for large corpora. */
    private static final int RARE = 2_000;
    /** A word of a quarter of the texts tells none from another. */
    private static final double COMMON = 0.25;
    /** How much more often than by chance two words must follow each other to be one phrase, from -1 to 1. */
    private static final double TOGETHER = 0.35;

    private final Stems stems = new Stems();
    private final Walk walk = new Walk(stems);
    private final Longs texts = new Longs(16_384);
    private final Longs pairTexts = new Longs(65_536);
    private final List<? extends CharSequence> corpus;

    private VocabularyLearning(List<? extends CharSequence> corpus) {
        this.corpus = corpus;
    }

    static Vocabulary of(List<? extends CharSequence> corpus) {
        return new VocabularyLearning(corpus).learn();
    }

    private Vocabulary learn() {
        corpus.forEach(this::count);
        int least = Math.max(FEWEST, corpus.size() / RARE);
        int most = Math.max(FEWEST, (int) (corpus.size() * COMMON));
        var kept = new ArrayList<long[]>();
        texts.forEach((stem, count) -> {
            if (count >= least && count <= most) {
                kept.add(new long[] {stem, count, 0});
            }
        });
        pairTexts.forEach((pair, count) -> {
            if (count >= least && count <= most && together(pair, count) >= TOGETHER) {
                kept.add(new long[] {pair, count, 1});
            }
        });
        kept.sort(Comparator.<long[]>comparingLong(term -> -term[1])
                .thenComparingLong(term -> term[2])
                .thenComparingLong(term -> term[0]));
        return named(kept.subList(0, Math.min(kept.size(), MOST_TERMS)));
    }

    private void count(CharSequence text) {
        Set<Long> seen = new HashSet<>();
        walk.through(text, new Walk.Visitor() {
            @Override
            public void stem(int stem, int start, int end) {
                if (seen.add((long) stem)) {
                    texts.add(stem, 1);
                }
            }

            @Override
            public void pair(int first, int second, int start, int end) {
                // Stems stay far under 2^31: a pair never equals a lone stem, as its first stem is counted from one.
                if (seen.add(Stems.pair(first + 1, second))) {
                    pairTexts.add(Stems.pair(first, second), 1);
                }
            }
        });
    }

    /** Normalised pointwise mutual information of the two stems, over texts. */
    private double together(long pair, int count) {
        double n = corpus.size();
        double first = texts.get(pair >>> 32) / n;
        double second = texts.get(pair & 0xffff_ffffL) / n;
        double both = count / n;
        return both >= 1 ? 1 : Math.log(both / (first * second)) / -Math.log(both);
    }

    private Vocabulary named(List<long[]> kept) {
        var written = written(kept);
        var terms = new ArrayList<String>();
        var names = new ArrayList<String>();
        var counts = new int[kept.size()];
        for (var term : kept) {
            counts[terms.size()] = (int) term[1];
            terms.add(
                    term[2] == 0
                            ? stems.name((int) term[0])
                            : stems.name((int) (term[0] >>> 32)) + " " + stems.name((int) term[0]));
            names.add(written.get(key(term)));
        }
        return new Vocabulary(List.copyOf(terms), List.copyOf(names), counts, corpus.size());
    }

    /** The commonest form of each, as people write it. */
    private Map<Long, String> written(List<long[]> kept) {
        var forms = new HashMap<Long, Map<String, Integer>>();
        kept.forEach(term -> forms.put(key(term), new HashMap<>()));
        for (var text : corpus) {
            walk.through(text, new Walk.Visitor() {
                @Override
                public void stem(int stem, int start, int end) {
                    note(forms.get((long) stem), text, start, end);
                }

                @Override
                public void pair(int first, int second, int start, int end) {
                    note(forms.get(~Stems.pair(first, second)), text, start, end);
                }
            });
        }
        var written = new HashMap<Long, String>();
        for (var term : kept) {
            written.put(key(term), commonest(term, forms.getOrDefault(key(term), Map.of())));
        }
        return written;
    }

    private String commonest(long[] term, Map<String, Integer> forms) {
        var known = term[2] == 0 ? WordLists.WRITTEN.get(stems.name((int) term[0])) : null;
        return known != null
                ? known
                : forms.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElseGet(() -> stems.name((int) term[0]));
    }

    private static void note(
            @org.jspecify.annotations.Nullable Map<String, Integer> forms, CharSequence text, int start, int end) {
        if (forms != null) {
            var form = text.subSequence(start, end).toString().replaceAll("\\s+", " ");
            forms.merge(form.toLowerCase(Locale.FRENCH).replace('\'', '’'), 1, Integer::sum);
        }
    }

    private static long key(long[] term) {
        return term[2] == 0 ? term[0] : ~term[0];
    }
}
