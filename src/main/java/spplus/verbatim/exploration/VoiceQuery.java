package spplus.verbatim.exploration;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.search.SearchRequest;
import spplus.verbatim.domain.AuthorKind;

/**
 * What somebody looks for among texts.
 *
 * @param within codes of structures: texts about them and all below; empty for the whole country
 * @param structure the one chosen, null for the whole country
 * @param words as typed, at most 200 characters
 * @param filters accepted values by filter
 * @param from and {@code to}: days on which it was said, both included
 * @param row and {@code column}: what is crossed
 * @param once whether texts nearly the same count as one: the newest of those that match
 * @param byRelevance best match first instead of newest first
 * @param cursor where the page before stopped
 */
record VoiceQuery(
        List<String> within,
        @Nullable String structure,
        String words,
        Map<VoiceFilter, List<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        VoiceFilter row,
        VoiceFilter column,
        boolean once,
        boolean byRelevance,
        @Nullable String cursor) {

    /** Who speaks unless somebody asks otherwise: agents are heard apart. */
    private static final List<String> USERS = Arrays.stream(AuthorKind.values())
            .filter(author -> author != AuthorKind.AGENT)
            .map(AuthorKind::code)
            .toList();

    static final int PAGE = 20;
    static final int LONGEST_WORDS = 200;

    SearchRequest request() {
        return found().after(cursor)
                .limit(PAGE)
                .facets(VoiceFilter.fields())
                .cross(VoiceFilter.MONTH.field(), VoiceFilter.FEELING.field())
                .cross(row.field(), column.field())
                .cross(row.field(), VoiceFilter.FEELING.field())
                .build();
    }

    /** A page of ids only, as long as may be: for files. */
    SearchRequest page(@Nullable String after) {
        return found().sort(SearchRequest.Sort.NEWEST)
                .after(after)
                .limit(SearchRequest.LONGEST_PAGE)
                .build();
    }

    /** Only how many there are. */
    SearchRequest total() {
        return found().limit(0).build();
    }

    private SearchRequest.Builder found() {
        var request = SearchRequest.in(VoiceDocuments.COLLECTION)
                .words(words)
                .filter(VoiceDocuments.SCOPE, within)
                .once(once ? VoiceDocuments.FAMILY : null)
                .range(VoiceDocuments.SAID, milliseconds(from), milliseconds(to))
                .sort(byRelevance ? SearchRequest.Sort.RELEVANCE : SearchRequest.Sort.NEWEST);
        filters.forEach((filter, values) -> request.filter(filter.field(), values));
        if (!filters.containsKey(VoiceFilter.AUTHOR)) {
            request.filter(VoiceFilter.AUTHOR.field(), USERS);
        }
        return request;
    }

    boolean isFiltered() {
        return once || !words.isBlank() || !filters.isEmpty() || from != null || to != null;
    }

    List<String> values(VoiceFilter filter) {
        return filters.getOrDefault(filter, List.of());
    }

    VoiceQuery at(@Nullable String other) {
        return new VoiceQuery(within, structure, words, filters, from, to, row, column, once, byRelevance, other);
    }

    VoiceQuery withWords(String others) {
        return new VoiceQuery(within, structure, others, filters, from, to, row, column, once, byRelevance, null);
    }

    VoiceQuery sorted(boolean relevance) {
        return new VoiceQuery(within, structure, words, filters, from, to, row, column, once, relevance, null);
    }

    VoiceQuery always() {
        return new VoiceQuery(within, structure, words, filters, null, null, row, column, once, byRelevance, null);
    }

    /** Only what has this value. */
    VoiceQuery with(VoiceFilter filter, String value) {
        var others = copy();
        others.put(filter, List.of(value));
        return with(others);
    }

    /** Whether each family of texts nearly the same counts once. */
    VoiceQuery counting(boolean onceEach) {
        return new VoiceQuery(within, structure, words, filters, from, to, row, column, onceEach, byRelevance, null);
    }

    VoiceQuery without(VoiceFilter filter) {
        var others = copy();
        others.remove(filter);
        return with(others);
    }

    VoiceQuery without(VoiceFilter filter, String value) {
        var kept = new ArrayList<>(values(filter));
        kept.remove(value);
        var others = copy();
        if (kept.isEmpty()) {
            others.remove(filter);
        } else {
            others.put(filter, kept);
        }
        return with(others);
    }

    private VoiceQuery with(Map<VoiceFilter, List<String>> others) {
        return new VoiceQuery(within, structure, words, others, from, to, row, column, once, byRelevance, null);
    }

    private EnumMap<VoiceFilter, List<String>> copy() {
        var copy = new EnumMap<VoiceFilter, List<String>>(VoiceFilter.class);
        copy.putAll(filters);
        return copy;
    }

    private static @Nullable Long milliseconds(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
