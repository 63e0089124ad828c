package spplus.quality.gap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How gaps are ranked: a mean of four components between 0 and 1, weighted. It is published, and each score shows them.
 *
 * <p>Gravity and frequency count from 1 to 4; people count on a scale of tens, so that ten times as many always weigh as
 * much more, and fully from {@code many} on; nobody known counts as nothing, and is said; what is in the structure's own
 * hands comes first, since it can begin tomorrow.
 *
 * @param number of the version, from 1
 * @param many people in a year from which that component is full, at least 10
 */
public record RankingFormula(
        int number, int gravity, int frequency, int users, int inHands, long many, String why, String by, Instant at) {

    static final int HEAVIEST = 10;
    private static final double WHOLE = 100;

    public RankingFormula {
        if (total(gravity, frequency, users, inHands) <= 0 || many < HEAVIEST) {
            throw new IllegalArgumentException("nothing weighs anything");
        }
    }

    /** In the order in which the formula names them. */
    public List<Component> components(Qualification told) {
        var people = told.users();
        return List.of(
                component("gravity", gravity, (told.gravity() - 1.0) / (Qualification.MOST - 1)),
                component("frequency", frequency, (told.frequency() - 1.0) / (Qualification.MOST - 1)),
                component("users", users, people(people)),
                component("in-hands", inHands, told.inHands() ? 1 : 0));
    }

    /** From 0 to 100: the sum of what the components bring. */
    public double score(Qualification told) {
        return components(told).stream().mapToDouble(Component::points).sum();
    }

    private double people(@Nullable Long people) {
        return people == null ? 0 : Math.min(1, Math.log10(1.0 + people) / Math.log10(1.0 + many));
    }

    private Component component(String name, int weight, double value) {
        return new Component(name, weight, value, WHOLE * weight * value / total(gravity, frequency, users, inHands));
    }

    private static int total(int gravity, int frequency, int users, int inHands) {
        return gravity + frequency + users + inHands;
    }

    /**
     * A part of a score.
     *
     * @param name ends a key
     * @param value between 0 and 1
     * @param points what it brings to the score, in points of 100
     */
    public record Component(String name, int weight, double value, double points) {}
}
