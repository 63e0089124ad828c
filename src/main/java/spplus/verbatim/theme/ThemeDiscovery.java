package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds the themes of texts: terms that go together more than by chance are factorised into groups (see
 * {@code docs/adr/0029}), groups too small or too alike are given up. The same texts and seed give the same themes.
 */
public final class ThemeDiscovery {

    /** Below, what goes together is chance. */
    public static final int FEWEST_TEXTS = 30;

    private static final int TYPICAL = 12;
    private static final int FIRST_TERMS = 10;

    private final List<? extends CharSequence> texts;
    private final DiscoveryRules rules;
    private final Vocabulary vocabulary;
    private final SparseRows rows;
    private final CoOccurrence together;

    private ThemeDiscovery(List<? extends CharSequence> texts, DiscoveryRules rules) {
        this.texts = texts;
        this.rules = rules;
        vocabulary = VocabularyLearning.of(texts);
        rows = Corpus.weighed(texts, vocabulary);
        together = CoOccurrence.of(rows);
    }

    /** Finds nothing in fewer than {@link #FEWEST_TEXTS} texts. */
    public static Discovered in(List<? extends CharSequence> texts, DiscoveryRules rules, long seed) {
        return new ThemeDiscovery(texts, rules).find(seed);
    }

    private Discovered find(long seed) {
        if (texts.size() < FEWEST_TEXTS || vocabulary.terms().size() < 2) {
            var none = new Discovered.Measures(texts.size(), 0, 0);
            return new Discovered(vocabulary, List.of(), List.of(), none);
        }
        var themes = distinct(prototypes(seed));
        var members = members(themes);
        while (!themes.isEmpty() && smallest(members) < rules.fewest(texts.size())) {
            themes = largeEnough(themes, members);
            members = members(themes);
        }
        return told(themes, members);
    }

    private List<Prototype> prototypes(long seed) {
        int sought = Math.min(rules.sought(texts.size()), vocabulary.terms().size());
        var weights = Factors.of(together.weighed(), sought, new Random(seed));
        var themes = new ArrayList<Prototype>();
        for (int theme = 0; theme < sought; theme++) {
            var terms = new HashMap<String, Double>();
            for (int term = 0; term < weights.length; term++) {
                if (weights[term][theme] > 0) {
                    terms.put(vocabulary.terms().get(term), (double) weights[term][theme]);
                }
            }
            if (terms.size() > 1) {
                themes.add(new Prototype(terms));
            }
        }
        return themes;
    }

    /** Of two alike, the first stays. */
    private List<Prototype> distinct(List<Prototype> themes) {
        var kept = new ArrayList<Prototype>();
        for (var theme : themes) {
            if (kept.stream().allMatch(other -> other.likeness(theme) < rules.mostAlike())) {
                kept.add(theme);
            }
        }
        return kept;
    }

    /** For each theme, the texts that speak of it and how much. */
    private List<List<Member>> members(List<Prototype> themes) {
        var reader = new ThemeModel(vocabulary, themes, rules.nearest()).reader();
        var members = new ArrayList<List<Member>>();
        themes.forEach(_ -> members.add(new ArrayList<>()));
        for (int text = 0; text < texts.size(); text++) {
            int count = reader.read(texts.get(text));
            for (int i = 0; i < count; i++) {
                members.get(reader.theme(i)).add(new Member(text, reader.likeness(i)));
            }
        }
        return members;
    }

    private static int smallest(List<List<Member>> members) {
        return members.stream().mapToInt(List::size).min().orElse(0);
    }

    /** Gives up the smallest only: what it held may make another one large enough. */
    private static List<Prototype> largeEnough(List<Prototype> themes, List<List<Member>> members) {
        int least = smallest(members);
        return IntStream.range(0, themes.size())
                .filter(theme -> members.get(theme).size() > least)
                .mapToObj(themes::get)
                .toList();
    }

    private Discovered told(List<Prototype> themes, List<List<Member>> members) {
        var order = IntStream.range(0, themes.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer theme) -> -members.get(theme).size()))
                .toList();
        var ordered = order.stream().map(themes::get).toList();
        var held = order.stream().map(members::get).toList();
        var namer = new Namer(
                vocabulary,
                rows,
                held.stream()
                        .map(one -> one.stream().mapToInt(Member::text).toArray())
                        .toList());
        var groups = Groups.of(ordered, namer);
        var found = new ArrayList<Discovered.Found>();
        var names = namer.names(ordered);
        for (int theme = 0; theme < ordered.size(); theme++) {
            found.add(new Discovered.Found(
                    names.get(theme),
                    ordered.get(theme),
                    held.get(theme).size(),
                    typical(held.get(theme)),
                    groups.of()[theme]));
        }
        return new Discovered(vocabulary, List.copyOf(found), groups.names(), measures(ordered, held));
    }

    private static List<Integer> typical(List<Member> members) {
        return members.stream()
                .sorted(Comparator.comparingDouble((Member one) -> -one.likeness())
                        .thenComparingInt(Member::text))
                .limit(TYPICAL)
                .map(Member::text)
                .toList();
    }

    private Discovered.Measures measures(List<Prototype> themes, List<List<Member>> members) {
        var places = new HashMap<String, Integer>();
        for (int term = 0; term < vocabulary.terms().size(); term++) {
            places.put(vocabulary.terms().get(term), term);
        }
        int covered = (int) members.stream()
                .flatMap(List::stream)
                .mapToInt(Member::text)
                .distinct()
                .count();
        double coherence = themes.stream()
                .mapToDouble(theme -> coherence(theme, places))
                .average()
                .orElse(0);
        return new Discovered.Measures(texts.size(), covered, coherence);
    }

    private double coherence(Prototype theme, Map<String, Integer> places) {
        var first = theme.weights().keySet().stream()
                .limit(FIRST_TERMS)
                .map(places::get)
                .toList();
        double sum = 0;
        for (int i = 1; i < first.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += together.together(first.get(i), first.get(j));
            }
        }
        int pairs = first.size() * (first.size() - 1) / 2;
        return pairs == 0 ? 0 : sum / pairs;
    }

    private record Member(int text, double likeness) {}
}
