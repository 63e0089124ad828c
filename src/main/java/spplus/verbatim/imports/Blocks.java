package spplus.verbatim.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.platform.SecretBox;
import spplus.tabular.TableFile;
import spplus.verbatim.imports.ImportDesk.FileRefused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of a file sealed, some hundreds together, until each is read: never the whole file in memory again. */
@Component
class Blocks {

    static final String PURPOSE = "verbatim.text-import";
    static final int ROWS = 200;

    private final ImportRepository repository;
    private final SecretBox box;
    private final JsonMapper json;

    Blocks(ImportRepository repository, SecretBox box, JsonMapper json) {
        this.repository = repository;
        this.box = box;
        this.json = json;
    }

    /**
     * Keeps every row of a file.
     *
     * @return how many there are
     * @throws FileRefused when there is none, or too many
     */
    int keep(UUID file, TableFile table) {
        var said = new HashMap<String, Integer>();
        int rows = 0;
        for (var next = table.next(ROWS); !next.isEmpty(); next = table.next(ROWS)) {
            var lines = next.stream()
                    .map(row -> new Line(row.line(), key(row.fields(), said), row.fields()))
                    .toList();
            repository.keepBlock(file, rows / ROWS, box.seal(PURPOSE, json.writeValueAsString(lines)));
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

    /** The first rows among those that wait from there. */
    List<Line> read(UUID file, int done) {
        return repository
                .block(file, done / ROWS)
                .map(block -> json.readValue(box.open(PURPOSE, block), new TypeReference<List<Line>>() {}))
                .orElse(List.of());
    }

    /** What a row says, and how often it was said before in its file: the same file again gives the same keys. */
    private static String key(List<String> cells, Map<String, Integer> said) {
        var hash = hash(String.join("\u001f", cells));
        return hash + "-" + said.merge(hash, 1, Integer::sum);
    }

    private static String hash(String whole) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
