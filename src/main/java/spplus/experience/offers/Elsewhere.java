package spplus.experience.offers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The other doors that a story's own words ask for; a file says which words. */
@Component
class Elsewhere {

    private final Map<OfferKind, List<String>> words = new EnumMap<>(OfferKind.class);

    Elsewhere(OfferSettings settings) {
        try {
            settings.elsewhere()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<OfferKind> of(String text) {
        var folded = Words.folded(text);
        var found = EnumSet.noneOf(OfferKind.class);
        words.forEach((kind, all) -> {
            if (all.stream().anyMatch(folded::contains)) {
                found.add(kind);
            }
        });
        return found;
    }

    /** @throws IllegalStateException when it cannot be understood: better not to start than to miss a door unseen */
    private void read(String line) {
        var parts = line.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalStateException("no colon in « %s »".formatted(line));
        }
        words.put(
                OfferKind.valueOf(parts[0].strip()),
                Arrays.stream(parts[1].split(",")).map(Elsewhere::wanted).toList());
    }

    private static String wanted(String word) {
        var folded = Words.folded(word);
        return word.strip().endsWith("*") ? folded.stripTrailing() : folded;
    }
}
