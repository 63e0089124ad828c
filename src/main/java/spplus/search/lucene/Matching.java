package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
        var matching = new Matching(hits, besides, total);
        return request.once() == null
                ? matching
                : matching.once(
                        new OncePerGroup(request.once(), schema.newest()),
                        searcher.getIndexReader().leaves());
    }

    /** The same, each set for itself, so that every facet counts each group once. */
    private Matching once(OncePerGroup groups, List<LeafReaderContext> leaves) throws IOException {
        var facets = new TreeSet<String>();
        besides.forEach(beside -> facets.addAll(beside.keySet()));
        var others = new ArrayList<Map<String, SegmentHits>>();
        leaves.forEach(_ -> others.add(new HashMap<>()));
        for (var facet : facets) {
            var all = leaves.stream().map(leaf -> countedOver(leaf.ord, facet)).toList();
            var kept = groups.of(leaves, all);
            leaves.forEach(leaf -> others.get(leaf.ord).put(facet, kept.get(leaf.ord)));
        }
        var kept = groups.of(leaves, hits);
        return new Matching(
                kept, others, kept.stream().mapToInt(SegmentHits::count).sum());
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
