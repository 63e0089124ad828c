package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import spplus.search.SearchRequest;

/** Reads a page by score; the total is known elsewhere, so documents that cannot reach the page are skipped unread. */
final class RelevancePage {

    private final Sort order;
    private final @Nullable Cursor after;
    private final int limit;

    RelevancePage(String dateField, @Nullable Cursor after, int limit) {
        this.order = new Sort(
                SortField.FIELD_SCORE,
                new SortField(Fields.number(dateField), SortField.Type.LONG, true),
                new SortField(Fields.ID, SortField.Type.STRING));
        this.after = after;
        this.limit = limit;
    }

    FoundPage read(IndexSearcher searcher, Query query) throws IOException {
        var found = new ArrayList<Cursor>();
        for (var hit : searcher.search(query, new TopFieldCollectorManager(order, limit + 1, last(), 1)).scoreDocs) {
            var values = ((FieldDoc) hit).fields;
            var score = (Float) values[0];
            var date = (Long) values[1];
            var id = ((BytesRef) values[2]).utf8ToString();
            found.add(new Cursor(SearchRequest.Sort.RELEVANCE, score, date, id));
        }
        return FoundPage.of(found, limit);
    }

    private @Nullable FieldDoc last() {
        if (after == null) {
            return null;
        }
        Object[] values = {after.score(), after.date(), new BytesRef(after.id())};
        return new FieldDoc(Integer.MAX_VALUE, after.score(), values);
    }
}
