package spplus.quality.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.upload.UploadPages.Listed;

/** What those who bring results by file or by tool see. */
public final class IntakePages {

    private IntakePages() {}

    /**
     * The files and the tools of a structure.
     *
     * @param files null when no structure is chosen
     * @param problem words, null when nothing is wrong; {@code field} is the one to mend
     */
    public record Files(
            Picker picker,
            @Nullable Structure structure,
            @Nullable Listed files,
            List<Tool> tools,
            String endpoint,
            String typed,
            @Nullable String problem,
            String field) {}

    /** @param revokedAt null while its key works */
    public record Tool(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant revokedAt) {}
}
