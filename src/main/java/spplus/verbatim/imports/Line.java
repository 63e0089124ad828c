package spplus.verbatim.imports;

import java.util.List;
import java.util.Map;
import spplus.tabular.Formulas;
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
        return Formulas.asTyped(cell);
    }

    TableRow row() {
        return new TableRow(number, cells);
    }
}
