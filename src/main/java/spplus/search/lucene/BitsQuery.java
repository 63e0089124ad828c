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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The documents of sets that are already known, one set a segment. */
final class BitsQuery extends Query {

    private final List<FixedBitSet> segments;

    BitsQuery(List<FixedBitSet> segments) {
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

    private static ScorerSupplier supplier(FixedBitSet bits, ScoreMode mode) {
        var cost = bits.cardinality();
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) {
                return new ConstantScoreScorer(0, mode, new BitSetIterator(bits, cost));
            }

            @Override
            public long cost() {
                return cost;
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
        return other instanceof BitsQuery query && segments == query.segments;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(segments);
    }
}
