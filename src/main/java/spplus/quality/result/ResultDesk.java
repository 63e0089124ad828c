package spplus.quality.result;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.quality.ResultsPublished;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Term;
import spplus.quality.tally.Own;
import spplus.quality.tally.Tallies;

/** From a draft to a public result; what is public is corrected with its reason, never silently. */
@Service
@Transactional
class ResultDesk {

    private final ResultStore results;
    private final IndicatorStore indicators;
    private final Tallies tallies;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultDesk(
            ResultStore results,
            IndicatorStore indicators,
            Tallies tallies,
            Perimeter perimeter,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.results = results;
        this.indicators = indicators;
        this.tallies = tallies;
        this.perimeter = perimeter;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps results as drafts, in place of other drafts.
     *
     * @param from such as {@code TYPED}
     * @return those that are validated or public already, or that somebody entered at the same moment; they were left as
     *     they are
     */
    List<Checked> draft(List<Checked> lines, String from, String by) {
        var before = results.like(lines).stream().collect(Collectors.toMap(Subject::of, Function.identity()));
        var left = new ArrayList<>(lines.stream()
                .filter(line -> isClosed(before.get(Subject.of(line))))
                .toList());
        var kept = lines.stream()
                .filter(line -> !isClosed(before.get(Subject.of(line))))
                .filter(line -> isOther(line, before.get(Subject.of(line))))
                .map(line -> result(line, before.get(Subject.of(line)), by, from))
                .toList();
        if (!kept.isEmpty()) {
            tallies.expect(kept.stream().map(Result::structure).toList());
            var written = Set.copyOf(results.write(kept));
            results.note(written, "ENTERED", by, "", clock.instant());
            var crossed = kept.stream()
                    .filter(one -> !written.contains(one.id()))
                    .map(Subject::of)
                    .collect(Collectors.toSet());
            lines.stream().filter(line -> crossed.contains(Subject.of(line))).forEach(left::add);
        }
        return left;
    }

    Done validate(Actor actor, Collection<Picked> picked) {
        var read = read(actor, picked);
        var drafts = in(State.DRAFT, read);
        move(actor, drafts, State.VALIDATED, "VALIDATED", "quality.result-validated");
        return new Done(drafts.size(), picked.size() - read.size());
    }

    /** Validated ones go back to being entered. */
    Done sendBack(Actor actor, Collection<Picked> picked) {
        var read = read(actor, picked);
        var validated = in(State.VALIDATED, read);
        move(actor, validated, State.DRAFT, "SENT_BACK", "quality.result-sent-back");
        return new Done(validated.size(), picked.size() - read.size());
    }

    /** Validates those that are not, and makes all public. */
    Done publish(Actor actor, Collection<Picked> picked) {
        var read = read(actor, picked);
        move(actor, in(State.DRAFT, read), State.VALIDATED, "VALIDATED", "quality.result-validated");
        var ready = read.stream().filter(one -> one.state() != State.PUBLISHED).toList();
        tallies.apply(ready.stream()
                .filter(one -> one.amounts() != null)
                .flatMap(one -> change(one).stream())
                .toList());
        move(actor, ready, State.PUBLISHED, "PUBLISHED", "quality.result-published");
        ready.forEach(this::tell);
        return new Done(ready.size(), picked.size() - read.size());
    }

    /** All that waits under a structure, as far as the limit. @param read when what was read had changed last */
    Done publishAll(Actor actor, StructureCode structure, Instant read, int limit) {
        var waiting = results.waiting(structure, null, limit);
        var picked = waiting.stream()
                .filter(one -> !one.at().isAfter(read))
                .map(one -> new Picked(one.id(), one.edition()))
                .toList();
        var done = publish(actor, picked);
        return new Done(done.moved(), done.meanwhile() + waiting.size() - picked.size());
    }

    /**
     * Replaces what a result says; a public one stays so, and its reason is kept.
     *
     * @return false when a colleague changed it meanwhile
     */
    boolean correct(Actor actor, UUID id, int edition, Checked line, String why) {
        var found = results.lock(List.of(id)).stream().findFirst().orElseThrow(Perimeter::notThere);
        if (found.edition() != edition) {
            return false;
        }
        var corrected = new Result(
                id,
                found.structure(),
                found.indicator(),
                line.indicator().number(),
                found.term(),
                found.state(),
                line.reason(),
                line.amounts(),
                line.whole(),
                line.words(),
                actor.name(),
                found.says(line) ? found.from() : "TYPED",
                clock.instant(),
                edition + 1);
        replace(corrected, line, why);
        record(Author.of(actor), "quality.result-corrected", found.structure(), 1);
        return true;
    }

    /** Replaces what the house computed by what it computes now; a public one stays so. */
    void recompute(UUID id, Checked line, String by, String why) {
        var found = results.lock(List.of(id)).getFirst();
        if (found.says(line) && found.whole() == line.whole()) {
            return;
        }
        var computed = new Result(
                id,
                found.structure(),
                found.indicator(),
                line.indicator().number(),
                found.term(),
                found.state(),
                line.reason(),
                line.amounts(),
                line.whole(),
                found.words(),
                by,
                Result.COMPUTED,
                clock.instant(),
                found.edition() + 1);
        replace(computed, line, why);
        record(Author.SYSTEM, "quality.result-computed", found.structure(), 1);
    }

    private void replace(Result now, Checked line, String why) {
        if (now.state() == State.PUBLISHED) {
            tallies.apply(change(now).stream().toList());
            tell(now);
        }
        results.correct(now, line.indicator().number());
        results.note(List.of(now.id()), "CORRECTED", now.by(), why, clock.instant());
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not one of theirs */
    Result find(Actor actor, UUID id) {
        var result = results.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.PUBLISH_RESULTS, result.structure().value());
        return result;
    }

    /** Those that still are as they were read; kept from others. */
    private List<Result> read(Actor actor, Collection<Picked> picked) {
        var editions = picked.stream().collect(Collectors.toMap(Picked::id, Picked::edition, Math::max));
        var found = results.lock(editions.keySet());
        perimeter.requireAll(
                actor,
                Permission.PUBLISH_RESULTS,
                found.stream().map(Result::structure).distinct().toList());
        return found.stream()
                .filter(one -> editions.getOrDefault(one.id(), 0) == one.edition())
                .toList();
    }

    private static List<Result> in(State state, List<Result> some) {
        return some.stream().filter(one -> one.state() == state).toList();
    }

    private void move(Actor actor, List<Result> moved, State state, String kind, String action) {
        if (moved.isEmpty()) {
            return;
        }
        var ids = moved.stream().map(Result::id).toList();
        results.move(ids, state, clock.instant());
        results.note(ids, kind, actor.name(), "", clock.instant());
        moved.stream()
                .collect(Collectors.groupingBy(Result::structure, Collectors.counting()))
                .forEach((structure, count) -> record(Author.of(actor), action, structure, count));
    }

    private Optional<Tallies.Change> change(Result result) {
        var amounts = result.amounts();
        return indicators
                .of(result.indicator(), result.term())
                .map(indicator -> new Tallies.Change(
                        result.structure(),
                        result.indicator(),
                        result.term(),
                        indicator.formula().addsUp(),
                        amounts == null ? null : new Own(amounts, result.whole())));
    }

    private void tell(Result result) {
        events.publishEvent(new ResultsPublished(
                result.structure(),
                result.indicator(),
                result.term().first(),
                result.term().months()));
    }

    private Result result(Checked line, @Nullable Result before, String by, String from) {
        return new Result(
                before == null ? Ids.next() : before.id(),
                line.structure(),
                line.indicator().code(),
                line.indicator().number(),
                line.term(),
                State.DRAFT,
                line.reason(),
                line.amounts(),
                line.whole(),
                line.words(),
                by,
                before != null && before.says(line) ? before.from() : from,
                clock.instant(),
                before == null ? 1 : before.edition() + 1);
    }

    private static boolean isClosed(@Nullable Result result) {
        return result != null && result.state() != State.DRAFT;
    }

    private static boolean isOther(Checked line, @Nullable Result before) {
        return before == null
                || !before.says(line)
                || before.whole() != line.whole()
                || !before.words().equals(line.words());
    }

    private void record(Author author, String action, StructureCode structure, long count) {
        audit.record(AuditEntry.by(author, action)
                .on("structure", structure.value())
                .about(List.of(structure.value()))
                .fact("count", count));
    }

    /** What a result is about: there is one at most. */
    record Subject(StructureCode structure, String indicator, Term term) {

        static Subject of(Checked line) {
            return new Subject(line.structure(), line.indicator().code(), line.term());
        }

        static Subject of(Result result) {
            return new Subject(result.structure(), result.indicator(), result.term());
        }
    }
}
