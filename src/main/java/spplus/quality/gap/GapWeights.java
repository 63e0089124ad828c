package spplus.quality.gap;

import java.util.List;
import java.util.Map;
import spplus.priority.Formula;
import spplus.priority.Weight;

/**
 * What makes the score of a gap: gravity and frequency count from 1 to 4; people count on a scale of tens; what is in the
 * structure's own hands comes first, since it can begin tomorrow.
 */
final class GapWeights {

    static final List<Weight> ALL = List.of(
            new Weight("gravity", "gravite", "gravity"),
            new Weight("frequency", "frequence", "frequency"),
            new Weight("users", "usagers", "users"),
            new Weight("in-hands", "mains", "in_hands"));

    private GapWeights() {}

    /** Between 0 and 1, by component. */
    static Map<String, Double> values(Formula formula, Qualification told) {
        return Map.of(
                "gravity",
                (told.gravity() - 1.0) / (Qualification.MOST - 1),
                "frequency",
                (told.frequency() - 1.0) / (Qualification.MOST - 1),
                "users",
                formula.share(told.users()),
                "in-hands",
                told.inHands() ? 1.0 : 0.0);
    }
}
