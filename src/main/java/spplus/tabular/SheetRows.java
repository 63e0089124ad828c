package spplus.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.tabular.UnreadableTableException.Problem;

/** Rows of a sheet; those where nothing is written are not there, and the first of the others names the columns. */
final class SheetRows implements Rows {

    /** A sheet has 16,384 columns; tables that people make, some tens. */
    private static final int MOST_COLUMNS = 2_000;

    /** As in a text file; one shared word may be told a thousand times over. */
    private static final int LONGEST_ROW = 4 << 20;

    private final Workbook workbook;
    private final CountedBytes bytes;
    private final long size;
    private final CellText cells;
    private final SheetXml xml;
    private final List<String> header;
    private long line;

    /** @param size of the sheet once inflated, as the file says; less than 1 when it does not say */
    SheetRows(Workbook workbook, CountedBytes bytes, long size, CellText cells) {
        this.workbook = workbook;
        this.bytes = bytes;
        this.size = size;
        this.cells = cells;
        this.xml = new SheetXml(bytes);
        var first = written();
        header = first == null ? List.of() : first.stream().map(String::strip).toList();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable TableRow next() {
        var fields = written();
        if (fields == null) {
            return null;
        }
        while (fields.size() < header.size()) {
            fields.add("");
        }
        return new TableRow(line, fields);
    }

    @Override
    public double readSoFar() {
        return size < 1 ? 0 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() throws IOException {
        xml.close();
        bytes.close();
        workbook.close();
    }

    private @Nullable List<String> written() {
        try {
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.starts("row")) {
                    var fields = row();
                    if (fields.stream().anyMatch(field -> !field.isBlank())) {
                        return fields;
                    }
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw new UnreadableTableException(Problem.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private List<String> row() {
        var number = xml.attribute("r");
        line = number.isEmpty() || number.length() > 9 ? line + 1 : number(number);
        var fields = new ArrayList<String>();
        int column = -1;
        int length = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                var place = xml.attribute("r");
                column = place.isEmpty() ? column + 1 : column(place);
                var text = cells.read(xml);
                length += text.length();
                if (length > LONGEST_ROW) {
                    throw new UnreadableTableException(Problem.TOO_LARGE, "");
                }
                put(fields, column, text);
            }
        }
        return fields;
    }

    private void put(List<String> fields, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw new UnreadableTableException(Problem.TOO_LARGE, "");
        }
        while (fields.size() <= column) {
            fields.add("");
        }
        fields.set(column, text);
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new UnreadableTableException(Problem.MALFORMED, digits);
        }
    }

    /** From 0; the letters of {@code AB12}. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
            if (column < 1 || column > 1 << 20) {
                throw new UnreadableTableException(Problem.TOO_LARGE, "");
            }
        }
        if (column == 0) {
            throw new UnreadableTableException(Problem.MALFORMED, place);
        }
        return column - 1;
    }
}
