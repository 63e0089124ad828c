package spplus.improvement.pain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import spplus.priority.Formula;
import spplus.priority.Weight;

/**
 * What makes the score of a pain point: gravity counts from 1 to 4; texts of a year on a scale of tens; texts for 1,000
 * people served likewise, full at {@code OFTEN}; feeling is the share of unhappy texts among those that speak of it; a
 * trend counts fully when it grows beyond chance, half when nothing shows that it moves, not when it falls. What nobody
 * knows counts as nothing.
 */
final class PainWeights {

    static final double OFTEN = 100;

    static final List<Weight> ALL = List.of(
            new Weight("gravity", "gravite", "gravity"),
            new Weight("volume", "volume", "volume"),
            new Weight("contact", "contact", "contact"),
            new Weight("feeling", "ressenti", "feeling"),
            new Weight("trend", "tendance", "trend"));

    private PainWeights() {}

    /** Between 0 and 1, by component. */
    static Map<String, Double> values(Formula formula, @Nullable Integer gravity, Measure measure) {
        var contact = measure.contact();
        return Map.of(
                "gravity",
                gravity == null ? 0 : (gravity - 1.0) / (PainPoint.WORST - 1),
                "volume",
                formula.share(measure.unhappy()),
                "contact",
                contact == null ? 0 : Formula.onTens(contact.value(), OFTEN),
                "feeling",
                Objects.requireNonNullElse(measure.feeling(), 0.0),
                "trend",
                switch (measure.trend()) {
                    case HIGHER -> 1.0;
                    case NOT_ESTABLISHED -> 0.5;
                    case LOWER, TOO_FEW -> 0.0;
                });
    }

    static int rank(Formula formula, @Nullable Integer gravity, Measure measure) {
        return formula.rank(values(formula, gravity, measure));
    }
}
