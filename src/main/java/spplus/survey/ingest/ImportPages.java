package spplus.survey.ingest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What those who bring files of answers see. */
public final class ImportPages {

    private ImportPages() {}

    /**
     * The files of a campaign.
     *
     * @param open whether it takes answers
     * @param sources names of the tools that files came from
     * @param typed name typed and given back
     * @param problem words, null when nothing is wrong
     * @param field id of the field to mend
     */
    public record Files(
            UUID campaign,
            String name,
            boolean open,
            List<String> sources,
            List<File> files,
            String typed,
            @Nullable String problem,
            String field) {}

    /**
     * One file.
     *
     * @param state DRAFT, WAITING, DONE, CANCELLED or STOPPED
     * @param problem why it stopped, empty otherwise
     */
    public record File(
            UUID id,
            String name,
            String source,
            String state,
            String problem,
            int rows,
            int done,
            int accepted,
            int duplicates,
            int refused,
            Instant askedAt,
            @Nullable Instant finishedAt) {}

    /**
     * Which column says what, and what it gives.
     *
     * @param problems words of what to mend, with the field of each
     */
    public record Columns(
            UUID campaign,
            String name,
            UUID file,
            String fileName,
            int rows,
            List<String> header,
            List<Field> fields,
            List<Preview> preview,
            List<Problem> problems) {}

    /** Something that a column may say; {@code column} is empty for none. */
    public record Field(String name, String label, String hint, boolean required, String column) {}

    /** One of the first rows: its cells, and what would become of it. */
    public record Preview(long line, List<String> cells, boolean good, String verdict) {}

    /** Something to mend. */
    public record Problem(String field, String text) {}
}
