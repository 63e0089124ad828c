package spplus.quality.intake;

import java.util.List;
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
import spplus.upload.NewUpload;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.Uploads;

/** Takes files of results for a structure, and lets them be read. */
@Service
@Transactional
class FileDesk {

    private final Uploads uploads;
    private final Perimeter perimeter;
    private final AuditTrail audit;

    FileDesk(Uploads uploads, Perimeter perimeter, AuditTrail audit) {
        this.uploads = uploads;
        this.perimeter = perimeter;
        this.audit = audit;
    }

    /** @throws spplus.upload.UploadRefused when nothing of it can be kept */
    Upload bring(Actor actor, Structure structure, @Nullable MultipartFile file) {
        var told =
                new NewUpload(ResultFiles.KIND, structure.code().value(), null, "", "", actor.id(), actor.name(), "");
        return uploads.bring(told, file, Columns::proposed);
    }

    void start(Actor actor, Upload file, UploadColumns columns) {
        if (uploads.start(file, columns)) {
            audit.record(AuditEntry.by(actor, "quality.file-started")
                    .on("result-file", file.id())
                    .about(List.of(file.owner()))
                    .fact("rows", file.counts().rows()));
        }
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not of this agent's structures */
    Upload find(Actor actor, UUID id) {
        var file = uploads.find(ResultFiles.KIND, id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.ENTER_RESULTS, file.owner());
        return file;
    }
}
