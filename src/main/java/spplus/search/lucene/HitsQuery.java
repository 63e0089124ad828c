package spplus.search.lucene;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/** The documents of sets that are already known, one set a segment. */
final class HitsQuery extends Query {

    private final List<SegmentHits> segments;

    HitsQuery(List<SegmentHits> segments) {
        this.segments = segments;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                return supplier(segments.get(leaf.ord), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private static ScorerSupplier supplier(SegmentHits hits, ScoreMode mode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
                return new ConstantScoreScorer(0, mode, hits.iterator());
            }

            @Override
            public long cost() {
                return hits.count();
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "known documents";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HitsQuery query && segments == query.segments;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(segments);
    }
}
