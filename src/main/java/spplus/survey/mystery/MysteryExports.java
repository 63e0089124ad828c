package spplus.survey.mystery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.files.FileDelivery;
import spplus.files.FileDesk;
import spplus.files.FileJob;
import spplus.files.FileOrder;
import spplus.platform.Texts;
import spplus.survey.mystery.MysteryPages.Results;

/** Takes orders of files of what was observed, and hands them over. */
@Service
class MysteryExports {

    /** As many as a campaign may have contacts. */
    static final int MOST = 2_000;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SHOWN = 20;

    private final FileDesk files;
    private final FileDelivery delivery;
    private final AuditTrail audit;
    private final Texts texts;

    MysteryExports(FileDesk files, FileDelivery delivery, AuditTrail audit, Texts texts) {
        this.files = files;
        this.delivery = delivery;
        this.audit = audit;
        this.texts = texts;
    }

    /** Of the structure looked at, then of those that its page names. @return what is said of it */
    @Transactional
    public String order(Actor actor, Results results) {
        if (results.channels().isEmpty()) {
            return "nothing";
        }
        var subject = results.at().code().value();
        var scopes = Stream.concat(
                        Stream.of(results.at()), results.whole() ? results.places().stream() : Stream.empty())
                .map(Structure::code)
                .map(code -> code.value())
                .limit(MOST)
                .toList();
        var campaign = results.campaign().id();
        if (!files.order(new FileOrder(MysteryTable.KIND, actor.id(), subject, campaign.toString(), scopes, KEPT))) {
            return "too-many";
        }
        audit.record(AuditEntry.by(actor, "survey.mystery-exported")
                .on("mystery-campaign", campaign)
                .about(List.of(subject)));
        return "ordered";
    }

    /** One's own, of that campaign and structure. */
    List<FileJob> files(Actor actor, MysteryCampaign campaign, Structure at) {
        return files.of(actor.id(), List.of(MysteryTable.KIND), SHOWN).stream()
                .filter(job -> job.state() != FileJob.State.CANCELLED)
                .filter(job -> job.details().equals(campaign.id().toString())
                        && job.subject().equals(at.code().value()))
                .toList();
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not one's own, nor of that campaign */
    FileJob find(Actor actor, MysteryCampaign campaign, UUID id) {
        return files.find(actor.id(), MysteryTable.KIND, id)
                .filter(job -> job.details().equals(campaign.id().toString()))
                .orElseThrow(Perimeter::notThere);
    }

    void cancel(FileJob job) {
        files.cancel(job);
    }

    void write(FileJob job, String format, HttpServletResponse response) throws IOException {
        if (!job.isReady()) {
            throw Perimeter.notThere();
        }
        var name = texts.t("survey.mystery.file") + "-" + job.subject();
        switch (format) {
            case "csv" -> delivery.csv(job, name, response);
            case "xlsx" -> delivery.xlsx(job, name, response);
            default -> throw Perimeter.notThere();
        }
    }
}
