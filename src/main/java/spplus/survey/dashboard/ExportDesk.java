package spplus.survey.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
import spplus.survey.dashboard.DashboardPages.File;

/** Takes orders of files of results, and hands them over. */
@Service
class ExportDesk {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SHOWN = 20;

    private final FileDesk files;
    private final FileDelivery delivery;
    private final ScoreRepository scores;
    private final Directory directory;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final Texts texts;

    ExportDesk(
            FileDesk files,
            FileDelivery delivery,
            ScoreRepository scores,
            Directory directory,
            Perimeter perimeter,
            AuditTrail audit,
            Texts texts) {
        this.files = files;
        this.delivery = delivery;
        this.scores = scores;
        this.directory = directory;
        this.perimeter = perimeter;
        this.audit = audit;
        this.texts = texts;
    }

    /** @return what is said of it: {@code ordered}, or {@code too-many} files, {@code too-large}, {@code nothing} to write */
    @Transactional
    public String order(Actor actor, Selection selection, FileKind kind) {
        var structure = selection.structure().code().value();
        var scopes = kind == FileKind.REPORT ? List.of(structure) : scores.answered(selection, kind.most() + 1);
        if (scopes.isEmpty() || scopes.size() > kind.most()) {
            return scopes.isEmpty() ? "nothing" : "too-large";
        }
        var order = new FileOrder(kind.maker(), actor.id(), structure, Wanted.write(kind, selection), scopes, KEPT);
        if (!files.order(order)) {
            return "too-many";
        }
        audit.record(AuditEntry.by(actor, "survey.results-exported")
                .on("structure", structure)
                .about(List.of(structure))
                .fact("kind", kind.name()));
        return "ordered";
    }

    void cancel(Actor actor, UUID id) {
        files.cancel(find(actor, id));
    }

    List<File> files(Actor actor) {
        return files.of(actor.id(), FileKind.makers(), SHOWN).stream()
                .filter(job -> job.state() != FileJob.State.CANCELLED)
                .map(job -> new File(
                        job.id(),
                        directory.name(new StructureCode(job.subject())),
                        Wanted.kind(job.details()),
                        job.done(),
                        job.items(),
                        job.askedAt(),
                        job.state(),
                        job.expiresAt()))
                .toList();
    }

    /** @param format {@code csv} or {@code xlsx} of a table, {@code pdf} of reports */
    void write(Actor actor, UUID id, String format, HttpServletResponse response) throws IOException {
        var job = find(actor, id);
        if (!job.isReady() || (Wanted.kind(job.details()) == FileKind.TABLE) == format.equals("pdf")) {
            throw Perimeter.notThere();
        }
        var name = texts.t("survey.dashboard.file") + "-" + job.subject();
        switch (format) {
            case "csv" -> delivery.csv(job, name, response);
            case "xlsx" -> delivery.xlsx(job, name, response);
            case "pdf" -> delivery.pdf(job, name, response);
            default -> throw Perimeter.notThere();
        }
    }

    /** One's own, about a structure that one may still read. */
    private FileJob find(Actor actor, UUID id) {
        var job = FileKind.makers().stream()
                .flatMap(kind -> files.find(actor.id(), kind, id).stream())
                .findFirst()
                .orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.READ_SURVEYS, job.subject());
        return job;
    }
}
