package spplus.quality.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.quality.MeasuredBeside.Measure;
import spplus.quality.assessment.Assessment.State;
import spplus.quality.assessment.OutcomePages.Line;

/** Commitments of which a team declared more than what is measured. */
@Component
public class DeclaredAbove {

    private static final int YEARS = 2;

    private final AssessmentStore store;
    private final Outcomes outcomes;
    private final Texts texts;

    DeclaredAbove(AssessmentStore store, Outcomes outcomes, Texts texts) {
        this.store = store;
        this.outcomes = outcomes;
        this.texts = texts;
    }

    /** In the newest assessment that was ended. @param least by how much at least, in shares of 1 */
    public List<Overstated> of(StructureCode structure, double least) {
        return store.of(structure, YEARS, null).stream()
                .filter(one -> one.state() == State.CLOSED)
                .max(Comparator.comparingInt(Assessment::year))
                .map(one -> outcomes.of(one).lines().stream()
                        .filter(line -> line.gap() != null && line.gap() >= least)
                        .map(line -> overstated(one, line))
                        .toList())
                .orElse(List.of());
    }

    private Overstated overstated(Assessment one, Line line) {
        double declared = Objects.requireNonNull(line.declared());
        double lowest = declared - Objects.requireNonNull(line.gap());
        var measure = line.measures().stream()
                .filter(measured -> measured.share() != null)
                .min(Comparator.comparingDouble(measured -> Math.abs(share(measured) - lowest)))
                .orElseThrow();
        return new Overstated(
                line.part().number(),
                line.part().title(),
                texts.t(
                        "quality.gap.found.DECLARED.evidence",
                        declared,
                        String.valueOf(one.year()),
                        measure.name(),
                        measure.value(),
                        measure.drawnFrom(),
                        measure.period()));
    }

    private static double share(Measure measure) {
        return Objects.requireNonNull(measure.share());
    }

    /** A commitment declared higher than it is measured. @param evidence both, in words */
    public record Overstated(int commitment, String title, String evidence) {}
}
