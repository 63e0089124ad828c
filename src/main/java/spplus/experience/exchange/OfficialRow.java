package spplus.experience.exchange;

import java.util.List;
import spplus.tabular.TableRow;

/** One record of the official export. */
record OfficialRow(Header header, TableRow row) {

    static final int SERVICES = 3;

    /** Line of the file where it starts, the header being line 1. */
    long line() {
        return row.line();
    }

    List<String> fields() {
        return row.fields();
    }

    boolean isWhole() {
        return row.fields().size() == header.names().size();
    }

    /** Empty when the file has no such column. */
    String get(Column column) {
        return get(column, 0);
    }

    /** @param number 1 to 3 for a numbered column */
    String get(Column column, int number) {
        return row.field(header.place(column, number));
    }
}
