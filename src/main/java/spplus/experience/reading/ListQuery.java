package spplus.experience.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.search.SearchRequest;

/**
 * What somebody looks for among published experiences.
 *
 * @param words as typed, at most 200 characters
 * @param filters accepted values by filter
 * @param structure code of a structure: it and everything below
 * @param from and {@code to}: days of publication, both included
 * @param byRelevance best match first instead of newest first
 * @param cursor where the page before stopped
 * @param limit size of a page, 1 to 100
 */
record ListQuery(
        String words,
        Map<Filter, List<String>> filters,
        @Nullable String structure,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean byRelevance,
        @Nullable String cursor,
        int limit) {

    static final int PAGE = 20;
    static final int LONGEST_PAGE = 100;
    static final int LONGEST_WORDS = 200;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static ListQuery everything() {
        return new ListQuery("", Map.of(), null, null, null, false, null, PAGE);
    }

    SearchRequest request() {
        return found().after(cursor).limit(limit).facets(Filter.facets()).build();
    }

    /** Only how many there are. */
    SearchRequest total() {
        return found().limit(0).build();
    }

    private SearchRequest.Builder found() {
        var request = SearchRequest.in(ExperienceDocuments.COLLECTION)
                .words(words)
                .range(ExperienceDocuments.PUBLISHED, startOf(from), endOf(to))
                .sort(byRelevance ? SearchRequest.Sort.RELEVANCE : SearchRequest.Sort.NEWEST);
        filters.forEach((filter, values) -> request.filter(filter.field(), values));
        if (structure != null) {
            request.filter("structure", structure);
        }
        return request;
    }

    /** The newest of what it finds with any of these values in another field; nothing is counted by facet. */
    SearchRequest request(String field, List<String> values, int most) {
        var request = SearchRequest.in(ExperienceDocuments.COLLECTION)
                .words(words)
                .sort(SearchRequest.Sort.NEWEST)
                .filter(field, values)
                .limit(most);
        filters.forEach((filter, chosen) -> request.filter(filter.field(), chosen));
        if (structure != null) {
            request.filter("structure", structure);
        }
        return request.build();
    }

    boolean isFiltered() {
        return !words.isBlank() || !filters.isEmpty() || structure != null || from != null || to != null;
    }

    List<String> values(Filter filter) {
        return filters.getOrDefault(filter, List.of());
    }

    ListQuery at(@Nullable String other) {
        return new ListQuery(words, filters, structure, from, to, byRelevance, other, limit);
    }

    ListQuery withWords(String others) {
        return new ListQuery(others, filters, structure, from, to, byRelevance, null, limit);
    }

    ListQuery without(Filter filter, String value) {
        var others = new EnumMap<Filter, List<String>>(Filter.class);
        others.putAll(filters);
        var kept = new ArrayList<>(values(filter));
        kept.remove(value);
        if (kept.isEmpty()) {
            others.remove(filter);
        } else {
            others.put(filter, kept);
        }
        return new ListQuery(words, others, structure, from, to, byRelevance, null, limit);
    }

    ListQuery without(Filter filter) {
        var others = new EnumMap<Filter, List<String>>(Filter.class);
        others.putAll(filters);
        others.remove(filter);
        return new ListQuery(words, others, structure, from, to, byRelevance, null, limit);
    }

    /** Only what has this value. */
    ListQuery with(Filter filter, String value) {
        var others = new EnumMap<Filter, List<String>>(Filter.class);
        others.putAll(filters);
        others.put(filter, List.of(value));
        return new ListQuery(words, others, structure, from, to, byRelevance, null, limit);
    }

    ListQuery everywhere() {
        return new ListQuery(words, filters, null, from, to, byRelevance, null, limit);
    }

    ListQuery always() {
        return new ListQuery(words, filters, structure, null, null, byRelevance, null, limit);
    }

    /** Newest first. @param first and {@code last}: days of publication, both included */
    ListQuery published(LocalDate first, LocalDate last, int most) {
        return new ListQuery(words, filters, structure, first, last, false, null, most);
    }

    ListQuery sorted(boolean relevance) {
        return new ListQuery(words, filters, structure, from, to, relevance, null, limit);
    }

    private static @Nullable Long startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(PARIS).toInstant().toEpochMilli();
    }

    private static @Nullable Long endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(PARIS).toInstant().toEpochMilli() - 1;
    }
}
