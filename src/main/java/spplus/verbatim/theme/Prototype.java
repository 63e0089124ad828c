package spplus.verbatim.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a theme is made of: its terms (a stem or two), heaviest first, of length one.
 *
 * @param weights each above 0; the sum of their squares is 1
 */
public record Prototype(Map<String, Double> weights) {

    /** Weights beyond change nothing that can be seen. */
    public static final int MOST_TERMS = 40;

    public Prototype {
        weights = ordered(weights);
    }

    /** The cosine of both, from 0 to 1. */
    public double likeness(Prototype other) {
        double sum = 0;
        for (var one : weights.entrySet()) {
            sum += one.getValue() * other.weight(one.getKey());
        }
        return Math.min(1, sum);
    }

    /** 0 for a term of others. */
    public double weight(String term) {
        return weights.getOrDefault(term, 0.0);
    }

    /** What several have between them, those of more texts weighing more. */
    public static Prototype together(List<Prototype> several, List<Long> texts) {
        Map<String, Double> sum = new LinkedHashMap<>();
        for (int i = 0; i < several.size(); i++) {
            double share = Math.max(1, texts.get(i));
            several.get(i).weights.forEach((term, weight) -> sum.merge(term, weight * share, Double::sum));
        }
        return new Prototype(sum);
    }

    private static Map<String, Double> ordered(Map<String, Double> weights) {
        var heaviest = weights.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .toList();
        double length = Math.sqrt(heaviest.stream()
                .mapToDouble(one -> one.getValue() * one.getValue())
                .sum());
        var ordered = new LinkedHashMap<String, Double>();
        heaviest.forEach(one -> ordered.put(one.getKey(), one.getValue() / length));
        return Collections.unmodifiableMap(ordered);
    }
}
