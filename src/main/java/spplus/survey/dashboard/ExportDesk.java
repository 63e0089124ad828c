package spplus.survey.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.survey.dashboard.DashboardPages.File;
import spplus.survey.dashboard.ExportRepository.Job;

/** Takes orders of files of results, and hands them over. */
@Service
@Transactional
class ExportDesk {

    /** Files that one agent may have waiting. */
    static final int MOST_WAITING = 3;

    static final Duration KEPT = Duration.ofDays(7);
    private static final int SHOWN = 20;

    private final ExportRepository repository;
    private final Directory directory;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    ExportDesk(ExportRepository repository, Directory directory, AuditTrail audit, Texts texts, Clock clock) {
        this.repository = repository;
        this.directory = directory;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return false when this agent has too many files waiting */
    boolean order(Actor actor, Selection selection) {
        if (repository.countWaiting(actor.id()) >= MOST_WAITING) {
            return false;
        }
        var now = clock.instant();
        repository.add(Ids.next(), actor.id(), selection, now, now.plus(KEPT));
        var structure = selection.structure().code().value();
        audit.record(AuditEntry.by(actor, "survey.results-exported")
                .on("structure", structure)
                .about(List.of(structure)));
        return true;
    }

    /** @return what it was about, as it stands in an address */
    String cancel(Actor actor, UUID id) {
        var job = find(actor, id);
        repository.cancel(job.id(), clock.instant());
        return job.query();
    }

    List<File> files(Actor actor) {
        return repository.of(actor.id(), clock.instant(), SHOWN).stream()
                .map(job -> new File(
                        job.id(),
                        directory.name(new StructureCode(job.structure())),
                        job.done(),
                        job.scopes().size(),
                        job.askedAt(),
                        job.finished() ? job.expiresAt() : null))
                .toList();
    }

    /** Part after part: never the whole file in memory. */
    void write(Actor actor, UUID id, HttpServletResponse response) throws IOException {
        var job = find(actor, id);
        if (!job.finished()) {
            throw Perimeter.notThere();
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                texts.t("survey.dashboard.file") + "-" + job.structure() + ".csv",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (int part : repository.parts(id)) {
                writer.write(repository.part(id, part));
            }
        }
    }

    private Job find(Actor actor, UUID id) {
        return repository
                .find(id)
                .filter(job -> job.agent().equals(actor.id()))
                .filter(job -> job.expiresAt().isAfter(clock.instant()))
                .orElseThrow(Perimeter::notThere);
    }
}
