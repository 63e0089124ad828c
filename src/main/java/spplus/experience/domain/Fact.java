package spplus.experience.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * A step as far as it tells how an experience stands.
 *
 * @param structure the structure it was done for
 * @param left the structure that the place leaves when it changes hands
 * @param subject the promise or the announced change it is about
 * @param reason what was said of it, from a closed list
 */
public record Fact(
        Step.Kind kind,
        Instant at,
        @Nullable StructureCode structure,
        @Nullable StructureCode left,
        @Nullable UUID subject,
        @Nullable String reason) {

    static Fact of(Step step) {
        return new Fact(step.kind(), step.at(), step.structure(), step.left(), step.subject(), step.reason());
    }

    /** When it first happened, null when it never did. */
    static @Nullable Instant first(List<Fact> facts, Step.Kind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(Fact::at)
                .findFirst()
                .orElse(null);
    }

    boolean isBy(Step.Kind expected, StructureCode doer) {
        return kind == expected && doer.equals(structure);
    }

    boolean is(Step.Kind expected, UUID about) {
        return kind == expected && about.equals(subject);
    }
}
