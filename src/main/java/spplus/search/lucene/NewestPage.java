package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import spplus.search.SearchRequest.Sort;

/** Reads a page by date: every segment is kept in that order, so its first matching documents are the newest ones. */
final class NewestPage {

    private static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparingLong(Cursor::date).reversed().thenComparing(Cursor::id);

    private final String dateField;
    private final @Nullable Cursor after;
    private final int limit;

    NewestPage(String dateField, @Nullable Cursor after, int limit) {
        this.dateField = Fields.number(dateField);
        this.after = after;
        this.limit = limit;
    }

    FoundPage read(List<LeafReaderContext> leaves, List<SegmentHits> hits) throws IOException {
        var dated = new ArrayList<Dated>();
        for (var leaf : leaves) {
            read(leaf.reader(), hits.get(leaf.ord), dated);
        }
        dated.sort(Comparator.comparingLong(Dated::date).reversed());
        var found = new ArrayList<Cursor>();
        for (var one : upToTheLastTie(dated)) {
            found.add(at(one.segment(), one.document()));
        }
        found.sort(NEWEST_FIRST);
        return FoundPage.of(found, limit);
    }

    private void read(LeafReader segment, SegmentHits hits, List<Dated> found) throws IOException {
        var dates = DocValues.getNumeric(segment, dateField);
        var start = after == null ? 0 : firstAfter(segment, after);
        var document = hits.next(start);
        for (int n = 0; n <= limit && document != DocIdSetIterator.NO_MORE_DOCS; n++) {
            dates.advanceExact(document);
            found.add(new Dated(dates.longValue(), segment, document));
            document = hits.next(document + 1);
        }
    }

    /** An id costs the unpacking of a block: only those that may be on the page, or tell that there is a next one. */
    private List<Dated> upToTheLastTie(List<Dated> dated) {
        int end = Math.min(limit + 1, dated.size());
        while (end > 0
                && end < dated.size()
                && dated.get(end).date() == dated.get(end - 1).date()) {
            end++;
        }
        return dated.subList(0, end);
    }

    /** By halves: the segment is sorted. */
    private int firstAfter(LeafReader segment, Cursor cursor) throws IOException {
        var low = 0;
        var high = segment.maxDoc();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (NEWEST_FIRST.compare(at(segment, middle), cursor) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Cursor at(LeafReader segment, int document) throws IOException {
        var dates = DocValues.getNumeric(segment, dateField);
        dates.advanceExact(document);
        return new Cursor(Sort.NEWEST, 0, dates.longValue(), Names.of(segment, document));
    }

    private record Dated(long date, LeafReader segment, int document) {}
}
