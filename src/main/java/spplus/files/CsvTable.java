package spplus.files;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import spplus.tabular.Formulas;

/** Rows as French spreadsheets read them: semicolons, decimal commas, every cell quoted. */
final class CsvTable {

    /** Says to spreadsheets that it is UTF-8. */
    static final String MARK = "\ufeff";

    private CsvTable() {}

    static String lines(List<List<Object>> rows) {
        return rows.stream().map(CsvTable::line).collect(Collectors.joining());
    }

    private static String line(List<Object> cells) {
        return cells.stream()
                .map(cell -> '"' + text(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double decimal -> String.format(Locale.FRANCE, "%.2f", decimal);
            case Long whole -> whole.toString();
            default -> Formulas.harmless(cell.toString());
        };
    }
}
