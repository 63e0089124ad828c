package spplus.experience.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static spplus.experience.domain.FactCourses.A;
import static spplus.experience.domain.FactCourses.START;
import static spplus.experience.domain.FactCourses.isContradicted;
import static spplus.experience.domain.FactCourses.isDisowned;
import static spplus.experience.domain.FactCourses.kinds;
import static spplus.experience.domain.FactCourses.lastOf;
import static spplus.experience.domain.FactCourses.places;
import static spplus.experience.domain.FactCourses.promised;
import static spplus.experience.domain.FactCourses.standings;
import static spplus.experience.domain.FactCourses.state;
import static spplus.experience.domain.FactCourses.told;
import static spplus.experience.domain.FactCourses.witnessed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import spplus.experience.ReplyState;
import spplus.experience.domain.Step.Kind;

/** Whatever happens, in whatever order: nothing is lost, nothing is shown that did not happen. */
class StandingProperties {

    @Property
    void showsAStateOnlyWhenItHappened(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        var state = state(facts);
        switch (state) {
            case AWAITING -> throw new AssertionError("known only from imports");
            case NEVER_OPENED -> assertThat(kinds(facts)).doesNotContain(Kind.OPENED, Kind.REPLIED);
            case OPENED -> assertThat(kinds(facts)).contains(Kind.OPENED).doesNotContain(Kind.REPLIED);
            case REPLIED -> assertThat(kinds(facts)).contains(Kind.REPLIED).doesNotContain(Kind.RATED);
            case RATED -> assertThat(kinds(facts)).contains(Kind.RATED);
            case ACTION_PLANNED -> assertThat(kinds(facts)).contains(Kind.ACTION_PLANNED);
            case ACTION_DONE -> assertThat(kinds(facts)).containsAnyOf(Kind.ACTION_DONE, Kind.CHANGE_CLAIMED);
            case PROMISED -> assertThat(kinds(facts)).contains(Kind.PROMISED);
            case KEPT ->
                assertThat(promised(facts)).isNotEmpty().allSatisfy(promise -> assertThat(witnessed(facts, promise))
                        .isEqualTo("KEPT"));
            case NOT_KEPT ->
                assertThat(promised(facts))
                        .anySatisfy(promise -> assertThat(List.of(told(facts, promise), witnessed(facts, promise)))
                                .containsAnyOf("NOT_KEPT", "PARTLY"));
            case CONTRADICTED ->
                assertThat(kinds(facts).contains(Kind.CHANGE_CONTRADICTED)
                                || promised(facts).stream().anyMatch(promise -> isContradicted(facts, promise)))
                        .isTrue();
            case REOPENED ->
                assertThat(lastOf(facts, Kind.REOPENED, Kind.REPLIED)).isEqualTo(Kind.REOPENED);
            case NOT_OURS -> {
                assertThat(kinds(facts)).doesNotContain(Kind.REPLIED);
                assertThat(places(facts)).allSatisfy(place -> assertThat(isDisowned(facts, place))
                        .isTrue());
            }
        }
    }

    /** The whole is nobody's business only when each of those concerned today says so. */
    @Property
    void isNotMarkedByOneOfSeveral(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        if (places(facts).stream().anyMatch(place -> !isDisowned(facts, place))) {
            assertThat(state(facts)).isNotEqualTo(ReplyState.NOT_OURS);
        }
    }

    /** A promise is never forgotten, and what went well elsewhere never hides that one was broken. */
    @Property
    void losesNoPromise(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        var state = state(facts);
        if (promised(facts).isEmpty() || state == ReplyState.REOPENED) {
            return;
        }
        assertThat(state).isIn(ReplyState.PROMISED, ReplyState.KEPT, ReplyState.NOT_KEPT, ReplyState.CONTRADICTED);
        if (promised(facts).stream().anyMatch(promise -> isContradicted(facts, promise))) {
            assertThat(state).isEqualTo(ReplyState.CONTRADICTED);
        }
        if (promised(facts).stream()
                .anyMatch(promise -> !witnessed(facts, promise).equals("KEPT"))) {
            assertThat(state).isNotEqualTo(ReplyState.KEPT);
        }
    }

    @Property
    void datesEachStateByTheFactThatBroughtIt(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        var standing = standings(facts).whole();
        var since = standing.since();
        if (since == null) {
            assertThat(standing.state()).isEqualTo(ReplyState.NEVER_OPENED);
            return;
        }
        var before = facts.stream().filter(fact -> fact.at().isBefore(since)).toList();
        var until = facts.stream().filter(fact -> !fact.at().isAfter(since)).toList();
        assertThat(state(before)).isNotEqualTo(standing.state());
        assertThat(state(until)).isEqualTo(standing.state());
    }

    @Property
    void neverFallsBackToSilenceOnceReplied(@ForAll(supplier = FactCourses.class) List<Fact> facts) {
        if (kinds(facts).contains(Kind.REPLIED)) {
            assertThat(state(facts).hasNoReply()).isFalse();
        }
    }

    /** A reply that was taken back before anybody was told of it leaves no trace, wherever it came. */
    @Property
    void standsAsBeforeOnceAReplyIsTakenBack(
            @ForAll(supplier = FactCourses.class) List<Fact> facts,
            @ForAll ReplyState origin,
            @ForAll @IntRange(max = 25) int place) {
        var reply = new UUID(0, 9);
        var before = new Standings(Standing.at(origin), Map.of());
        int at = Math.min(place, facts.size());
        var with = new ArrayList<>(facts);
        with.add(at, new Fact(Kind.REPLY_UNDONE, START, A, null, reply, null));
        with.add(at, new Fact(Kind.REPLIED, START, A, null, reply, null));

        assertThat(Standings.of(before, List.of(A), with)).isEqualTo(Standings.of(before, List.of(A), facts));
        with.add(new Fact(Kind.REPLIED, START.plusSeconds(99), A, null, reply, null));
        assertThat(Standings.of(before, List.of(A), with).whole().state().hasNoReply())
                .as("published again")
                .isFalse();
    }

    /** What an import knew is never undone by opening or qualifying here. */
    @Property
    void keepsWhatWasKnownBefore(@ForAll ReplyState origin) {
        var facts = List.of(
                new Fact(Kind.OPENED, START, A, null, null, null),
                new Fact(Kind.QUALIFIED, START, null, null, null, null));
        var standings = Standings.of(new Standings(Standing.at(origin), Map.of()), List.of(A), facts);
        assertThat(standings.each().get(A).state()).isEqualTo(standings.whole().state());
        var state = standings.whole().state();
        if (origin == ReplyState.AWAITING || origin == ReplyState.NEVER_OPENED) {
            assertThat(state).isEqualTo(ReplyState.OPENED);
        } else {
            assertThat(state).isEqualTo(origin);
        }
    }
}
