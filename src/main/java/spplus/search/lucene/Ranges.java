package spplus.search.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import spplus.search.SearchRequest.Range;

/** Keeps the documents whose numbers are within ranges. */
record Ranges(Map<String, Range> ranges, String newest, IndexSearcher searcher) {

    SegmentHits within(LeafReaderContext leaf, SegmentHits hits) throws IOException {
        var within = hits;
        for (var range : ranges.entrySet()) {
            within = within(leaf, within, range.getKey(), range.getValue());
        }
        return within;
    }

    private SegmentHits within(LeafReaderContext leaf, SegmentHits hits, String field, Range range) throws IOException {
        if (field.equals(newest)) {
            var segment = leaf.reader();
            int start = range.to() == Long.MAX_VALUE ? 0 : firstUpTo(segment, range.to());
            int end = range.from() == Long.MIN_VALUE ? segment.maxDoc() : firstUpTo(segment, range.from() - 1);
            return hits.between(start, Math.max(start, end));
        }
        return hits.isList() ? ofList(leaf.reader(), hits, field, range) : hits.and(found(leaf, field, range));
    }

    /** By halves: every segment is kept in the order of this field, the newest first. */
    private int firstUpTo(LeafReader segment, long most) throws IOException {
        int low = 0;
        int high = segment.maxDoc();
        while (low < high) {
            int middle = (low + high) >>> 1;
            var dates = DocValues.getNumeric(segment, Fields.number(newest));
            dates.advanceExact(middle);
            if (dates.longValue() <= most) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static SegmentHits ofList(LeafReader segment, SegmentHits list, String field, Range range)
            throws IOException {
        var numbers = DocValues.getNumeric(segment, Fields.number(field));
        var kept = new boolean[list.count()];
        for (int place = 0; place < kept.length; place++) {
            kept[place] = numbers.advanceExact(list.at(place))
                    && numbers.longValue() >= range.from()
                    && numbers.longValue() <= range.to();
        }
        return list.only(place -> kept[place]);
    }

    private SegmentHits found(LeafReaderContext leaf, String field, Range range) throws IOException {
        var query = LongField.newRangeQuery(Fields.number(field), range.from(), range.to());
        return Sets.matching(searcher, query).get(leaf.ord);
    }
}
