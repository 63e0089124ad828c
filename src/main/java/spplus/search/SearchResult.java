package spplus.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.search.SearchRequest.Cross;

/**
 * One page of what was found.
 *
 * @param total exact count of all that match
 * @param hits in the order asked for
 * @param facets by field, values and counts, most frequent first, at most 300 values; a field's counts ignore the
 *     filter on that very field, so that one sees the alternatives
 * @param crosses by pair of facets asked for, the counts of their values together that are not 0, each among its {@value
 *     #MOST_CROSS_VALUES} most frequent, rows and then columns by frequency; a document that bears several values counts in each
 * @param next cursor of the page that follows, null on the last one
 * @param relaxed whether nothing held all the words, so that these hold most of them
 * @param corrections words that exist nowhere, with the nearest one that does and was looked for instead
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<String, List<FacetCount>> facets,
        Map<Cross, List<CrossCount>> crosses,
        @Nullable String next,
        boolean relaxed,
        Map<String, String> corrections) {

    public static final int MOST_FACET_VALUES = 300;
    public static final int MOST_CROSS_VALUES = 300;

    public List<String> ids() {
        return hits.stream().map(Hit::id).toList();
    }

    /** @param score how well it matches, 0 when sorted by date */
    public record Hit(String id, float score) {}

    public record FacetCount(String value, long count) {}

    /** How many bear both values. */
    public record CrossCount(String row, String column, long count) {}
}
