package spplus.verbatim.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.tabular.RowKeys;
import spplus.tabular.TableFile;
import spplus.verbatim.imports.ImportDesk.FileRefused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of a file sealed, some hundreds together, until each is read: never the whole file in memory again. */
@Component
class Blocks {

    static final String PURPOSE = "verbatim.text-import";
    private static final int ROWS = 200;

    private final ImportRepository repository;
    private final SecretBox box;
    private final JsonMapper json;
    private final Texts texts;

    Blocks(ImportRepository repository, SecretBox box, JsonMapper json, Texts texts) {
        this.repository = repository;
        this.box = box;
        this.json = json;
        this.texts = texts;
    }

    /**
     * Keeps every row of a file.
     *
     * @return how many there are
     * @throws FileRefused when there is none, or too many
     */
    int keep(UUID file, TableFile table) {
        var keys = new RowKeys(table.header(), causes());
        int rows = 0;
        int number = 0;
        for (var next = table.next(ROWS); !next.isEmpty(); next = table.next(ROWS)) {
            var lines = next.stream()
                    .map(row -> new Line(row.line(), keys.of(row.fields()), row.fields()))
                    .toList();
            repository.keepBlock(file, number++, box.seal(PURPOSE, json.writeValueAsString(lines)));
            rows += next.size();
            if (rows > ImportDesk.MOST_ROWS) {
                throw new FileRefused("rows");
            }
        }
        if (rows == 0) {
            throw new FileRefused("no-row");
        }
        return rows;
    }

    /** The first rows of those that wait: a block goes once it is read. */
    List<Line> read(UUID file) {
        return repository
                .firstBlock(file)
                .map(block -> json.readValue(box.open(PURPOSE, block), new TypeReference<List<Line>>() {}))
                .orElse(List.of());
    }

    /** How a file of rows left out calls what it puts before each. */
    List<String> causes() {
        return List.of(
                texts.t("verbatim.import.rejects.line"),
                texts.t("verbatim.import.rejects.column"),
                texts.t("verbatim.import.rejects.reason"));
    }
}
