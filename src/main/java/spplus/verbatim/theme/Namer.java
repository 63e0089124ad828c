package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names themes by what sets their texts apart from the others (class-based TF-IDF: M. Grootendorst, « BERTopic », 2022):
 * how often a term stands in the theme × ln(1 + mean number of terms of a theme / how often it stands in all).
 */
final class Namer {

    private static final int NAMED = 3;
    private static final int SHARED = 2;
    private static final int CANDIDATES = 12;

    private final Vocabulary vocabulary;
    private final double[][] counts;
    private final double[] all;
    private final double mean;

    /** @param members for each theme, the rows of its texts */
    Namer(Vocabulary vocabulary, SparseRows rows, List<int[]> members) {
        this.vocabulary = vocabulary;
        counts = new double[members.size()][vocabulary.terms().size()];
        all = new double[vocabulary.terms().size()];
        double sum = 0;
        for (int theme = 0; theme < members.size(); theme++) {
            for (int row : members.get(theme)) {
                for (int term : rows.places()[row]) {
                    counts[theme][term]++;
                    all[term]++;
                    sum++;
                }
            }
        }
        mean = members.isEmpty() ? 0 : sum / members.size();
    }

    /** Two themes never have the same name. */
    List<String> names(List<Prototype> themes) {
        Set<String> taken = new HashSet<>();
        var names = new ArrayList<String>();
        for (int theme = 0; theme < themes.size(); theme++) {
            var core = themes.get(theme).weights().keySet();
            var weights = weights(theme);
            var first = best(weights, core.stream().limit(CANDIDATES).toList());
            names.add(distinct(first, taken));
        }
        return names;
    }

    /** The name of several themes at once: the terms that weigh in most of them. */
    String shared(List<Prototype> themes) {
        var weights = new double[all.length];
        for (int term = 0; term < weights.length; term++) {
            var name = vocabulary.terms().get(term);
            int holders = 0;
            for (var theme : themes) {
                double weight = theme.weights().getOrDefault(name, 0.0);
                weights[term] += weight;
                holders += weight > 0 ? 1 : 0;
            }
            weights[term] *= (double) holders / themes.size();
        }
        return written(best(weights, vocabulary.terms()).stream().limit(SHARED).toList());
    }

    private double[] weights(int theme) {
        var weights = new double[all.length];
        for (int term = 0; term < weights.length; term++) {
            weights[term] = all[term] == 0 ? 0 : counts[theme][term] * Math.log1p(mean / all[term]);
        }
        return weights;
    }

    private String distinct(List<Integer> terms, Set<String> taken) {
        for (int count = Math.min(NAMED, terms.size()); count <= terms.size(); count++) {
            var name = written(terms.subList(0, count));
            if (taken.add(name)) {
                return name;
            }
        }
        var name = written(terms) + " " + (taken.size() + 1);
        taken.add(name);
        return name;
    }

    /** Heaviest first; of a phrase and its words, the phrase alone. */
    private List<Integer> best(double[] weights, List<String> among) {
        var candidates = new HashSet<>(among);
        var order = IntStream.range(0, weights.length)
                .filter(term -> candidates.contains(vocabulary.terms().get(term)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer term) -> -weights[term]))
                .limit(CANDIDATES)
                .toList();
        var kept = new ArrayList<Integer>();
        for (int term : order) {
            if (order.stream().noneMatch(other -> isPartOf(term, other) && weights[other] > weights[term] / 4)
                    && kept.stream().noneMatch(other -> overlap(term, other))) {
                kept.add(term);
            }
        }
        return kept;
    }

    private boolean isPartOf(int term, int phrase) {
        return term != phrase
                && Arrays.asList(vocabulary.terms().get(phrase).split(" "))
                        .contains(vocabulary.terms().get(term));
    }

    private boolean overlap(int term, int other) {
        var stems = new HashSet<>(Arrays.asList(vocabulary.terms().get(term).split(" ")));
        stems.retainAll(Arrays.asList(vocabulary.terms().get(other).split(" ")));
        return !stems.isEmpty();
    }

    private String written(List<Integer> terms) {
        var name =
                String.join(", ", terms.stream().map(vocabulary.written()::get).toList());
        return name.isEmpty() ? "?" : name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }
}
