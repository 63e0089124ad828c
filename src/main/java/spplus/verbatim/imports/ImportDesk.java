package spplus.verbatim.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.upload.NewUpload;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.Uploads;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of texts, each of a source that remembers its columns, lets them be read, given up or undone. */
@Service
@Transactional
class ImportDesk {

    private final Uploads uploads;
    private final SourceRepository sources;
    private final Perimeter perimeter;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    ImportDesk(
            Uploads uploads,
            SourceRepository sources,
            Perimeter perimeter,
            JsonMapper json,
            AuditTrail audit,
            Clock clock) {
        this.uploads = uploads;
        this.sources = sources;
        this.perimeter = perimeter;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** With the columns proposed for its source. @throws spplus.upload.UploadRefused when nothing of it can be kept */
    Upload bring(Actor actor, Structure structure, From told, @Nullable MultipartFile file) {
        var from = sources.source(Ids.next(), structure.code(), told.name(), clock.instant());
        var before = columns(from.mapping());
        var brought = new NewUpload(
                TextFiles.KIND,
                structure.code().value(),
                from.id(),
                told.name(),
                told.suggestions() ? TextFiles.SUGGESTIONS : "",
                actor.id(),
                actor.name(),
                told.sheet());
        return uploads.bring(brought, file, header -> Field.proposed(header, before));
    }

    /** Lets it be read; the next file of that source is proposed the same columns. */
    void start(Actor actor, Upload file, UploadColumns columns) {
        if (uploads.start(file, columns)) {
            sources.keepMapping(file.from(), json.writeValueAsString(columns.names()));
            record(actor, "verbatim.import-started", file);
        }
    }

    /** What was taken so far stays, until it is undone. @return false when it was over */
    boolean cancel(Actor actor, Upload file) {
        boolean cancelled = uploads.cancel(file);
        if (cancelled) {
            record(actor, "verbatim.import-cancelled", file);
        }
        return cancelled;
    }

    /** The texts that came with it are withdrawn for good. @return false when there is none */
    boolean undo(Actor actor, Upload file) {
        boolean undone = uploads.undo(file);
        if (undone) {
            record(actor, "verbatim.import-undone", file);
        }
        return undone;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not of this agent's structures */
    Upload find(Actor actor, UUID id) {
        var file = uploads.find(TextFiles.KIND, id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.IMPORT_VOICES, file.owner());
        return file;
    }

    private Map<String, String> columns(String written) {
        return json.readValue(written, new TypeReference<Map<String, String>>() {});
    }

    private void record(Actor actor, String action, Upload file) {
        audit.record(AuditEntry.by(actor, action)
                .on("text-import", file.id())
                .about(List.of(file.owner()))
                .fact("rows", file.counts().rows()));
    }

    /** Whose words a file holds. @param sheet of a workbook, empty for the first @param suggestions whether agents wrote them, to suggest */
    record From(String name, String sheet, boolean suggestions) {}
}
