package spplus.verbatim.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;

/** What those who bring files of texts see. */
public final class ImportPages {

    private ImportPages() {}

    /**
     * The files of a structure.
     *
     * @param structure its code, empty when the agent has none
     * @param sources names that files came under
     * @param source name typed and given back, as {@code sheet}, {@code suggestions} and the name of a {@code tool}
     * @param endpoint where tools send texts
     * @param problem words, null when nothing is wrong
     * @param field id of the field to mend
     */
    public record Files(
            Picker picker,
            String structure,
            List<String> sources,
            List<File> files,
            String source,
            String sheet,
            boolean suggestions,
            List<Tool> tools,
            String endpoint,
            String tool,
            @Nullable String problem,
            String field) {

        /** Whether the page is worth asking for again. */
        public boolean isMoving() {
            return files.stream().anyMatch(File::isMoving);
        }
    }

    /** @param revokedAt null while its key works */
    public record Tool(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** One file. @param state DRAFT, WAITING, DONE, CANCELLED, STOPPED, UNDOING or UNDONE */
    public record File(
            UUID id,
            String name,
            String sheet,
            String source,
            String by,
            String state,
            String problem,
            int rows,
            int done,
            int taken,
            int duplicates,
            int refused,
            int withdrawn,
            Instant askedAt) {

        public boolean isMoving() {
            return state.equals("WAITING") || state.equals("UNDOING");
        }

        public boolean canBeUndone() {
            return taken > withdrawn && List.of("DONE", "CANCELLED", "STOPPED").contains(state);
        }
    }

    /**
     * Which column says what, and what it gives.
     *
     * @param problems words of what to mend, with the field of each
     */
    public record Columns(
            File file,
            String structure,
            String structureName,
            List<String> header,
            List<Choice> fields,
            List<Preview> preview,
            List<Problem> problems) {}

    /** Something that a column may say; {@code column} is empty for none. */
    public record Choice(String name, String label, String hint, boolean required, String column) {}

    /** One of the first rows: what would be kept of its text, or why nothing would. */
    public record Preview(long line, boolean good, String verdict, String kept, List<String> cells) {}

    /** Something to mend. */
    public record Problem(String field, String text) {}
}
