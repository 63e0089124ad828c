package spplus.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in a collection.
 *
 * @param words as a person types them; quotes ask for an exact phrase; null or blank asks for everything
 * @param filters accepted values by field: any of them within a field, all fields together
 * @param ranges accepted numbers by field
 * @param cursor where the page before stopped ({@link SearchResult#next()}), null for the first page
 * @param limit size of the page, 0 (counts only) to 200
 * @param facets fields whose values are counted
 * @param crosses pairs of facets whose values are counted together, over what matches all filters
 * @param once numeric field: documents that share a number in it, other than 0, count as one, the newest of those that
 *     match; null when each counts
 */
public record SearchRequest(
        String collection,
        @Nullable String words,
        Map<String, List<String>> filters,
        Map<String, Range> ranges,
        Sort sort,
        @Nullable String cursor,
        int limit,
        List<String> facets,
        List<Cross> crosses,
        @Nullable String once) {

    public static final int LONGEST_PAGE = 200;
    private static final int MOST_VALUES = 500;

    public SearchRequest {
        filters = Map.copyOf(filters);
        ranges = Map.copyOf(ranges);
        facets = List.copyOf(facets);
        crosses = List.copyOf(crosses);
        if (limit < 0 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("limit must be between 0 and " + LONGEST_PAGE + ": " + limit);
        }
        if (filters.values().stream().anyMatch(values -> values.size() > MOST_VALUES)) {
            throw new IllegalArgumentException("a filter takes at most " + MOST_VALUES + " values");
        }
    }

    public static Builder in(String collection) {
        return new Builder(collection);
    }

    public boolean hasWords() {
        return words != null && !words.isBlank();
    }

    public enum Sort {
        /** Best match first, the newest of equals first; without words, as {@link #NEWEST}. */
        RELEVANCE,
        /** By {@link IndexSchema#newest()}, then id. */
        NEWEST
    }

    /** Both ends included. */
    public record Range(long from, long to) {}

    /** Values of one facet by values of another. */
    public record Cross(String row, String column) {}

    public static final class Builder {

        private final String collection;
        private final Map<String, List<String>> filters = new LinkedHashMap<>();
        private final Map<String, Range> ranges = new LinkedHashMap<>();
        private final LinkedHashSet<String> facets = new LinkedHashSet<>();
        private final LinkedHashSet<Cross> crosses = new LinkedHashSet<>();
        private @Nullable String words;
        private @Nullable String cursor;
        private @Nullable String once;
        private Sort sort = Sort.RELEVANCE;
        private int limit = 20;

        private Builder(String collection) {
            this.collection = collection;
        }

        public Builder words(@Nullable String words) {
            this.words = words;
            return this;
        }

        /** No value means no filter. */
        public Builder filter(String field, Collection<String> values) {
            if (!values.isEmpty()) {
                filters.put(field, new ArrayList<>(new LinkedHashSet<>(values)));
            }
            return this;
        }

        public Builder filter(String field, String value) {
            return filter(field, List.of(value));
        }

        /** A null end is open. */
        public Builder range(String field, @Nullable Long from, @Nullable Long to) {
            if (from != null || to != null) {
                ranges.put(field, new Range(from == null ? Long.MIN_VALUE : from, to == null ? Long.MAX_VALUE : to));
            }
            return this;
        }

        public Builder sort(Sort sort) {
            this.sort = sort;
            return this;
        }

        public Builder after(@Nullable String cursor) {
            this.cursor = cursor;
            return this;
        }

        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        public Builder facets(String... fields) {
            facets.addAll(List.of(fields));
            return this;
        }

        public Builder cross(String row, String column) {
            crosses.add(new Cross(row, column));
            return this;
        }

        /** Null counts each document. */
        public Builder once(@Nullable String field) {
            once = field;
            return this;
        }

        public SearchRequest build() {
            return new SearchRequest(
                    collection,
                    words,
                    filters,
                    ranges,
                    sort,
                    cursor,
                    limit,
                    List.copyOf(facets),
                    List.copyOf(crosses),
                    once);
        }
    }
}
