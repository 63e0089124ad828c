package spplus.assistant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import spplus.access.Actor;
import spplus.assistant.sheets.SheetDesk;
import tools.jackson.databind.json.JsonMapper;

/** Writes made-up sheets as correspondents write real ones. */
@Service
public class DemoSheets {

    private final SheetDesk desk;
    private final JsonMapper json;

    DemoSheets(SheetDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /**
     * Writes the sheets of a file that are not there yet.
     *
     * @param sheets one JSON object a line
     * @param people the agents that sheets name, by key
     */
    public void write(InputStream sheets, Map<String, Actor> people) {
        try (var lines = new BufferedReader(new InputStreamReader(sheets, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).map(this::read).forEach(sheet -> {
                var author = Objects.requireNonNull(people.get(sheet.by()), sheet.by());
                desk.writeOnce(author, sheet.network(), sheet.title(), sheet.body(), sheet.sources());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet read(String line) {
        return json.readValue(line, Sheet.class);
    }

    private record Sheet(String by, String network, String title, String body, String sources) {}
}
