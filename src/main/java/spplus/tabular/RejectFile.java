package spplus.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows left out by an import, in {@code <data>/rejets/<file>.rejets.csv}: line number, column at fault, reason, then
 * the row as it was. Columns being found by name, the file once corrected can itself be imported. Made with the first
 * row left out; what an earlier import of the same file left is removed.
 */
public final class RejectFile implements AutoCloseable {

    private static final List<String> CAUSE = List.of("ligne", "colonne", "raison");

    private final Path path;
    private final List<String> header;
    private @Nullable CsvWriter csv;

    /** @param data the application's data folder */
    public RejectFile(Path data, Path imported, List<String> header) throws IOException {
        path = data.resolve("rejets")
                .resolve(imported.getFileName() + ".rejets.csv")
                .toAbsolutePath()
                .normalize();
        this.header = header;
        Files.deleteIfExists(path);
    }

    public Path path() {
        return path;
    }

    /** @param column at fault, empty when it is the whole row */
    public void add(TableRow row, String column, String reason) {
        writer().writeRecord(record(row, column, reason));
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }

    /** A row left out, behind what is wrong with it, harmless in a spreadsheet. */
    public static List<String> record(TableRow row, String column, String reason) {
        return joined(List.of(Long.toString(row.line()), column, reason), row.fields());
    }

    /** Harmless too. @param causes how the three columns before the others are called */
    public static List<String> header(List<String> causes, List<String> header) {
        return joined(causes, header);
    }

    private CsvWriter writer() {
        if (csv == null) {
            try {
                Files.createDirectories(path.getParent());
                csv = CsvWriter.builder().fieldSeparator(';').build(path);
                csv.writeRecord(header(CAUSE, header));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return csv;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all.stream().map(Formulas::harmless).toList();
    }
}
