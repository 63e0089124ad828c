package spplus.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import spplus.tabular.UnreadableTableException.Problem;

/**
 * A table in a text file being read: UTF-8 with or without a byte order mark, fields parted by semicolons, commas or tabs
 * as its first line shows, line breaks inside quotes. Only the rows asked for are in memory.
 */
public final class TableFile implements AutoCloseable {

    /** A record of more characters is the sign of a quote that is never closed. */
    private static final int LONGEST_RECORD = 4 << 20;

    private final CountedBytes bytes;
    private final long size;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    private TableFile(CountedBytes bytes, long size) throws IOException {
        this.bytes = bytes;
        this.size = size;
        var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        reader = CsvReader.builder()
                .fieldSeparator(reading(() -> Separator.of(text)))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text);
        records = reader.iterator();
        header = reading(this::readHeader);
    }

    /**
     * @throws IOException when there is no such file
     * @throws UnreadableTableException when it is empty, or is no table
     */
    public static TableFile open(Path path) throws IOException {
        var bytes = new CountedBytes(Files.newInputStream(path));
        try {
            return new TableFile(bytes, Files.size(path));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * Of bytes that are not in a file.
     *
     * @param size how many there are
     * @throws UnreadableTableException when it is empty, or is no table
     */
    public static TableFile read(InputStream bytes, long size) {
        try {
            return new TableFile(new CountedBytes(bytes), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the columns, without spaces around. */
    public List<String> header() {
        return header;
    }

    /** @throws UnreadableTableException naming those of these columns that the file lacks */
    public void require(Collection<String> columns) {
        var missing =
                columns.stream().filter(column -> !header.contains(column)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableTableException(Problem.MISSING_COLUMNS, missing);
        }
    }

    /**
     * At most so many rows; none at the end of the file.
     *
     * @throws UnreadableTableException when it cannot be read further
     */
    public List<TableRow> next(int most) {
        return reading(() -> {
            var rows = new ArrayList<TableRow>(most);
            while (rows.size() < most && records.hasNext()) {
                var record = records.next();
                rows.add(new TableRow(record.getStartingLineNumber(), record.getFields()));
            }
            return rows;
        });
    }

    /** Whether a row has as many fields as the header. */
    public boolean isWhole(TableRow row) {
        return row.fields().size() == header.size();
    }

    /** From 0 to 1. */
    public double readSoFar() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private List<String> readHeader() {
        if (!records.hasNext()) {
            throw new UnreadableTableException(Problem.EMPTY, "");
        }
        var names = new ArrayList<>(records.next().getFields());
        names.set(0, names.getFirst().replace("\uFEFF", ""));
        return names.stream().map(String::strip).toList();
    }

    private static <T> T reading(Supplier<T> action) {
        try {
            return action.get();
        } catch (UncheckedIOException e) {
            throw unreadable(e, Problem.UNREADABLE);
        } catch (CsvParseException e) {
            throw unreadable(e, Problem.MALFORMED);
        }
    }

    private static UnreadableTableException unreadable(RuntimeException e, Problem otherwise) {
        return e.getCause() instanceof CharacterCodingException
                ? new UnreadableTableException(Problem.ENCODING, "")
                : new UnreadableTableException(otherwise, String.valueOf(e.getMessage()));
    }
}
