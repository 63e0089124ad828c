package spplus.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spplus.tabular.Formulas;

/**
 * Which column of a file says what.
 *
 * @param header names of all columns, in their order
 * @param names of columns by what they say; what no column says is absent
 */
public record UploadColumns(List<String> header, Map<String, String> names) {

    /** How the fields of the form begin that says which column says what. */
    static final String FIELD = "c-";

    public UploadColumns {
        header = List.copyOf(header);
        names = Map.copyOf(names);
    }

    /** What the form of the columns sent, as far as the file has such columns. */
    public static UploadColumns sent(Upload upload, Map<String, String> form) {
        var names = new HashMap<String, String>();
        form.forEach((field, column) -> {
            if (field.startsWith(FIELD) && !column.isEmpty() && upload.header().contains(column)) {
                names.put(field.substring(FIELD.length()), column);
            }
        });
        return new UploadColumns(upload.header(), names);
    }

    public boolean has(String target) {
        return names.containsKey(target);
    }

    /** Its name, empty when no column says it. */
    public String column(String target) {
        return names.getOrDefault(target, "");
    }

    /** What a row says, without spaces around; empty when no column says it. */
    public String cell(UploadRow row, String target) {
        var column = names.get(target);
        return column == null ? "" : Formulas.asTyped(row.asTable().field(header.indexOf(column)));
    }
}
