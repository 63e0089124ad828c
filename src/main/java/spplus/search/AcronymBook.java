package spplus.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the acronyms that the index knows stand for. */
@Component
public class AcronymBook {

    private final Map<String, String> expansions = read();

    /** In full, such as « carte nationale d’identité »; empty when the acronym is unknown. */
    public Optional<String> expansion(String acronym) {
        return Optional.ofNullable(expansions.get(acronym.toUpperCase(Locale.FRENCH)));
    }

    private static Map<String, String> read() {
        var stream = Objects.requireNonNull(AcronymBook.class.getResourceAsStream("/search/acronyms.txt"));
        var read = new HashMap<String, String>();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(sides ->
                            read.put(sides[0].strip().toUpperCase(Locale.FRENCH), sides[1].split(",")[0].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(read);
    }
}
