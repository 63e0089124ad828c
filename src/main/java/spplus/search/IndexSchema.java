package spplus.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a collection.
 *
 * @param texts weight of each text field; 1 is plain, a title may weigh 3
 * @param keywords exact fields that can only be filtered
 * @param facets exact fields that can be filtered and counted; at most 65,000 distinct values each
 * @param longs numeric fields, filtered by range
 * @param newest the numeric field by which {@link SearchRequest.Sort#NEWEST} sorts
 */
public record IndexSchema(
        Map<String, Float> texts, Set<String> keywords, Set<String> facets, Set<String> longs, String newest) {

    /** @param newest name of the numeric field that dates a document, in milliseconds since 1970 */
    public static Builder newestBy(String newest) {
        return new Builder(newest);
    }

    public boolean isFilter(String field) {
        return keywords.contains(field) || facets.contains(field);
    }

    public static final class Builder {

        private final Map<String, Float> texts = new LinkedHashMap<>();
        private final Set<String> keywords = new LinkedHashSet<>();
        private final Set<String> facets = new LinkedHashSet<>();
        private final Set<String> longs = new LinkedHashSet<>();
        private final String newest;

        private Builder(String newest) {
            this.newest = newest;
            longs.add(newest);
        }

        public Builder text(String field, double weight) {
            texts.put(field, (float) weight);
            return this;
        }

        public Builder keyword(String... fields) {
            keywords.addAll(Set.of(fields));
            return this;
        }

        public Builder facet(String... fields) {
            facets.addAll(Set.of(fields));
            return this;
        }

        public Builder number(String... fields) {
            longs.addAll(Set.of(fields));
            return this;
        }

        public IndexSchema build() {
            return new IndexSchema(
                    Map.copyOf(texts), Set.copyOf(keywords), Set.copyOf(facets), Set.copyOf(longs), newest);
        }
    }
}
