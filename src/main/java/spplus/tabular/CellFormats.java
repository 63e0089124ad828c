package spplus.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which formats of a workbook show a number as a day or an hour. */
final class CellFormats {

    static final CellFormats NONE = new CellFormats(List.of());

    /** Words in quotes, characters escaped or spaced, colours and countries in brackets: none of them is a letter of a day. */
    private static final Pattern NOT_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern DAY = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final List<Boolean> dates;

    private CellFormats(List<Boolean> dates) {
        this.dates = dates;
    }

    static CellFormats read(InputStream bytes) {
        Map<String, String> written = new HashMap<>();
        var dates = new ArrayList<Boolean>();
        boolean inCells = false;
        try (var xml = new SheetXml(bytes)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    written.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.starts("cellXfs");
                } else if (inCells && xml.starts("xf")) {
                    dates.add(isDate(xml.attribute("numFmtId"), written));
                }
            }
        }
        return new CellFormats(dates);
    }

    /** @param style rank of the format of a cell, empty for none */
    boolean isDate(String style) {
        if (style.isEmpty() || style.length() > 6 || !style.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int rank = Integer.parseInt(style);
        return rank < dates.size() && dates.get(rank);
    }

    private static boolean isDate(String id, Map<String, String> written) {
        var code = written.get(id);
        return code == null ? isDate(id, 0) : isDateCode(code);
    }

    static boolean isDateCode(String code) {
        var letters = NOT_LETTERS.matcher(code.split(";", 2)[0]).replaceAll("");
        return !letters.equalsIgnoreCase("general") && DAY.matcher(letters).find();
    }

    /** Numbers that the norm (ECMA-376, part 1, 18.8.30) gives to days and hours, in all languages. */
    private static boolean isDate(String id, int otherwise) {
        int number = NUMBER.matcher(id).matches() ? Integer.parseInt(id) : otherwise;
        return (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }
}
