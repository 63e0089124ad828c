package spplus.quality.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;

/** What those who bring results by file or by tool see. */
public final class IntakePages {

    private IntakePages() {}

    /** @param problem words, null when nothing is wrong; {@code field} is the one to mend */
    public record Files(
            Picker picker,
            @Nullable Structure structure,
            List<File> files,
            List<Tool> tools,
            String endpoint,
            String typed,
            @Nullable String problem,
            String field) {}

    /** @param state DRAFT, WAITING, DONE, STOPPED or CANCELLED */
    public record File(
            UUID id, String name, String state, int rows, int accepted, int refused, String by, Instant askedAt) {}

    /** @param revokedAt null while its key works */
    public record Tool(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** Which column says what, and what it gives. @param missing words of what no column says and must */
    public record Mapping(
            UUID file,
            String name,
            int rows,
            List<String> header,
            List<Field> fields,
            List<Preview> preview,
            List<String> missing) {}

    public record Field(String target, String label, boolean required, String column) {}

    public record Preview(long line, List<String> cells, boolean good, String verdict) {}
}
