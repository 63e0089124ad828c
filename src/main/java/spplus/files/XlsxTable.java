package spplus.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import spplus.tabular.Formulas;

/**
 * Rows as a workbook, written as they come: what is sent leaves the memory. Words are never formulas: they are cells of
 * text, and begin as harmlessly as in CSV in case somebody saves the sheet as such.
 */
final class XlsxTable implements AutoCloseable {

    /** A sheet may hold 1,048,576 rows: the next ones go to another. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int WIDE = 24;

    private final Workbook workbook;
    private final String name;
    private @Nullable List<Object> head;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Services Publics +", "1.0");
        this.name = name;
    }

    void add(List<List<Object>> rows) throws IOException {
        for (var cells : rows) {
            if (head == null) {
                head = cells;
                sheet();
            } else {
                write(sheet(), cells, false);
            }
        }
        if (sheet != null) {
            sheet.flush();
        }
    }

    private Worksheet sheet() throws IOException {
        if (sheet != null && row < ROWS_OF_A_SHEET) {
            return sheet;
        }
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        var next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet = next;
        row = 0;
        next.freezePane(0, 1);
        if (head != null) {
            for (int column = 0; column < head.size(); column++) {
                next.width(column, WIDE);
            }
            write(next, head, true);
        }
        return next;
    }

    private void write(Worksheet into, List<Object> cells, boolean isHead) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Double decimal -> {
                    into.value(row, column, decimal);
                    into.style(row, column).format("0.00").set();
                }
                case Long whole -> into.value(row, column, whole);
                default ->
                    into.inlineString(
                            row, column, Formulas.harmless(cells.get(column).toString()));
            }
            if (isHead) {
                into.style(row, column).bold().set();
            }
        }
        row++;
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) {
            sheet();
        }
        workbook.finish();
    }
}
