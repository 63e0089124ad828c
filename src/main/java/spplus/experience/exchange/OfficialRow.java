package spplus.experience.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** One record of the official export. */
record OfficialRow(Header header, CsvRecord record) {

    static final int SERVICES = 3;

    /** Line of the file where it starts, the header being line 1. */
    long line() {
        return record.getStartingLineNumber();
    }

    List<String> fields() {
        return record.getFields();
    }

    boolean isWhole() {
        return record.getFieldCount() == header.names().size();
    }

    /** Empty when the file has no such column. */
    String get(Column column) {
        return get(column, 0);
    }

    /** @param number 1 to 3 for a numbered column */
    String get(Column column, int number) {
        int place = header.place(column, number);
        return place < 0 || place >= record.getFieldCount()
                ? ""
                : record.getField(place).strip();
    }
}
