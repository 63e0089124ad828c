package spplus.verbatim.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that name no subject (grammar, politeness, boilerplate, praise and blame), and words that are the same one. */
final class WordLists {

    /** Of the form {@code mot}, and {@code mot*} for all words of that stem; without accents. */
    static final Set<String> STOP;

    static final Set<String> STOP_STEMS;

    /** A folded word and the folded word it stands for. */
    static final Map<String, String> SAME = new HashMap<>();

    /** How a stem is written in names whatever its commonest form. */
    static final Map<String, String> WRITTEN = new HashMap<>();

    static {
        var words = lines("/verbatim/theme-stop.txt").stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toSet());
        STOP = words.stream().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet());
        STOP_STEMS = words.stream()
                .filter(word -> word.endsWith("*"))
                .map(word -> word.substring(0, word.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
        for (var line : lines("/verbatim/theme-same.txt")) {
            var parts = line.split("\t");
            Arrays.stream(parts[1].split(" ")).forEach(other -> SAME.put(other, parts[0]));
            if (parts.length > 2) {
                WRITTEN.put(parts[0], parts[2]);
            }
        }
    }

    private WordLists() {}

    private static List<String> lines(String resource) {
        try (var stream = WordLists.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
