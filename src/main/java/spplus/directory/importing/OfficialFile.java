package spplus.directory.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spplus.tabular.TableFile;
import spplus.tabular.TableRow;
import spplus.tabular.UnreadableTableException;
import spplus.tabular.UnreadableTableException.Problem;

/**
 * An official export of the directory, whole: it is taken or refused as one.
 *
 * @param header the columns' names
 */
record OfficialFile(List<String> header, List<Line> lines) {

    /** The whole country's structures are some 15,000 lines: more than this is another file. */
    static final int LONGEST = 300_000;

    private static final int BATCH = 1_000;

    /** @throws UnreadableTableException when it cannot be read to its end or lacks a column */
    static OfficialFile read(TableFile file, List<String> wanted) {
        file.require(wanted);
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < file.header().size(); i++) {
            places.putIfAbsent(file.header().get(i), i);
        }
        var lines = new ArrayList<Line>();
        for (var rows = file.next(BATCH); !rows.isEmpty(); rows = file.next(BATCH)) {
            if (lines.size() + rows.size() > LONGEST) {
                throw new UnreadableTableException(Problem.TOO_LONG, String.valueOf(LONGEST));
            }
            rows.forEach(row -> lines.add(new Line(row, places, file.isWhole(row))));
        }
        return new OfficialFile(file.header(), lines);
    }

    /**
     * One record of the file.
     *
     * @param places of the columns
     * @param whole whether it has as many fields as the header
     */
    record Line(TableRow row, Map<String, Integer> places, boolean whole) {

        /** The header is line 1. */
        long number() {
            return row.line();
        }

        /** Empty when the file has no such column. */
        String get(String column) {
            return row.field(places.getOrDefault(column, -1));
        }
    }
}
