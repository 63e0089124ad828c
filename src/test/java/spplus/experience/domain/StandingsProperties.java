package spplus.experience.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static spplus.experience.domain.FactCourses.isDisowned;
import static spplus.experience.domain.FactCourses.kinds;
import static spplus.experience.domain.FactCourses.lastOf;
import static spplus.experience.domain.FactCourses.places;
import static spplus.experience.domain.FactCourses.promised;
import static spplus.experience.domain.FactCourses.standings;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import spplus.experience.ReplyState;
import spplus.experience.domain.Step.Kind;

/** Whatever happens to several structures of one experience, each is shown as it stands. */
class StandingsProperties {

    /** Each structure is shown only what it did itself, whatever the others did. */
    @Property
    void showsOfEachStructureOnlyWhatItDid(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        standings(facts).each().forEach((structure, standing) -> {
            var own = facts.stream()
                    .filter(fact -> structure.equals(fact.structure()) || fact.kind() == Kind.REOPENED)
                    .toList();
            switch (standing.state()) {
                case AWAITING -> throw new AssertionError("known only from imports");
                case NEVER_OPENED -> assertThat(kinds(own)).doesNotContain(Kind.OPENED, Kind.REPLIED);
                case OPENED -> assertThat(kinds(own)).contains(Kind.OPENED).doesNotContain(Kind.REPLIED);
                case REPLIED -> assertThat(kinds(own)).contains(Kind.REPLIED).doesNotContain(Kind.RATED);
                case RATED, ACTION_PLANNED, ACTION_DONE, PROMISED, KEPT, NOT_KEPT, CONTRADICTED ->
                    assertThat(kinds(own)).contains(Kind.REPLIED);
                case REOPENED ->
                    assertThat(lastOf(own, Kind.REOPENED, Kind.REPLIED)).isEqualTo(Kind.REOPENED);
                case NOT_OURS -> assertThat(isDisowned(facts, structure)).isTrue();
            }
        });
    }

    /** A promise of one structure shows on that structure and on no other. */
    @Property
    void losesNoPromiseOfAnyStructure(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        standings(facts).each().forEach((structure, standing) -> {
            var own = facts.stream()
                    .filter(fact -> structure.equals(fact.structure()))
                    .toList();
            if (standing.state() == ReplyState.REOPENED) {
                return;
            }
            if (!promised(own).isEmpty()) {
                assertThat(standing.state())
                        .isIn(ReplyState.PROMISED, ReplyState.KEPT, ReplyState.NOT_KEPT, ReplyState.CONTRADICTED);
            } else if (!kinds(own).contains(Kind.CHANGE_CONTRADICTED)) {
                assertThat(standing.state())
                        .isNotIn(ReplyState.PROMISED, ReplyState.KEPT, ReplyState.NOT_KEPT, ReplyState.CONTRADICTED);
            }
        });
    }

    /** What waits for one structure never falls silent because another replied. */
    @Property
    void awaitsWhoeverHasNotReplied(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        standings(facts).each().forEach((structure, standing) -> {
            boolean replied = facts.stream().anyMatch(fact -> fact.isBy(Kind.REPLIED, structure));
            if (!replied && !isDisowned(facts, structure)) {
                assertThat(standing.state().isWaiting()).isTrue();
            }
        });
    }

    @Property
    void keepsThoseConcernedToday(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        assertThat(standings(facts).each().keySet()).isEqualTo(Set.copyOf(places(facts)));
    }
}
