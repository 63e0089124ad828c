package spplus.entry.print;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.LocationKind;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.EntrySettings;
import spplus.entry.print.PrintRepository.Job;
import spplus.platform.Ids;
import spplus.platform.Texts;

/** Takes orders of posters for a structure and all below it. */
@Service
@Transactional
class PrintDesk {

    /** Files that one agent may have waiting. */
    static final int MOST_WAITING = 3;

    private final PrintRepository repository;
    private final Locations locations;
    private final EntrySettings settings;
    private final Texts texts;
    private final AuditTrail audit;
    private final Clock clock;

    PrintDesk(
            PrintRepository repository,
            Locations locations,
            EntrySettings settings,
            Texts texts,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.locations = locations;
        this.settings = settings;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders the posters of a structure and all below it.
     *
     * @param complete whether to give a first code to those that have none
     * @throws NothingToPrint when there is no code, {@link TooMany} when there are too many of them or of files
     */
    void order(Actor actor, Structure structure, Format format, boolean complete) {
        if (repository.countWaiting(actor.id()) >= MOST_WAITING) {
            throw new TooMany("files");
        }
        if (complete) {
            complete(structure);
        }
        var codes = locations.activeUnder(structure.code(), settings.posters() + 1);
        if (codes.isEmpty()) {
            throw new NothingToPrint();
        }
        if (codes.size() > settings.posters()) {
            throw new TooMany("codes");
        }
        var now = clock.instant();
        var times = new PrintRepository.Times(now, now.plus(settings.printed()));
        repository.add(Ids.next(), actor.id(), structure.code(), format, codes, times);
        audit.record(AuditEntry.by(actor, "entry.posters-ordered")
                .on("structure", structure.code().value())
                .about(List.of(structure.code().value()))
                .fact("codes", codes.size()));
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is this agent's */
    Job find(Actor actor, UUID id) {
        return repository
                .find(id)
                .filter(job -> job.agent().equals(actor.id()))
                .filter(job -> job.expiresAt().isAfter(clock.instant()))
                .orElseThrow(Perimeter::notThere);
    }

    void cancel(Actor actor, UUID id) {
        repository.cancel(find(actor, id).id(), clock.instant());
    }

    private void complete(Structure structure) {
        var without = locations.withoutActiveUnder(structure.code(), settings.posters() + 1);
        if (without.size() > settings.posters()) {
            throw new TooMany("codes");
        }
        without.forEach(code -> locations.create(code, LocationKind.COUNTER, texts.t("entry.poster.first-place")));
    }

    /** No code is in use there. */
    static class NothingToPrint extends RuntimeException {}

    /** More of something than may be: {@code codes} or {@code files}. */
    static class TooMany extends RuntimeException {
        TooMany(String what) {
            super(what);
        }
    }
}
