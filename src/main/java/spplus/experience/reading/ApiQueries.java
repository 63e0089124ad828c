package spplus.experience.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.experience.ReplyState;

/** Reads a query from the API's parameters: what is not understood is refused by name. */
final class ApiQueries {

    private static final String WAITING = "WAITING";
    private static final Set<String> OTHERS = Set.of("q", "structure", "from", "to", "sort", "cursor", "limit");

    private ApiQueries() {}

    static ListQuery read(MultiValueMap<String, String> parameters) {
        refuseUnknown(parameters.keySet());
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        for (var filter : Filter.values()) {
            var values = values(filter, parameters.getOrDefault(filter.field(), List.of()));
            if (!values.isEmpty()) {
                filters.put(filter, values);
            }
        }
        return new ListQuery(
                words(parameters.getFirst("q")),
                filters,
                blankToNull(parameters.getFirst("structure")),
                day("from", parameters.getFirst("from")),
                day("to", parameters.getFirst("to")),
                byRelevance(parameters.getFirst("sort")),
                blankToNull(parameters.getFirst("cursor")),
                limit(parameters.getFirst("limit")));
    }

    private static void refuseUnknown(Set<String> names) {
        var known = new HashSet<>(OTHERS);
        known.addAll(Arrays.asList(Filter.facets()));
        for (var name : names) {
            if (!known.contains(name)) {
                throw new BadParameter(
                        name,
                        "it is not known; expected one of "
                                + known.stream().sorted().toList());
            }
        }
    }

    /** Several values: the parameter repeated, or commas where the values are closed. */
    private static List<String> values(Filter filter, List<String> given) {
        var values = given.stream()
                .flatMap(value -> filter.isClosed() ? Arrays.stream(value.split(",")) : Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .flatMap(value -> filter == Filter.REPLY && value.equals(WAITING) ? waiting() : Stream.of(value))
                .distinct()
                .toList();
        for (var value : values) {
            if (!filter.accepts(value)) {
                throw new BadParameter(filter.field(), "«%s» is not one of %s".formatted(value, filter.closedValues()));
            }
        }
        return values;
    }

    private static Stream<String> waiting() {
        return Arrays.stream(ReplyState.values()).filter(ReplyState::isWaiting).map(Enum::name);
    }

    private static String words(@Nullable String text) {
        var words = Objects.requireNonNullElse(text, "").strip();
        if (words.length() > ListQuery.LONGEST_WORDS) {
            throw new BadParameter("q", "it is longer than %d characters".formatted(ListQuery.LONGEST_WORDS));
        }
        return words;
    }

    private static boolean byRelevance(@Nullable String sort) {
        return switch (sort) {
            case null -> false;
            case "newest" -> false;
            case "relevance" -> true;
            default -> throw new BadParameter("sort", "expected newest or relevance");
        };
    }

    private static int limit(@Nullable String text) {
        try {
            int limit = text == null ? ListQuery.PAGE : Integer.parseInt(text);
            if (limit >= 1 && limit <= ListQuery.LONGEST_PAGE) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new BadParameter("limit", "expected a whole number from 1 to " + ListQuery.LONGEST_PAGE);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadParameter(name, "expected a day such as 2026-03-12");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A parameter that cannot be understood. */
    static class BadParameter extends RuntimeException {

        private final String parameter;

        BadParameter(String parameter, String mend) {
            super("Parameter %s: %s.".formatted(parameter, mend));
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }
}
