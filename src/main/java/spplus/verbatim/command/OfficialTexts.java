package spplus.verbatim.command;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.tabular.TableFile;
import spplus.tabular.TableRow;
import spplus.tabular.UnreadableTableException;
import spplus.tabular.UnreadableTableException.Problem;

/**
 * A file with the columns of the official export, in any order, with or without the others; few rows are in memory. Which
 * columns are asked for is said when it is opened: what is not named is never read.
 */
final class OfficialTexts implements AutoCloseable {

    static final String ID = "ID expérience";
    static final String TITLE = "Titre";
    static final String BODY = "Description";

    private static final int BATCH = 256;

    private final TableFile table;
    private final Map<String, Integer> places = new HashMap<>();
    private final Deque<TableRow> read = new ArrayDeque<>();
    private @Nullable TableRow row;

    /**
     * @param columns without which it is not such a file
     * @param others read where they are there, empty where they are not
     * @throws UnreadableTableException when it cannot be read or lacks one of the columns
     */
    OfficialTexts(Path path, List<String> columns, List<String> others) {
        try {
            table = TableFile.open(path);
        } catch (IOException e) {
            throw new UnreadableTableException(Problem.UNREADABLE, path.toString());
        }
        find(columns, others);
    }

    /** Goes to the next row. */
    boolean next() {
        if (read.isEmpty()) {
            read.addAll(table.next(BATCH));
        }
        row = read.poll();
        return row != null;
    }

    /** The value of one of the columns asked for, empty when this row or this file has none. */
    String value(String column) {
        var place = places.get(column);
        if (place == null || row == null) {
            throw new IllegalArgumentException(column);
        }
        // As it stands, spaces included: redactions are places in it.
        var fields = row.fields();
        return place < 0 || place >= fields.size() ? "" : fields.get(place);
    }

    @Override
    public void close() {
        try {
            table.close();
        } catch (IOException e) {
            throw new UnreadableTableException(Problem.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private void find(List<String> columns, List<String> others) {
        var names = table.header();
        var byName = new HashMap<String, Integer>();
        for (int i = names.size() - 1; i >= 0; i--) {
            byName.put(fold(names.get(i)), i);
        }
        others.forEach(column -> places.put(column, byName.getOrDefault(fold(column), -1)));
        var missing = new ArrayList<String>();
        for (var column : columns) {
            int place = byName.getOrDefault(fold(column), -1);
            places.put(column, place);
            if (place < 0) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            close();
            throw new UnreadableTableException(Problem.MISSING_COLUMNS, String.join(", ", missing));
        }
    }

    /** Whatever the accents, capitals and spaces. */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
