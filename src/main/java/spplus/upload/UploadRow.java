package spplus.upload;

import java.util.List;
import spplus.tabular.TableRow;

/**
 * A row of a file as it waits.
 *
 * @param line where it stands in the file, from 1
 * @param key what tells it from the others where no column does
 */
public record UploadRow(long line, String key, List<String> cells) {

    TableRow asTable() {
        return new TableRow(line, cells);
    }
}
