package spplus.experience.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import spplus.directory.StructureCode;
import spplus.experience.ReplyState;
import spplus.experience.domain.Step.Kind;

/** What may be recorded of an experience of two structures, in any order that the aggregate allows. */
final class FactCourses implements ArbitrarySupplier<List<Fact>> {

    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    static final StructureCode A = new StructureCode("A");
    private static final StructureCode B = new StructureCode("B");
    private static final List<StructureCode> STRUCTURES = List.of(A, B, new StructureCode("C"), new StructureCode("D"));
    private static final List<UUID> SUBJECTS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    /** Any order that the aggregate allows: a reply before what follows it, a promise before what is said of it. */
    @Override
    public Arbitrary<List<Fact>> get() {
        return step().list().ofMaxSize(60).map(FactCourses::allowed);
    }

    private static Arbitrary<Fact> step() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(STRUCTURES),
                        Arbitraries.of(STRUCTURES),
                        Arbitraries.of(SUBJECTS),
                        Arbitraries.of(PromiseWord.class).map(Enum::name))
                .as((kind, structure, left, subject, reason) -> new Fact(
                        kind,
                        START,
                        kind == Kind.REOPENED || kind == Kind.VERDICT_GIVEN ? null : structure,
                        kind == Kind.REATTRIBUTED ? left : null,
                        subject,
                        reason));
    }

    private static List<Fact> allowed(List<Fact> wild) {
        var facts = new ArrayList<Fact>();
        for (var fact : wild) {
            if (isAllowed(facts, fact)) {
                facts.add(new Fact(
                        fact.kind(),
                        START.plusSeconds(facts.size()),
                        fact.structure(),
                        fact.left(),
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
        var here = places(before);
        var structure = next.structure();
        return switch (next.kind()) {
            case VERDICT_GIVEN, REOPENED -> kinds.contains(Kind.REPLIED);
            case OPENED, REPLIED -> here.contains(structure);
            case NOT_OURS -> here.contains(structure) && !hasReplied(before, structure);
            case RATED, ACTION_PLANNED, ACTION_DONE -> hasReplied(before, structure);
            case PROMISED -> hasReplied(before, structure) && !has(before, Kind.PROMISED, next.subject());
            case CHANGE_CLAIMED -> hasReplied(before, structure) && !has(before, Kind.CHANGE_CLAIMED, next.subject());
            case PROMISE_EXTENDED, PROMISE_WITNESSED -> isOf(before, Kind.PROMISED, next);
            case PROMISE_TOLD -> isOf(before, Kind.PROMISED, next) && !has(before, Kind.PROMISE_TOLD, next.subject());
            case CHANGE_CONTRADICTED -> isOf(before, Kind.CHANGE_CLAIMED, next);
            case REATTRIBUTED ->
                here.contains(next.left()) && !here.contains(structure) && !hasReplied(before, next.left());
            // Replies that were taken back have their own property.
            case REPLY_UNDONE -> false;
            default -> true;
        };
    }

    private static boolean hasReplied(List<Fact> before, StructureCode structure) {
        return before.stream().anyMatch(fact -> fact.isBy(Kind.REPLIED, structure));
    }

    private static boolean isOf(List<Fact> before, Kind kind, Fact next) {
        return before.stream()
                .anyMatch(fact -> fact.is(kind, next.subject()) && Objects.equals(fact.structure(), next.structure()));
    }

    static ReplyState state(List<Fact> facts) {
        return standings(facts).whole().state();
    }

    static Standings standings(List<Fact> facts) {
        return Standings.of(Standings.NEW, places(facts), facts);
    }

    /** Who is concerned once these happened: A and B at first. */
    static List<StructureCode> places(List<Fact> facts) {
        var places = new ArrayList<>(List.of(A, B));
        facts.stream().filter(fact -> fact.kind() == Kind.REATTRIBUTED).forEach(fact -> {
            places.remove(fact.left());
            places.add(fact.structure());
        });
        return places;
    }

    /** Its last word is that it is not its business. */
    static boolean isDisowned(List<Fact> facts, StructureCode structure) {
        return facts.reversed().stream()
                        .filter(fact -> structure.equals(fact.structure()))
                        .map(Fact::kind)
                        .filter(List.of(Kind.NOT_OURS, Kind.REPLIED, Kind.REATTRIBUTED, Kind.ARBITRATED)::contains)
                        .findFirst()
                        .orElse(Kind.SHARED)
                == Kind.NOT_OURS;
    }

    static List<Kind> kinds(List<Fact> facts) {
        return facts.stream().map(Fact::kind).toList();
    }

    static List<UUID> promised(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == Kind.PROMISED)
                .map(fact -> Objects.requireNonNull(fact.subject()))
                .distinct()
                .toList();
    }

    static boolean has(List<Fact> facts, Kind kind, UUID subject) {
        return facts.stream().anyMatch(fact -> fact.is(kind, subject));
    }

    static boolean isContradicted(List<Fact> facts, UUID promise) {
        return told(facts, promise).equals("KEPT") && witnessed(facts, promise).equals("NOT_KEPT");
    }

    static String told(List<Fact> facts, UUID promise) {
        return said(facts, Kind.PROMISE_TOLD, promise);
    }

    static String witnessed(List<Fact> facts, UUID promise) {
        return said(facts, Kind.PROMISE_WITNESSED, promise);
    }

    private static String said(List<Fact> facts, Kind kind, UUID promise) {
        return facts.reversed().stream()
                .filter(fact -> fact.is(kind, promise))
                .map(fact -> Objects.requireNonNull(fact.reason()))
                .findFirst()
                .orElse("");
    }

    static Kind lastOf(List<Fact> facts, Kind... among) {
        return kinds(facts).reversed().stream()
                .filter(List.of(among)::contains)
                .findFirst()
                .orElseThrow();
    }
}
