package spplus.verbatim.command;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file with the columns of the official export, in any order, with or without the others; read one row at a time.
 * Which columns are asked for is said when it is opened: what is not named is never read.
 */
final class OfficialTexts implements AutoCloseable {

    static final String ID = "ID expérience";
    static final String TITLE = "Titre";
    static final String BODY = "Description";

    /** A record of more characters is the sign of a quote that is never closed. */
    private static final int LONGEST_RECORD = 4 << 20;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable CsvRecord row;

    /**
     * @param columns without which it is not such a file
     * @param others read where they are there, empty where they are not
     * @throws BadFile when it cannot be read or lacks one of the columns
     */
    OfficialTexts(Path path, List<String> columns, List<String> others) {
        try {
            reader = CsvReader.builder()
                    .fieldSeparator(';')
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_RECORD)
                    .ofCsvRecord(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadFile("unreadable", path.toString());
        }
        records = reader.iterator();
        find(columns, others);
    }

    /** Goes to the next row. */
    boolean next() {
        return reading(() -> {
            row = records.hasNext() ? records.next() : null;
            return row != null;
        });
    }

    /** The value of one of the columns asked for, empty when this row is too short for it. */
    String value(String column) {
        var place = places.get(column);
        if (place == null || row == null) {
            throw new IllegalArgumentException(column);
        }
        return place < row.getFieldCount() ? row.getField(place) : "";
    }

    /** Line of the file where the row starts. */
    long line() {
        return row == null ? 0 : row.getStartingLineNumber();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void find(List<String> columns, List<String> others) {
        if (!next()) {
            throw new BadFile("empty", "");
        }
        var names = row == null ? List.<String>of() : row.getFields();
        var byName = new HashMap<String, Integer>();
        for (int i = names.size() - 1; i >= 0; i--) {
            byName.put(fold(names.get(i)), i);
        }
        var missing = new ArrayList<String>();
        for (var column : columns) {
            var place = byName.get(fold(column));
            if (place == null) {
                missing.add(column);
            } else {
                places.put(column, place);
            }
        }
        others.forEach(column -> places.put(column, byName.getOrDefault(fold(column), Integer.MAX_VALUE)));
        if (!missing.isEmpty()) {
            throw new BadFile("missing", String.join(", ", missing));
        }
    }

    /** Whatever the accents, capitals, spaces and byte order mark. */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static <T> T reading(Supplier<T> action) {
        try {
            return action.get();
        } catch (UncheckedIOException | CsvParseException e) {
            throw new BadFile("malformed", String.valueOf(e.getMessage()));
        }
    }

    /** The file cannot be taken, or not further; the kind names the message that says why. */
    static final class BadFile extends RuntimeException {

        private final String kind;
        private final String detail;

        BadFile(String kind, String detail) {
            super(kind + " " + detail);
            this.kind = kind;
            this.detail = detail;
        }

        String kind() {
            return kind;
        }

        String detail() {
            return detail;
        }
    }
}
