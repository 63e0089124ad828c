package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Reads a page by score; the total is known elsewhere, so documents that cannot reach the page are skipped unread. */
final class RelevancePage {

    private final String dateField;
    private final @Nullable Cursor after;
    private final int limit;

    RelevancePage(String dateField, @Nullable Cursor after, int limit) {
        this.dateField = Fields.number(dateField);
        this.after = after;
        this.limit = limit;
    }

    FoundPage read(IndexSearcher searcher, Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1);
        var best = new BestDocuments(limit + 1, after);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                var segment = best.in(leaf.reader(), dateField);
                scorer.score(segment, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
        var found = new ArrayList<>(best.found());
        Collections.reverse(found);
        return FoundPage.of(found, limit);
    }
}
