package spplus.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a table as a part of a file keeps them, whatever the format in which it is fetched. A cell is a string, a whole
 * number ({@code Long}) or a number with decimals ({@code Double}).
 */
@Component
public class TableRows {

    private final JsonMapper json;

    TableRows(JsonMapper json) {
        this.json = json;
    }

    public byte[] write(List<List<Object>> rows) {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(json.writeValueAsString(row)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<List<Object>> read(byte[] part) {
        return new String(part, StandardCharsets.UTF_8)
                .lines()
                .map(line -> cells(json.readValue(line, Object[].class)))
                .toList();
    }

    private static List<Object> cells(Object[] read) {
        var cells = new ArrayList<Object>(read.length);
        for (var cell : read) {
            cells.add(cell instanceof Integer whole ? Long.valueOf(whole) : cell);
        }
        return cells;
    }
}
