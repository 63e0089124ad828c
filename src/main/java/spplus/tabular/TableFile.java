package spplus.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import spplus.tabular.UnreadableTableException.Problem;

/**
 * A table being read, whatever it is written in: a text in UTF-8, with or without a byte order mark, fields parted by
 * semicolons, commas or tabs as its first line shows; or a sheet of a workbook (XLSX), told by its first bytes. Only the
 * rows asked for are in memory, with the words that the cells of a workbook share.
 */
public final class TableFile implements AutoCloseable {

    /** Characters of rows held together. */
    private static final long MOST_AT_ONCE = 4L << 20;

    private final Rows rows;
    private final List<String> header;
    private final String sheet;
    private final List<String> sheets;

    private TableFile(Rows rows, String sheet, List<String> sheets) {
        this.rows = rows;
        this.header = rows.header().stream().map(Formulas::asTyped).toList();
        this.sheet = sheet;
        this.sheets = List.copyOf(sheets);
    }

    /**
     * @throws IOException when there is no such file
     * @throws UnreadableTableException when it is empty, or is no table
     */
    public static TableFile open(Path path) throws IOException {
        return open(path, "");
    }

    /** The same. @param sheet of a workbook; empty for the first one that holds something */
    public static TableFile open(Path path, String sheet) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(path));
        try {
            var kind = Kind.of(bytes);
            if (kind == Kind.TEXT) {
                return text(bytes, Files.size(path));
            }
            bytes.close();
            return workbook(Workbook.open(path), sheet);
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
        return read(bytes, size, "");
    }

    /** The same. @param sheet of a workbook; empty for the first one that holds something */
    public static TableFile read(InputStream bytes, long size, String sheet) {
        try {
            var buffered = new BufferedInputStream(bytes);
            var kind = Kind.of(buffered);
            return kind == Kind.TEXT ? text(buffered, size) : workbook(Workbook.copied(buffered), sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the columns, without spaces around, nor the apostrophe that one of our files put there. */
    public List<String> header() {
        return header;
    }

    /** Name of the sheet being read, empty in a text. */
    public String sheet() {
        return sheet;
    }

    /** Names of the sheets that one sees in the workbook, in their order; none in a text. */
    public List<String> sheets() {
        return sheets;
    }

    /** @throws UnreadableTableException naming those of these columns that the file lacks */
    public void require(Collection<String> columns) {
        var missing =
                columns.stream().filter(column -> !header().contains(column)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableTableException(Problem.MISSING_COLUMNS, missing);
        }
    }

    /**
     * At most so many rows, fewer when they are long; none at the end of the file.
     *
     * @throws UnreadableTableException when it cannot be read further
     */
    public List<TableRow> next(int most) {
        var read = new ArrayList<TableRow>(most);
        long length = 0;
        while (read.size() < most && length < MOST_AT_ONCE) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            read.add(row);
            length += row.fields().stream().mapToInt(String::length).sum();
        }
        return read;
    }

    /** Whether a row has as many fields as the header. */
    public boolean isWhole(TableRow row) {
        return row.fields().size() == header().size();
    }

    /** From 0 to 1. */
    public double readSoFar() {
        return rows.readSoFar();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static TableFile text(InputStream bytes, long size) {
        return new TableFile(new TextRows(bytes, size), "", List.of());
    }

    private static TableFile workbook(Workbook workbook, String asked) throws IOException {
        try {
            for (var sheet : workbook.asked(asked)) {
                var rows = workbook.rows(sheet);
                if (rows != null) {
                    return new TableFile(rows, sheet.name(), workbook.names());
                }
            }
            throw new UnreadableTableException(Problem.EMPTY, "");
        } catch (ZipException e) {
            workbook.close();
            throw new UnreadableTableException(Problem.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }
}
