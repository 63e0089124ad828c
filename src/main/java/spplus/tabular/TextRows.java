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
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spplus.tabular.UnreadableTableException.Problem;

/** Rows of a text: fields parted by semicolons, commas or tabs as its first line shows, line breaks inside quotes. */
final class TextRows implements Rows {

    /** A record of more characters is the sign of a quote that is never closed. */
    private static final int LONGEST_RECORD = 4 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CountedBytes bytes;
    private final long size;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    TextRows(InputStream in, long size) {
        this.bytes = new CountedBytes(in);
        this.size = size;
        var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        reader = CsvReader.builder()
                .fieldSeparator(reading(() -> separator(text)))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text);
        records = reader.iterator();
        header = reading(this::readHeader);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable TableRow next() {
        return reading(() -> {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            return new TableRow(record.getStartingLineNumber(), record.getFields());
        });
    }

    @Override
    public double readSoFar() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Past the mark of the order of bytes, which would hide the quote behind it. */
    private static char separator(BufferedReader text) {
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Separator.of(text);
    }

    private List<String> readHeader() {
        if (!records.hasNext()) {
            throw new UnreadableTableException(Problem.EMPTY, "");
        }
        return records.next().getFields().stream().map(String::strip).toList();
    }

    private static <T extends @Nullable Object> T reading(Supplier<T> action) {
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
