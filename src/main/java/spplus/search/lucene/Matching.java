package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import spplus.search.IndexSchema;
import spplus.search.SearchRequest;

/**
 * All that matches a request, segment by segment, and for each filtered facet what would match without its own filter.
 *
 * @param hits what matches, in the order of the reader's segments
 * @param total how many
 */
record Matching(List<SegmentHits> hits, List<Map<String, SegmentHits>> besides, int total) {

    /** @param base what is searched among, one set a segment */
    static Matching among(List<SegmentHits> base, IndexSearcher searcher, IndexSchema schema, SearchRequest request)
            throws IOException {
        var ranges = new Ranges(request.ranges(), schema.newest(), searcher);
        var hits = new ArrayList<SegmentHits>();
        var besides = new ArrayList<Map<String, SegmentHits>>();
        var total = 0;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var within = ranges.within(leaf, base.get(leaf.ord));
            var besidesOfLeaf = new HashMap<String, SegmentHits>();
            var found = within.isList()
                    ? amongList(leaf, within, request, besidesOfLeaf)
                    : amongBits(leaf, within, request, besidesOfLeaf);
            hits.add(found);
            besides.add(besidesOfLeaf);
            total += found.count();
        }
        return new Matching(hits, besides, total);
    }

    /** What the values of this facet are counted over, in one segment. */
    SegmentHits countedOver(int segment, String facet) {
        return besides.get(segment).getOrDefault(facet, hits.get(segment));
    }

    /** Each document is asked which filters it fails: of none, it is a hit; of one only, it counts beside that one. */
    private static SegmentHits amongList(
            LeafReaderContext leaf, SegmentHits list, SearchRequest request, Map<String, SegmentHits> besides)
            throws IOException {
        if (request.filters().isEmpty() || list.count() == 0) {
            return list;
        }
        var failed = new int[list.count()];
        var kept = new HashMap<String, boolean[]>();
        for (var filter : request.filters().entrySet()) {
            var bearing = Sets.bearing(leaf, filter.getKey(), filter.getValue(), list);
            kept.put(filter.getKey(), bearing);
            for (int place = 0; place < failed.length; place++) {
                failed[place] += bearing[place] ? 0 : 1;
            }
        }
        for (var facet : request.facets()) {
            var bearing = kept.get(facet);
            if (bearing != null) {
                besides.put(facet, list.only(place -> failed[place] == (bearing[place] ? 0 : 1)));
            }
        }
        return list.only(place -> failed[place] == 0);
    }

    private static SegmentHits amongBits(
            LeafReaderContext leaf, SegmentHits base, SearchRequest request, Map<String, SegmentHits> besides)
            throws IOException {
        if (request.filters().isEmpty()) {
            return base;
        }
        var filters = new HashMap<String, FixedBitSet>();
        for (var filter : request.filters().entrySet()) {
            filters.put(filter.getKey(), Sets.bearing(leaf, filter.getKey(), filter.getValue()));
        }
        for (var facet : request.facets()) {
            if (filters.containsKey(facet)) {
                besides.put(facet, allBut(base, filters, facet));
            }
        }
        return allBut(base, filters, "");
    }

    private static SegmentHits allBut(SegmentHits base, Map<String, FixedBitSet> filters, String leftOut) {
        var set = base.bits().clone();
        filters.forEach((field, bits) -> {
            if (!field.equals(leftOut)) {
                set.and(bits);
            }
        });
        return SegmentHits.of(set);
    }
}
