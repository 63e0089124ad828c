package spplus.survey.ingest;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersions;
import spplus.upload.NewUpload;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.UploadRefused;
import spplus.upload.Uploads;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of answers, each of a source that remembers its columns, and lets them be read or given up. */
@Service
@Transactional
class ImportDesk {

    private final Uploads uploads;
    private final SourceRepository sources;
    private final AnswerTools tools;
    private final FormVersions forms;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    ImportDesk(
            Uploads uploads,
            SourceRepository sources,
            AnswerTools tools,
            FormVersions forms,
            JsonMapper json,
            AuditTrail audit,
            Clock clock) {
        this.uploads = uploads;
        this.sources = sources;
        this.tools = tools;
        this.forms = forms;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** With the columns proposed for its source. @throws UploadRefused when nothing of it can be kept */
    Upload bring(Actor actor, Campaign campaign, String source, @Nullable MultipartFile file) {
        var from = source(campaign, source, actor);
        var targets = ColumnTargets.of(forms.find(campaign.formVersion()).orElseThrow());
        var before = columns(sources.mapping(from));
        var owner = campaign.id().toString();
        var told = new NewUpload(AnswerFiles.KIND, owner, from, source, "", actor.id(), actor.name(), "");
        return uploads.bring(told, file, header -> ColumnTargets.proposed(targets, header, before));
    }

    /** Lets it be read; the next file of that source is proposed the same columns. */
    void start(Actor actor, Campaign campaign, Upload file, UploadColumns columns) {
        if (uploads.start(file, columns)) {
            sources.keepMapping(file.from(), json.writeValueAsString(columns.names()));
            record(actor, campaign, "survey.import-started", file);
        }
    }

    /** What was counted so far stays. @return false when it was over */
    boolean cancel(Actor actor, Campaign campaign, Upload file) {
        boolean cancelled = uploads.cancel(file);
        if (cancelled) {
            record(actor, campaign, "survey.import-cancelled", file);
        }
        return cancelled;
    }

    Upload find(Campaign campaign, UUID id) {
        return uploads.find(AnswerFiles.KIND, id)
                .filter(file -> file.owner().equals(campaign.id().toString()))
                .orElseThrow(Perimeter::notThere);
    }

    private UUID source(Campaign campaign, String name, Actor actor) {
        return sources.named(campaign.id(), name).orElseGet(() -> {
            if (tools.full(campaign.id())) {
                throw new UploadRefused("survey.import.problem.sources");
            }
            return tools.add(campaign.id(), name, actor.id(), clock.instant())
                    .tool()
                    .id();
        });
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> columns(String written) {
        return written.isEmpty() ? Map.of() : json.readValue(written, Map.class);
    }

    private void record(Actor actor, Campaign campaign, String action, Upload file) {
        audit.record(AuditEntry.by(actor, action)
                .on("answer-import", file.id())
                .about(List.of(campaign.structure().value()))
                .fact("rows", file.counts().rows()));
    }
}
