package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Of documents that share a number, leaves the newest of those that match; 0 is shared by nobody. */
final class OncePerGroup {

    private final String groups;
    private final String dates;

    OncePerGroup(String groupField, String dateField) {
        this.groups = Fields.number(groupField);
        this.dates = Fields.number(dateField);
    }

    /** @param hits one set a segment, in the order of the reader's segments; the same is returned */
    List<SegmentHits> of(List<LeafReaderContext> leaves, List<SegmentHits> hits) throws IOException {
        var newest = new HashMap<Long, Seen>();
        var dropped = new ArrayList<FixedBitSet>();
        leaves.forEach(leaf -> dropped.add(new FixedBitSet(leaf.reader().maxDoc())));
        for (var leaf : leaves) {
            look(leaf, hits.get(leaf.ord), newest, dropped);
        }
        var kept = new ArrayList<SegmentHits>();
        for (int segment = 0; segment < hits.size(); segment++) {
            kept.add(without(hits.get(segment), dropped.get(segment)));
        }
        return kept;
    }

    private void look(LeafReaderContext leaf, SegmentHits hits, Map<Long, Seen> newest, List<FixedBitSet> dropped)
            throws IOException {
        var group = DocValues.getNumeric(leaf.reader(), groups);
        var date = DocValues.getNumeric(leaf.reader(), dates);
        var documents = hits.iterator();
        for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
            if (!group.advanceExact(d) || group.longValue() == 0) {
                continue;
            }
            var here = new Seen(leaf.ord, d, date.advanceExact(d) ? date.longValue() : 0);
            var before = newest.get(group.longValue());
            var older = before == null || before.date >= here.date ? here : before;
            if (before == null || older == before) {
                newest.put(group.longValue(), here);
            }
            if (before != null) {
                dropped.get(older.segment).set(older.document);
            }
        }
    }

    private static SegmentHits without(SegmentHits hits, FixedBitSet dropped) {
        if (dropped.scanIsEmpty()) {
            return hits;
        }
        if (hits.isList()) {
            return hits.only(place -> !dropped.get(hits.at(place)));
        }
        var kept = hits.bits().clone();
        kept.andNot(dropped);
        return SegmentHits.of(kept);
    }

    private record Seen(int segment, int document, long date) {}
}
