package spplus.directory.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An official export: semicolons, UTF-8 with or without a byte order mark, columns found by their names in any order.
 *
 * @param header the columns' names
 */
record OfficialFile(List<String> header, List<Line> lines) {

    /** The whole country's structures are some 15,000 lines: more than this is another file. */
    static final int LONGEST = 300_000;

    /** @throws BadFileException when it cannot be read or lacks a column */
    static OfficialFile read(InputStream bytes, List<String> wanted) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new InputStreamReader(bytes, decoder);
                var records = CsvReader.builder()
                        .fieldSeparator(';')
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(reader)) {
            return of(records, wanted);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        } catch (CsvParseException e) {
            throw new BadFileException("malformed", String.valueOf(e.getMessage()));
        }
    }

    private static OfficialFile of(CsvReader<CsvRecord> records, List<String> wanted) {
        var each = records.iterator();
        if (!each.hasNext()) {
            throw new BadFileException("empty", "");
        }
        var header = header(each.next());
        var missing = wanted.stream().filter(column -> !header.contains(column)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new BadFileException("missing-columns", missing);
        }
        var lines = new ArrayList<Line>();
        while (each.hasNext()) {
            if (lines.size() == LONGEST) {
                throw new BadFileException("too-long", String.valueOf(LONGEST));
            }
            lines.add(Line.of(each.next(), header));
        }
        return new OfficialFile(header, lines);
    }

    private static List<String> header(CsvRecord first) {
        var header =
                new ArrayList<>(first.getFields().stream().map(String::strip).toList());
        header.set(0, header.getFirst().replace("\uFEFF", ""));
        return List.copyOf(header);
    }

    private static BadFileException unreadable(Exception e) {
        return e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
                ? new BadFileException("encoding", "")
                : new BadFileException("unreadable", String.valueOf(e.getMessage()));
    }

    /**
     * One record of the file.
     *
     * @param number line where it starts, the header being line 1
     * @param whole whether it has as many fields as the header
     */
    record Line(long number, List<String> fields, Map<String, String> byColumn, boolean whole) {

        static Line of(CsvRecord record, List<String> header) {
            var fields = record.getFields();
            var byColumn = new HashMap<String, String>();
            for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
                byColumn.put(header.get(i), fields.get(i));
            }
            return new Line(record.getStartingLineNumber(), fields, byColumn, fields.size() == header.size());
        }

        String get(String column) {
            return byColumn.getOrDefault(column, "");
        }
    }

    /** The file cannot be taken at all; the kind names the message that says why. */
    static final class BadFileException extends RuntimeException {

        private final String kind;
        private final String detail;

        BadFileException(String kind, String detail) {
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
