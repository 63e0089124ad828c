package spplus.entry.print;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.core.CheckedCode;
import spplus.directory.LocationKind;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.EntrySettings;
import spplus.files.FileDesk;
import spplus.files.FileJob;
import spplus.files.FileOrder;
import spplus.platform.Texts;

/** Takes orders of posters for a structure and all below it. */
@Service
@Transactional
class PrintDesk {

    private final FileDesk files;
    private final Locations locations;
    private final EntrySettings settings;
    private final Texts texts;
    private final AuditTrail audit;

    PrintDesk(FileDesk files, Locations locations, EntrySettings settings, Texts texts, AuditTrail audit) {
        this.files = files;
        this.locations = locations;
        this.settings = settings;
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * Orders the posters of a structure and all below it.
     *
     * @param complete whether to give a first code to those that have none
     * @throws NothingToPrint when there is no code, {@link TooMany} when there are too many of them or of files
     */
    void order(Actor actor, Structure structure, Format format, boolean complete) {
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
        var order = new FileOrder(
                PosterMaker.KIND,
                actor.id(),
                structure.code().value(),
                format.name(),
                codes.stream().map(CheckedCode::value).toList(),
                settings.printed());
        if (!files.order(order)) {
            throw new TooMany("files");
        }
        audit.record(AuditEntry.by(actor, "entry.posters-ordered")
                .on("structure", structure.code().value())
                .about(List.of(structure.code().value()))
                .fact("codes", codes.size()));
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is this agent's */
    FileJob find(Actor actor, UUID id) {
        return files.find(actor.id(), PosterMaker.KIND, id).orElseThrow(Perimeter::notThere);
    }

    List<FileJob> of(Actor actor, int limit) {
        return files.of(actor.id(), List.of(PosterMaker.KIND), limit);
    }

    void cancel(Actor actor, UUID id) {
        files.cancel(find(actor, id));
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
