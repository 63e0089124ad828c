package spplus.experience.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import spplus.tabular.UnreadableTableException;
import spplus.tabular.UnreadableTableException.Problem;

/** Where each column stands in a file: found by its name whatever the accents, capitals, spaces and order. */
final class Header {

    private static final int MOST = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final List<String> names;
    private final int[][] places = new int[Column.values().length][MOST + 1];

    private Header(List<String> names) {
        this.names = List.copyOf(names);
        var byName = new HashMap<String, Integer>();
        for (int i = names.size() - 1; i >= 0; i--) {
            byName.put(fold(names.get(i)), i);
        }
        for (var column : Column.values()) {
            Arrays.setAll(places[column.ordinal()], number -> place(byName, column, number));
        }
    }

    /** @throws UnreadableTableException naming the columns without which a file is not that export */
    static Header of(List<String> names) {
        var header = new Header(names);
        if (!header.missing().isEmpty()) {
            throw new UnreadableTableException(Problem.MISSING_COLUMNS, String.join(", ", header.missing()));
        }
        return header;
    }

    List<String> names() {
        return names;
    }

    /** @return −1 when the file has no such column */
    int place(Column column, int number) {
        return places[column.ordinal()][number];
    }

    private List<String> missing() {
        return Arrays.stream(Column.values())
                .filter(column -> column.isNeeded() && place(column, 0) < 0)
                .map(column -> column.title(0))
                .toList();
    }

    /** Lower-case words without accents, one space apart. */
    static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }

    private static int place(Map<String, Integer> byName, Column column, int number) {
        for (var name : column.names()) {
            var found = byName.get(fold(name.replace("#", Integer.toString(number))));
            if (found != null) {
                return found;
            }
        }
        return -1;
    }
}
