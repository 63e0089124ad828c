package spplus.experience.reply;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.language.Languages;

/**
 * What of the queue is shown, as the address says it; words that are not ours are left out.
 *
 * @param structure code of the structure to which it is narrowed, null for the whole scope
 * @param words what is looked for in the text
 */
record QueueFilter(Tab tab, @Nullable String structure, String words, Map<Facet, List<String>> chosen) {

    private static final int LONGEST_WORDS = 200;

    static QueueFilter of(MultiValueMap<String, String> parameters) {
        var chosen = new LinkedHashMap<Facet, List<String>>();
        for (var facet : Facet.values()) {
            var values = parameters.getOrDefault(facet.parameter, List.of()).stream()
                    .filter(facet.values::contains)
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        var structure = parameters.getFirst("structure");
        var words = parameters.getFirst("q");
        return new QueueFilter(
                Tab.of(parameters.getFirst("etat")),
                structure == null || structure.isBlank() ? null : structure.strip(),
                words == null
                        ? ""
                        : words.strip().substring(0, Math.min(words.strip().length(), LONGEST_WORDS)),
                chosen);
    }

    List<String> of(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    boolean isNarrowed() {
        return structure != null || !words.isEmpty() || !chosen.isEmpty();
    }

    QueueFilter on(Tab other) {
        return new QueueFilter(other, structure, words, chosen);
    }

    QueueFilter in(@Nullable String other) {
        return new QueueFilter(tab, other, words, chosen);
    }

    QueueFilter saying(String other) {
        return new QueueFilter(tab, structure, other, chosen);
    }

    QueueFilter without(Facet facet, String value) {
        var less = new LinkedHashMap<>(chosen);
        var rest = of(facet).stream().filter(kept -> !kept.equals(value)).toList();
        less.put(facet, rest);
        less.values().removeIf(List::isEmpty);
        return new QueueFilter(tab, structure, words, less);
    }

    QueueFilter bare() {
        return new QueueFilter(tab, null, "", Map.of());
    }

    /** The query of its address, without the question mark. */
    String query() {
        var query = new LinkedMultiValueMap<String, String>();
        query.add("etat", tab.word());
        if (structure != null) {
            query.add("structure", structure);
        }
        if (!words.isEmpty()) {
            query.add("q", words);
        }
        chosen.forEach((facet, values) -> query.addAll(facet.parameter, values));
        return query.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** A way to narrow the queue, its parameter and the values it takes. */
    enum Facet {
        DELAY("delai", names(Deadlines.Urgency.values())),
        FEELING("sentiment", names(Feeling.values())),
        CHANNEL("canal", names(Channel.values())),
        AXIS("axe", axes()),
        AGE("anciennete", names(Age.values())),
        /** How much care it asks for: the level itself and its sentence are for moderators only. */
        CARE("attention", List.of("FIRST", "CARE")),
        /** In which language its author wrote. */
        LANGUAGE("ecrit", Languages.all());

        private final String parameter;
        private final List<String> values;

        Facet(String parameter, List<String> values) {
            this.parameter = parameter;
            this.values = values;
        }

        String parameter() {
            return parameter;
        }

        /** The values it takes. */
        List<String> offered() {
            return values;
        }

        private static List<String> names(Enum<?>[] constants) {
            return Arrays.stream(constants).map(Enum::name).toList();
        }

        private static List<String> axes() {
            return Arrays.stream(Axis.values())
                    .flatMap(axis -> Stream.of(Feeling.values()).map(feeling -> axis + "-" + feeling))
                    .toList();
        }
    }
}
