package spplus.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;
import spplus.search.SearchRequest.Sort;

/** Keeps the best documents seen: the highest score, then the newest, then the least id. Dates and ids are read for these only. */
final class BestDocuments {

    private static final Comparator<Cursor> BEST_LAST = Comparator.comparingDouble(Cursor::score)
            .thenComparingLong(Cursor::date)
            .thenComparing(Cursor::id, Comparator.reverseOrder());

    private final int most;
    private final @Nullable Cursor after;
    private final PriorityQueue<Cursor> kept = new PriorityQueue<>(BEST_LAST);

    /** @param after only what comes after it is kept */
    BestDocuments(int most, @Nullable Cursor after) {
        this.most = most;
        this.after = after;
    }

    /** The best one last. */
    List<Cursor> found() {
        return kept.stream().sorted(BEST_LAST).toList();
    }

    LeafCollector in(LeafReader segment, String dateField) throws IOException {
        return new Segment(segment, DocValues.getNumeric(segment, dateField));
    }

    private final class Segment implements LeafCollector {

        private final LeafReader segment;
        private final NumericDocValues dates;
        private @Nullable Scorable scorer;

        Segment(LeafReader segment, NumericDocValues dates) {
            this.segment = segment;
            this.dates = dates;
        }

        @Override
        public void setScorer(Scorable scored) throws IOException {
            scorer = scored;
            tellLeastScore();
        }

        @Override
        public void collect(int document) throws IOException {
            var score = scorer == null ? 0 : scorer.score();
            var worst = kept.size() == most ? kept.peek() : null;
            if ((worst != null && score < worst.score()) || (after != null && score > after.score())) {
                return;
            }
            dates.advanceExact(document);
            var found = new Cursor(Sort.RELEVANCE, score, dates.longValue(), Names.of(segment, document));
            if (after != null && BEST_LAST.compare(found, after) >= 0) {
                return;
            }
            if (worst == null) {
                kept.add(found);
            } else if (BEST_LAST.compare(found, worst) > 0) {
                kept.poll();
                kept.add(found);
            }
            tellLeastScore();
        }

        /** Documents under it need not even be scored; at it, their date tells. */
        private void tellLeastScore() throws IOException {
            var worst = kept.size() == most ? kept.peek() : null;
            if (worst != null && scorer != null) {
                scorer.setMinCompetitiveScore(worst.score());
            }
        }
    }
}
