package spplus.tabular;

import java.util.List;

/**
 * One record of a table.
 *
 * @param line where it starts in the file or in its sheet, from 1
 * @param fields as they stand, as many as the record has
 */
public record TableRow(long line, List<String> fields) {

    /** Without spaces around; empty when the record has no such field. */
    public String field(int place) {
        return place < 0 || place >= fields.size() ? "" : fields.get(place).strip();
    }
}
