package spplus.verbatim.correction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;

/** People say what a text says where the machine is wrong: their word holds, the machine's stays beside it. */
@Service
class CorrectionDesk {

    private final VerbatimStore verbatims;
    private final ReadingStore readings;
    private final Decisions decisions;
    private final Reindex reindex;
    private final Clock clock;

    CorrectionDesk(VerbatimStore verbatims, ReadingStore readings, Decisions decisions, Reindex reindex, Clock clock) {
        this.verbatims = verbatims;
        this.readings = readings;
        this.decisions = decisions;
        this.reindex = reindex;
        this.clock = clock;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of theirs */
    Verbatim find(Actor actor, VerbatimId id, Permission permission) {
        return verbatims.find(id, actor.scopeOf(permission)).orElseThrow(Perimeter::notThere);
    }

    /** Decides what differs from what holds. @return how many things were decided */
    @Transactional
    public int correct(Actor actor, VerbatimId id, Map<Field, String> said) {
        return correct(actor, id, said, Map.of());
    }

    /**
     * Decides what differs from what the person saw.
     *
     * @param seen what held on the page; of a field that is not there, what holds now
     * @throws MovedMeanwhile when what they change is not what it was any more: nothing is decided
     */
    @Transactional
    public int correct(Actor actor, VerbatimId id, Map<Field, String> said, Map<Field, String> seen) {
        var text = find(actor, id, Permission.REPLY);
        verbatims.lock(text.source());
        var reading = readings.find(id).orElseThrow(Perimeter::notThere);
        var held = decisions.of(id);
        var machine = MachineWords.of(reading);
        var now = clock.instant();
        int count = 0;
        for (var one : said.entrySet()) {
            var field = one.getKey();
            var holds = Optional.ofNullable(held.get(field)).orElse(machine.get(field));
            var saw = seen.getOrDefault(field, holds);
            if (one.getValue().equals(saw) || one.getValue().equals(holds)) {
                continue;
            }
            if (!Objects.equals(saw, holds)) {
                throw new MovedMeanwhile(field);
            }
            decide(actor, text, reading, field, one.getValue(), held.get(field), now);
            count++;
        }
        return count;
    }

    /**
     * Takes back the last decisions of a person, made together; what held before them holds again.
     *
     * @param seen the last decision that the person saw
     * @throws MovedMeanwhile when another came since: nothing is taken back
     */
    @Transactional
    public int undo(Actor actor, VerbatimId id, @Nullable UUID seen) {
        var text = find(actor, id, Permission.REPLY);
        verbatims.lock(text.source());
        var reading = readings.find(id).orElseThrow(Perimeter::notThere);
        var last = lastOf(id);
        if (!last.isEmpty() && !last.getFirst().id().equals(seen)) {
            throw new MovedMeanwhile(last.getFirst().field());
        }
        var held = decisions.of(id);
        var now = clock.instant();
        last.stream()
                .filter(one -> !Objects.equals(held.get(one.field()), one.previous()))
                .forEach(one -> decide(actor, text, reading, one.field(), one.previous(), held.get(one.field()), now));
        return last.size();
    }

    private List<Decisions.Correction> lastOf(VerbatimId id) {
        var history = decisions.history(id, Field.values().length);
        return history.stream()
                .filter(one -> one.at().equals(history.getFirst().at()))
                .toList();
    }

    private void decide(
            Actor actor,
            Verbatim text,
            MachineReading reading,
            Field field,
            @Nullable String value,
            @Nullable String before,
            Instant now) {
        decisions.add(text, reading, field, value, before, actor, now);
        reindex.mark(List.of(text.id().value()));
    }
}
