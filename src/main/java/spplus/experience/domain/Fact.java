package spplus.experience.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final Set<Step.Kind> UNDOING = EnumSet.of(Step.Kind.REPLY_UNDONE, Step.Kind.CHANGE_UNDONE);

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

    /** As if replies and announced changes that were taken back had never been public. */
    static List<Fact> withoutUndone(List<Fact> facts) {
        if (facts.stream().noneMatch(fact -> UNDOING.contains(fact.kind()))) {
            return facts;
        }
        var left = new ArrayList<Fact>();
        for (int i = 0; i < facts.size(); i++) {
            if (!isUndone(facts, i)) {
                left.add(facts.get(i));
            }
        }
        return left;
    }

    /** It may be published again after it was taken back: only what came before is undone. */
    private static boolean isUndone(List<Fact> facts, int index) {
        var fact = facts.get(index);
        var subject = fact.subject();
        var undoing = fact.kind().undoneBy();
        return undoing != null
                && subject != null
                && facts.stream().skip(index).anyMatch(later -> later.is(undoing, subject));
    }

    boolean is(Step.Kind expected, UUID about) {
        return kind == expected && about.equals(subject);
    }
}
