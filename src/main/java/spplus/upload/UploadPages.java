package spplus.upload;

import java.util.List;
import java.util.stream.IntStream;

/** What those who bring files see, whatever the files hold. */
public final class UploadPages {

    /** What is said once a file is being read, or what came with it goes away. */
    public static final String STARTED = "upload.said.started";

    public static final String UNDONE = "upload.said.undone";

    private UploadPages() {}

    /** What is said to who gave a file up. @param inTime whether it was */
    public static String cancelled(boolean inTime) {
        return inTime ? "upload.said.cancelled" : "upload.said.too-late";
    }

    /**
     * The files of one owner, newest first.
     *
     * @param words beginning of the keys of what only this kind says
     * @param undoable whether what came with a file can be taken back
     * @param address of the files, before the id of each
     * @param home address of the page that shows them
     */
    public record Listed(List<Upload> files, String words, boolean undoable, String address, String home) {

        /** Whether the page is worth asking for again. */
        public boolean isMoving() {
            return files.stream().anyMatch(Upload::isMoving);
        }
    }

    /**
     * Which column says what, and what it gives.
     *
     * @param note what becomes of the choice, empty for nothing
     */
    public record Columns(
            Upload upload, Place place, List<Field> fields, Previews preview, List<Problem> problems, String note) {

        /** What is wrong with a field, empty when nothing is. */
        public String problem(Field field) {
            return problems.stream()
                    .filter(one -> one.field().equals(UploadColumns.FIELD + field.name()))
                    .map(Problem::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Where the page of a file stands.
     *
     * @param address of the files, before the id of each
     * @param home address of the page that shows them, and {@code title} its title
     * @param owner name of what the file is for
     */
    public record Place(String address, String home, String title, String owner) {}

    /** Something that a column may say; {@code column} is empty for none. */
    public record Field(String name, String label, String hint, boolean required, String column) {}

    /** @param gives title of what each row would give, empty when it is not shown @param none words for when there is no row */
    public record Previews(String gives, String none, List<Preview> rows) {}

    /** One of the first rows: its cells, and what would become of it. */
    public record Preview(long line, boolean good, String verdict, String gives, List<String> cells) {

        private static final int SHORT = 80;

        /** @param gives what would be kept, empty when that is not shown or the row is not good */
        public static Preview of(Upload upload, UploadRow row, boolean good, String verdict, String gives) {
            var cells = IntStream.range(0, upload.header().size())
                    .mapToObj(place -> shortened(row.asTable().field(place)))
                    .toList();
            return new Preview(row.line(), good, verdict, shortened(gives), cells);
        }

        private static String shortened(String words) {
            return words.codePointCount(0, words.length()) <= SHORT
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, SHORT)) + "…";
        }
    }

    /** Something to mend, and the id of its field. */
    public record Problem(String field, String text) {

        public static Problem of(String target, String text) {
            return new Problem(UploadColumns.FIELD + target, text);
        }
    }
}
