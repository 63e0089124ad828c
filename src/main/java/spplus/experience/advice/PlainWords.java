package spplus.experience.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of offices and what everybody says instead. */
final class PlainWords {

    private static final Map<String, String> PLAIN = read();
    private static final Pattern ANY = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
            + PLAIN.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}])");

    private PlainWords() {}

    record Found(String found, String plain) {}

    static List<Found> in(String folded) {
        var found = new ArrayList<Found>();
        var matcher = ANY.matcher(folded);
        while (matcher.find()) {
            found.add(new Found(matcher.group(), Objects.requireNonNull(PLAIN.get(matcher.group()))));
        }
        return found;
    }

    private static Map<String, String> read() {
        var plain = new LinkedHashMap<String, String>();
        for (var line : Rules.lines("plain-words.txt")) {
            var sides = line.split("=", 2);
            plain.put(sides[0].strip(), sides[1].strip());
        }
        return plain;
    }
}
