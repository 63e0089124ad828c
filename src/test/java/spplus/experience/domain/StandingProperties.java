package spplus.experience.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import spplus.experience.ReplyState;
import spplus.experience.domain.Step.Kind;

/** Whatever happens, in whatever order: nothing is lost, nothing is shown that did not happen. */
class StandingProperties {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final List<UUID> SUBJECTS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    @Property
    void showsAStateOnlyWhenItHappened(@ForAll("courses") List<Fact> facts) {
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
            case NOT_OURS ->
                assertThat(lastOf(facts, Kind.NOT_OURS, Kind.REATTRIBUTED)).isEqualTo(Kind.NOT_OURS);
        }
    }

    /** A promise is never forgotten, and what went well elsewhere never hides that one was broken. */
    @Property
    void losesNoPromise(@ForAll("courses") List<Fact> facts) {
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
    void datesEachStateByTheFactThatBroughtIt(@ForAll("courses") List<Fact> facts) {
        var standing = Standing.of(ReplyState.NEVER_OPENED, facts);
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
    void neverFallsBackToSilenceOnceReplied(@ForAll("courses") List<Fact> facts) {
        if (kinds(facts).contains(Kind.REPLIED)) {
            assertThat(state(facts).hasNoReply()).isFalse();
        }
    }

    /** What an import knew is never undone by opening or qualifying here. */
    @Property
    void keepsWhatWasKnownBefore(@ForAll ReplyState origin) {
        var facts = List.of(new Fact(Kind.OPENED, START, null, null), new Fact(Kind.QUALIFIED, START, null, null));
        var state = Standing.of(origin, facts).state();
        if (origin == ReplyState.AWAITING || origin == ReplyState.NEVER_OPENED) {
            assertThat(state).isEqualTo(ReplyState.OPENED);
        } else {
            assertThat(state).isEqualTo(origin);
        }
    }

    /** Any order that the aggregate allows: a reply before what follows it, a promise before what is said of it. */
    @Provide
    Arbitrary<List<Fact>> courses() {
        return step().list().ofMaxSize(25).map(StandingProperties::allowed);
    }

    private static Arbitrary<Fact> step() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(SUBJECTS),
                        Arbitraries.of(PromiseWord.class).map(Enum::name))
                .as((kind, subject, reason) -> new Fact(kind, START, subject, reason));
    }

    private static List<Fact> allowed(List<Fact> wild) {
        var facts = new ArrayList<Fact>();
        for (var fact : wild) {
            if (isAllowed(facts, fact)) {
                facts.add(new Fact(
                        fact.kind(),
                        START.plusSeconds(facts.size()),
                        fact.subject(),
                        fact.kind() == Kind.PROMISE_TOLD && "PARTLY".equals(fact.reason())
                                ? "NOT_KEPT"
                                : fact.reason()));
            }
        }
        return facts;
    }

    private static boolean isAllowed(List<Fact> before, Fact next) {
        var kinds = kinds(before);
        var promised = has(before, Kind.PROMISED, next.subject());
        return switch (next.kind()) {
            case RATED, ACTION_PLANNED, ACTION_DONE, PROMISED, CHANGE_CLAIMED, VERDICT_GIVEN, REOPENED ->
                kinds.contains(Kind.REPLIED);
            case PROMISE_EXTENDED, PROMISE_WITNESSED -> promised;
            case PROMISE_TOLD -> promised && !has(before, Kind.PROMISE_TOLD, next.subject());
            case CHANGE_CONTRADICTED -> has(before, Kind.CHANGE_CLAIMED, next.subject());
            default -> true;
        };
    }

    private static ReplyState state(List<Fact> facts) {
        return Standing.of(ReplyState.NEVER_OPENED, facts).state();
    }

    private static List<Kind> kinds(List<Fact> facts) {
        return facts.stream().map(Fact::kind).toList();
    }

    private static List<UUID> promised(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Kind.PROMISED)
                .map(fact -> Objects.requireNonNull(fact.subject()))
                .distinct()
                .toList();
    }

    private static boolean has(List<Fact> facts, Kind kind, UUID subject) {
        return facts.stream().anyMatch(fact -> fact.is(kind, subject));
    }

    private static boolean isContradicted(List<Fact> facts, UUID promise) {
        return told(facts, promise).equals("KEPT") && witnessed(facts, promise).equals("NOT_KEPT");
    }

    private static String told(List<Fact> facts, UUID promise) {
        return said(facts, Kind.PROMISE_TOLD, promise);
    }

    private static String witnessed(List<Fact> facts, UUID promise) {
        return said(facts, Kind.PROMISE_WITNESSED, promise);
    }

    private static String said(List<Fact> facts, Kind kind, UUID promise) {
        return facts.reversed().stream()
                .filter(fact -> fact.is(kind, promise))
                .map(fact -> Objects.requireNonNull(fact.reason()))
                .findFirst()
                .orElse("");
    }

    private static Kind lastOf(List<Fact> facts, Kind... among) {
        return kinds(facts).reversed().stream()
                .filter(List.of(among)::contains)
                .findFirst()
                .orElseThrow();
    }
}
