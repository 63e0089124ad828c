package spplus.verbatim.exploration;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads a query from the address of a page, and writes it back: what is not understood is left out, never an error. */
final class VoiceAddresses {

    /** What may stand in lines, and what may stand in columns. */
    static final List<VoiceFilter> ROWS = List.of(
            VoiceFilter.THEME,
            VoiceFilter.AXIS,
            VoiceFilter.COMMITMENT,
            VoiceFilter.SERVICE,
            VoiceFilter.CHANNEL,
            VoiceFilter.SOURCE,
            VoiceFilter.DEPARTMENT,
            VoiceFilter.DOCUMENT,
            VoiceFilter.PROCEDURE,
            VoiceFilter.ONLINE,
            VoiceFilter.PLACE,
            VoiceFilter.DELAY,
            VoiceFilter.MONTH);

    static final List<VoiceFilter> COLUMNS = List.of(
            VoiceFilter.FEELING, VoiceFilter.CHANNEL, VoiceFilter.MONTH, VoiceFilter.SOURCE, VoiceFilter.URGENCY);

    /** Of an address where each family of texts nearly the same counts once. */
    static final String ONCE = "familles=une-fois";

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 100;
    /** Letters of a day such as 2026-11-23: further years are no days of ours. */
    private static final int ISO_DAY = 10;

    private VoiceAddresses() {}

    /** @param within what the reader may see and chose */
    static VoiceQuery read(List<String> within, @Nullable String structure, MultiValueMap<String, String> parameters) {
        var filters = new EnumMap<VoiceFilter, List<String>>(VoiceFilter.class);
        for (var filter : VoiceFilter.values()) {
            var values = parameters.getOrDefault(filter.parameter(), List.of()).stream()
                    .filter(word -> !word.isBlank() && word.length() <= LONGEST_VALUE)
                    .flatMap(word -> filter.value(word).stream())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(filter, values);
            }
        }
        var words = Objects.requireNonNullElse(parameters.getFirst("mots"), "").strip();
        return new VoiceQuery(
                within,
                structure,
                words.substring(0, Math.min(words.length(), VoiceQuery.LONGEST_WORDS)),
                filters,
                day(parameters.getFirst("du")),
                day(parameters.getFirst("au")),
                named(ROWS, parameters.getFirst("lignes"), VoiceFilter.AXIS),
                named(COLUMNS, parameters.getFirst("colonnes"), VoiceFilter.FEELING),
                "une-fois".equals(parameters.getFirst("familles")),
                "pertinence".equals(parameters.getFirst("tri")),
                blankToNull(parameters.getFirst("suite")));
    }

    /** Path and parameters, always in the same order: the same query has one address. */
    static String write(String path, VoiceQuery query) {
        var text = text(query);
        return text.isEmpty() ? path : path + "?" + text;
    }

    static String text(VoiceQuery query) {
        var parts = new ArrayList<String>();
        add(parts, "structure", query.structure());
        add(parts, "mots", query.words());
        query.filters()
                .forEach((filter, values) ->
                        values.forEach(value -> add(parts, filter.parameter(), filter.word(value))));
        add(parts, "du", query.from() == null ? null : query.from().toString());
        add(parts, "au", query.to() == null ? null : query.to().toString());
        add(
                parts,
                "lignes",
                query.row() == VoiceFilter.AXIS ? null : query.row().parameter());
        add(
                parts,
                "colonnes",
                query.column() == VoiceFilter.FEELING ? null : query.column().parameter());
        add(parts, "familles", query.once() ? "une-fois" : null);
        add(parts, "tri", query.byRelevance() ? "pertinence" : null);
        add(parts, "suite", query.cursor());
        return String.join("&", parts);
    }

    /** The parameters of an address that {@link #text} wrote. */
    static MultiValueMap<String, String> parameters(String text) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var part : text.split("&")) {
            var sides = part.split("=", 2);
            if (sides.length == 2) {
                parameters.add(sides[0], decoded(sides[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static VoiceFilter named(List<VoiceFilter> among, @Nullable String name, VoiceFilter usual) {
        return among.stream()
                .filter(filter -> filter.parameter().equals(name))
                .findFirst()
                .orElse(usual);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() != ISO_DAY ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
