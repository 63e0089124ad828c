package spplus.verbatim.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.upload.UploadPages.Listed;

/** What those who bring files of texts see. */
public final class ImportPages {

    private ImportPages() {}

    /**
     * The files of a structure.
     *
     * @param structure its code, empty when the agent has none
     * @param sources names that files came under
     * @param files null when the agent has no structure
     * @param source name typed and given back, as {@code sheet}, {@code suggestions} and the name of a {@code tool}
     * @param endpoint where tools send texts
     * @param problem words, null when nothing is wrong
     * @param field id of the field to mend
     */
    public record Files(
            Picker picker,
            String structure,
            List<String> sources,
            @Nullable Listed files,
            String source,
            String sheet,
            boolean suggestions,
            List<Tool> tools,
            String endpoint,
            String tool,
            @Nullable String problem,
            String field) {}

    /** @param revokedAt null while its key works */
    public record Tool(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant revokedAt) {}
}
