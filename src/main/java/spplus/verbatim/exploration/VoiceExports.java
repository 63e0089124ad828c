package spplus.verbatim.exploration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.files.FileDelivery;
import spplus.files.FileDesk;
import spplus.files.FileJob;
import spplus.files.FileOrder;
import spplus.platform.Texts;
import spplus.search.SearchIndex;
import spplus.verbatim.exploration.VoicePages.ExportFile;

/** Takes orders of files of the texts that somebody explored, and hands them over. */
@Service
class VoiceExports {

    /** Texts of one file: the last said. */
    static final int MOST = 20_000;

    /** Short: a text that its author takes back meanwhile is still in the file. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int SHOWN = 10;

    private final SearchIndex index;
    private final Exploration exploration;
    private final FileDesk files;
    private final FileDelivery delivery;
    private final Directory directory;
    private final AuditTrail audit;
    private final Texts texts;

    VoiceExports(
            SearchIndex index,
            Exploration exploration,
            FileDesk files,
            FileDelivery delivery,
            Directory directory,
            AuditTrail audit,
            Texts texts) {
        this.index = index;
        this.exploration = exploration;
        this.files = files;
        this.delivery = delivery;
        this.directory = directory;
        this.audit = audit;
        this.texts = texts;
    }

    /** @return what is said of it: {@code ordered}, {@code too-many} files waiting, {@code nothing} to write */
    @Transactional
    public String order(Actor actor, VoiceQuery query) {
        var ids = ids(query);
        if (ids.isEmpty()) {
            return "nothing";
        }
        var structure = Objects.requireNonNullElse(query.structure(), "");
        var details = exploration.sentence(query);
        if (!files.order(new FileOrder(VoiceTable.KIND, actor.id(), structure, details, ids, KEPT))) {
            return "too-many";
        }
        audit.record(AuditEntry.by(actor, "verbatim.texts-exported")
                .on("structure", structure)
                .about(structure.isEmpty() ? List.of() : List.of(structure))
                .fact("texts", String.valueOf(ids.size())));
        return "ordered";
    }

    private List<String> ids(VoiceQuery query) {
        var ids = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = index.search(query.page(after));
            ids.addAll(page.ids());
            after = page.next();
        } while (after != null && ids.size() < MOST);
        return ids.subList(0, Math.min(MOST, ids.size()));
    }

    void cancel(Actor actor, UUID id) {
        files.cancel(find(actor, id));
    }

    List<ExportFile> files(Actor actor) {
        return files.of(actor.id(), List.of(VoiceTable.KIND), SHOWN).stream()
                .filter(job -> job.state() != FileJob.State.CANCELLED)
                .map(job -> new ExportFile(
                        job.id(),
                        where(job.subject()),
                        job.details(),
                        job.done(),
                        job.items(),
                        job.askedAt(),
                        job.state(),
                        job.expiresAt()))
                .toList();
    }

    /** @param format {@code csv} or {@code xlsx} */
    void write(Actor actor, UUID id, String format, HttpServletResponse response) throws IOException {
        var job = find(actor, id);
        if (!job.isReady()) {
            throw Perimeter.notThere();
        }
        var name = texts.t("verbatim.export.file");
        switch (format) {
            case "csv" -> delivery.csv(job, name, response);
            case "xlsx" -> delivery.xlsx(job, name, response);
            default -> throw Perimeter.notThere();
        }
    }

    /** Only while whoever asked for it may still read these texts. */
    private FileJob find(Actor actor, UUID id) {
        return files.find(actor.id(), VoiceTable.KIND, id)
                .filter(job -> mayRead(actor, job.subject()))
                .orElseThrow(Perimeter::notThere);
    }

    private boolean mayRead(Actor actor, String structure) {
        var scope = actor.scopeOf(Permission.READ_VOICES);
        return scope.everywhere()
                || !structure.isEmpty() && scope.covers(directory.lineage(new StructureCode(structure)));
    }

    private String where(String structure) {
        return structure.isEmpty()
                ? texts.t("verbatim.explore.everywhere")
                : directory.name(new StructureCode(structure));
    }
}
