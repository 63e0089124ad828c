package spplus.experience.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * An official export being read: semicolons, UTF-8 with or without a byte order mark, line breaks inside quotes. Only
 * the rows asked for are in memory.
 */
final class ExportFile implements AutoCloseable {

    /** A record of more characters is the sign of a quote that is never closed. */
    private static final int LONGEST_RECORD = 4 << 20;

    private final Counted bytes;
    private final long size;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Header header;

    /** @throws BadExport when it cannot be read or is another kind of file */
    ExportFile(Path path) throws IOException {
        size = Files.size(path);
        bytes = new Counted(Files.newInputStream(path));
        reader = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        records = reader.iterator();
        header = reading(this::readHeader);
    }

    Header header() {
        return header;
    }

    /** At most so many rows; none at the end of the file. */
    List<OfficialRow> next(int most) {
        return reading(() -> {
            var rows = new ArrayList<OfficialRow>(most);
            while (rows.size() < most && records.hasNext()) {
                rows.add(new OfficialRow(header, records.next()));
            }
            return rows;
        });
    }

    /** From 0 to 1. */
    double readSoFar() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.read / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Header readHeader() {
        if (!records.hasNext()) {
            throw new BadExport("empty", "");
        }
        var names = new ArrayList<>(records.next().getFields());
        names.set(0, names.getFirst().replace("\uFEFF", ""));
        var found = new Header(names);
        if (!found.missing().isEmpty()) {
            throw new BadExport("missing-columns", String.join(", ", found.missing()));
        }
        return found;
    }

    private static <T> T reading(Supplier<T> action) {
        try {
            return action.get();
        } catch (UncheckedIOException e) {
            var encoding = e.getCause() instanceof CharacterCodingException;
            throw encoding
                    ? new BadExport("encoding", "")
                    : new BadExport("unreadable", String.valueOf(e.getMessage()));
        } catch (CsvParseException e) {
            var encoding = e.getCause() instanceof CharacterCodingException;
            throw new BadExport(encoding ? "encoding" : "malformed", String.valueOf(e.getMessage()));
        }
    }

    /** The file cannot be taken, or not further; the kind names the message that says why. */
    static final class BadExport extends RuntimeException {

        private final String kind;
        private final String detail;

        BadExport(String kind, String detail) {
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

    /** Knows how far it was read. */
    private static final class Counted extends FilterInputStream {

        private volatile long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
