package spplus.search.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import spplus.search.SearchResult.FacetCount;

/** Counts the values of the facets asked for. */
final class FacetCounting {

    private FacetCounting() {}

    static Map<String, List<FacetCount>> count(
            List<LeafReaderContext> leaves, FacetColumns columns, Matching matching, List<String> facets) {
        var counted = new LinkedHashMap<String, List<FacetCount>>();
        for (var facet : facets) {
            counted.put(facet, count(leaves, columns, matching, facet));
        }
        return counted;
    }

    private static List<FacetCount> count(
            List<LeafReaderContext> leaves, FacetColumns columns, Matching matching, String facet) {
        var values = columns.values(facet);
        var counts = new int[values.size()];
        for (var leaf : leaves) {
            var set = matching.countedOver(leaf.ord, facet);
            columns.column(leaf.reader(), facet).count(set, counts);
        }
        return values.counted(counts);
    }
}
