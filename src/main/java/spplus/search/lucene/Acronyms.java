package spplus.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import spplus.search.lucene.FrenchAnalysis.Token;

/**
 * Administrative acronyms and what they stand for. A text that holds an expansion is indexed under the acronym too, so
 * that one term finds both.
 */
final class Acronyms {

    private static final int LONGEST = 10;

    private final Map<String, List<Expansion>> byLastStem;
    private final String fingerprint;

    private Acronyms(Map<String, List<Expansion>> byLastStem, String fingerprint) {
        this.byLastStem = byLastStem;
        this.fingerprint = fingerprint;
    }

    /** @param stems of the expansion, without its stop words */
    record Expansion(String acronym, List<String> stems) {}

    /** Lines such as {@code CNI = carte nationale d’identité, carte d’identité}. */
    static Acronyms read(List<String> lines, Analyzer stemmer) {
        var byLastStem = new HashMap<String, List<Expansion>>();
        for (var line : lines) {
            var sides = line.split("=", 2);
            var acronym = stems(stemmer, sides[0]);
            for (var text : sides[1].split(",")) {
                var stems = stems(stemmer, text);
                if (acronym.size() == 1 && !stems.isEmpty() && stems.size() <= LONGEST) {
                    byLastStem
                            .computeIfAbsent(stems.getLast(), _ -> new ArrayList<>())
                            .add(new Expansion(acronym.getFirst(), stems));
                }
            }
        }
        byLastStem
                .values()
                .forEach(all -> all.sort((a, b) -> b.stems().size() - a.stems().size()));
        return new Acronyms(byLastStem, Integer.toHexString(lines.hashCode()));
    }

    /** The longest expansion that ends with the last of these stems. */
    @Nullable
    Expansion endingWith(List<String> stems) {
        for (var expansion : byLastStem.getOrDefault(stems.getLast(), List.of())) {
            var length = expansion.stems().size();
            if (length <= stems.size()
                    && expansion.stems().equals(stems.subList(stems.size() - length, stems.size()))) {
                return expansion;
            }
        }
        return null;
    }

    String fingerprint() {
        return fingerprint;
    }

    private static List<String> stems(Analyzer stemmer, String text) {
        return FrenchAnalysis.tokens(stemmer, text).stream().map(Token::term).toList();
    }
}
