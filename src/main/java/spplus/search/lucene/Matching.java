package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import spplus.search.SearchRequest;

/**
 * All that matches a request, segment by segment, and for each filtered facet what would match without its own filter.
 *
 * @param hits what matches, in the order of the reader's segments
 * @param total how many
 */
record Matching(List<FixedBitSet> hits, List<Map<String, FixedBitSet>> besides, int total) {

    /** @param base what is searched among, one set a segment; becomes the hits */
    static Matching among(List<FixedBitSet> base, IndexSearcher searcher, SearchRequest request) throws IOException {
        if (!request.ranges().isEmpty()) {
            var ranges = Sets.matching(searcher, ranges(request));
            for (int segment = 0; segment < ranges.size(); segment++) {
                base.get(segment).and(ranges.get(segment));
            }
        }
        var besides = new ArrayList<Map<String, FixedBitSet>>();
        var total = 0;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var hits = base.get(leaf.ord);
            var filters = filters(leaf, request);
            besides.add(besides(hits, filters, request.facets()));
            filters.values().forEach(hits::and);
            total += hits.cardinality();
        }
        return new Matching(base, besides, total);
    }

    /** What the values of this facet are counted over, in one segment. */
    FixedBitSet countedOver(int segment, String facet) {
        return besides.get(segment).getOrDefault(facet, hits.get(segment));
    }

    private static Query ranges(SearchRequest request) {
        var query = new BooleanQuery.Builder();
        request.ranges()
                .forEach((field, range) -> query.add(
                        LongField.newRangeQuery(Fields.number(field), range.from(), range.to()), Occur.FILTER));
        return query.build();
    }

    private static Map<String, FixedBitSet> filters(LeafReaderContext leaf, SearchRequest request) throws IOException {
        var filters = new HashMap<String, FixedBitSet>();
        for (var filter : request.filters().entrySet()) {
            filters.put(filter.getKey(), Sets.bearing(leaf, filter.getKey(), filter.getValue()));
        }
        return filters;
    }

    private static Map<String, FixedBitSet> besides(
            FixedBitSet base, Map<String, FixedBitSet> filters, List<String> facets) {
        var besides = new HashMap<String, FixedBitSet>();
        for (var facet : facets) {
            if (filters.containsKey(facet)) {
                var set = base.clone();
                filters.forEach((field, bits) -> {
                    if (!field.equals(facet)) {
                        set.and(bits);
                    }
                });
                besides.put(facet, set);
            }
        }
        return besides;
    }
}
