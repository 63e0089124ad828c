package spplus.priority;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things are ranked: a mean of components between 0 and 1, weighted. It is published, and each score shows them.
 *
 * <p>Counts stand on a scale of tens, so that ten times as many always weigh as much more, and fully from {@code many} on;
 * what nobody knows counts as nothing, and is said.
 *
 * @param number of the version, from 1
 * @param weights by name of component, in the order in which they are told
 * @param many of a year, from which a count is full, at least 10
 */
public record Formula(int number, Map<String, Integer> weights, long many, String why, String by, Instant at) {

    public static final int HEAVIEST = 10;
    private static final double WHOLE = 100;

    public Formula {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        if (total(weights) <= 0 || many < HEAVIEST) {
            throw new IllegalArgumentException("nothing weighs anything");
        }
    }

    public int weight(String name) {
        return weights.getOrDefault(name, 0);
    }

    /** In the order of the weights. @param values between 0 and 1, by name */
    public List<ScorePart> components(Map<String, Double> values) {
        return weights.entrySet().stream()
                .map(weight -> component(weight.getKey(), weight.getValue(), values.getOrDefault(weight.getKey(), 0.0)))
                .toList();
    }

    /** From 0 to 100: the sum of what the components bring. */
    public double score(Map<String, Double> values) {
        return components(values).stream().mapToDouble(ScorePart::points).sum();
    }

    /** In hundredths of a point, as lists are ordered. */
    public int rank(Map<String, Double> values) {
        return (int) Math.round(score(values) * WHOLE);
    }

    /** Where a count stands between nothing and many. @param count null when nobody knows */
    public double share(@Nullable Long count) {
        return count == null ? 0 : onTens(count, many);
    }

    /** The same for another measure. @param full from which it counts fully */
    public static double onTens(double count, double full) {
        return Math.min(1, Math.log10(1.0 + count) / Math.log10(1.0 + full));
    }

    private ScorePart component(String name, int weight, double value) {
        return new ScorePart(name, weight, value, WHOLE * weight * value / total(weights));
    }

    private static int total(Map<String, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }
}
