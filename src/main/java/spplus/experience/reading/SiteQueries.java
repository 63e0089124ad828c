package spplus.experience.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads a query from the address of a page, and writes it back: what is not understood is left out, never an error. */
final class SiteQueries {

    private SiteQueries() {}

    static ListQuery read(MultiValueMap<String, String> parameters) {
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        for (var filter : Filter.values()) {
            var values = parameters.getOrDefault(filter.parameter(), List.of()).stream()
                    .filter(word -> !word.isBlank())
                    .flatMap(word -> filter.value(word).stream())
                    .distinct()
                    .limit(50)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(filter, values);
            }
        }
        var words = Objects.requireNonNullElse(parameters.getFirst("q"), "").strip();
        var structure = parameters.getFirst("structure");
        return new ListQuery(
                words.substring(0, Math.min(words.length(), ListQuery.LONGEST_WORDS)),
                filters,
                structure == null || structure.isBlank() ? null : structure,
                day(parameters.getFirst("du")),
                day(parameters.getFirst("au")),
                "pertinence".equals(parameters.getFirst("tri")),
                blankToNull(parameters.getFirst("suite")),
                ListQuery.PAGE);
    }

    /** Path and parameters under {@code path}, always in the same order: the same query has one address. */
    static String write(String path, ListQuery query) {
        var parts = new ArrayList<String>();
        add(parts, "q", query.words());
        query.filters()
                .forEach((filter, values) ->
                        values.forEach(value -> add(parts, filter.parameter(), filter.word(value))));
        add(parts, "structure", query.structure());
        add(parts, "du", query.from() == null ? null : query.from().toString());
        add(parts, "au", query.to() == null ? null : query.to().toString());
        add(parts, "tri", query.byRelevance() ? "pertinence" : null);
        add(parts, "suite", query.cursor());
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
