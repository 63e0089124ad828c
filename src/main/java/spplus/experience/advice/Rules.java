package spplus.experience.advice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The written rules: under each heading, expressions looked for in folded text. */
final class Rules {

    private static final Map<String, Pattern> PATTERNS = read();

    private Rules() {}

    /** The first place where a rule of that heading holds. */
    static Optional<String> find(String heading, String folded) {
        var matcher = pattern(heading).matcher(folded);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    static boolean holds(String heading, String folded) {
        return pattern(heading).matcher(folded).find();
    }

    /** Lines of a word list, without comments. */
    static List<String> lines(String file) {
        var stream = Objects.requireNonNull(Rules.class.getResourceAsStream("/experience/advice/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String heading) {
        return Objects.requireNonNull(PATTERNS.get(heading), heading);
    }

    private static Map<String, Pattern> read() {
        var byHeading = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : lines("rules.txt")) {
            if (line.startsWith("[") && line.endsWith("]") && line.equals(line.toUpperCase(java.util.Locale.ROOT))) {
                current = new ArrayList<>();
                byHeading.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add("(?:" + line + ")");
            }
        }
        return byHeading.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Pattern.compile(String.join("|", entry.getValue()))));
    }
}
