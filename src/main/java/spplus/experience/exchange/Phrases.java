package spplus.experience.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of French from which made-up texts are put together, from {@code experience/phrases.txt}. */
final class Phrases {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> sections = new HashMap<>();

    Phrases() {
        try (var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream("/experience/phrases.txt"));
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.indexOf('|') > 0).forEach(line -> {
                int bar = line.indexOf('|');
                sections.computeIfAbsent(line.substring(0, bar), _ -> new ArrayList<>())
                        .add(line.substring(bar + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One piece of a section, its slots filled. */
    String one(String section, RandomGenerator chance) {
        var pieces = sections.getOrDefault(section, List.of(""));
        return SLOT.matcher(pieces.get(chance.nextInt(pieces.size())))
                .replaceAll(slot -> Matcher.quoteReplacement(fill(slot.group(1), chance)));
    }

    /** Pieces of a section one after the other, none right after itself. */
    String several(String section, int count, RandomGenerator chance) {
        var text = new StringBuilder();
        var last = "";
        for (int i = 0; i < count; i++) {
            var piece = one(section, chance);
            if (!piece.equals(last)) {
                text.append(text.isEmpty() ? "" : " ").append(piece);
            }
            last = piece;
        }
        return text.toString();
    }

    private String fill(String slot, RandomGenerator chance) {
        return switch (slot) {
            case "n" -> Integer.toString(2 + chance.nextInt(27));
            case "heure" -> Integer.toString(8 + chance.nextInt(11));
            default -> one(slot, chance);
        };
    }
}
