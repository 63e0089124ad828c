package spplus.verbatim.imports;

import java.util.List;
import java.util.Map;
import spplus.tabular.TableRow;

/**
 * A row of a file as it waits.
 *
 * @param key what tells it from the others where no column does
 */
record Line(long number, String key, List<String> cells) {

    /** What its column says, empty when there is none. */
    String say(Field field, List<String> header, Map<Field, String> mapping) {
        var column = mapping.get(field);
        var cell = column == null ? "" : row().field(header.indexOf(column));
        return harmful(cell);
    }

    TableRow row() {
        return new TableRow(number, cells);
    }

    /** Rows left out of an earlier file come back with the apostrophe that kept them from being formulas. */
    private static String harmful(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@|".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
