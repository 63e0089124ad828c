package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The documents of one segment that match, as a set of bits: sets are then intersected 64 documents at a time. */
final class Sets {

    private Sets() {}

    /** All documents, one set a segment. */
    static List<FixedBitSet> all(IndexSearcher searcher) {
        return searcher.getIndexReader().leaves().stream().map(Sets::live).toList();
    }

    /** The documents that match, without any score, one set a segment. */
    static List<FixedBitSet> matching(IndexSearcher searcher, Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var sets = new ArrayList<FixedBitSet>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            sets.add(matching(leaf, weight));
        }
        return sets;
    }

    /** Documents that bear any of these values, deleted ones included. */
    static FixedBitSet bearing(LeafReaderContext leaf, String field, Iterable<String> values) throws IOException {
        var set = new FixedBitSet(leaf.reader().maxDoc());
        var terms = leaf.reader().terms(Fields.keyword(field));
        if (terms == null) {
            return set;
        }
        var found = terms.iterator();
        PostingsEnum documents = null;
        for (var value : values) {
            if (found.seekExact(new BytesRef(value))) {
                documents = found.postings(documents, PostingsEnum.NONE);
                documents.nextDoc();
                documents.intoBitSet(set.length(), set, 0);
            }
        }
        return set;
    }

    private static FixedBitSet live(LeafReaderContext leaf) {
        var live = leaf.reader().getLiveDocs();
        if (live != null) {
            return FixedBitSet.copyOf(live);
        }
        var all = new FixedBitSet(leaf.reader().maxDoc());
        all.set(0, all.length());
        return all;
    }

    private static FixedBitSet matching(LeafReaderContext leaf, Weight weight) throws IOException {
        var set = new FixedBitSet(leaf.reader().maxDoc());
        var scorer = weight.bulkScorer(leaf);
        if (scorer != null) {
            scorer.score(new Filling(set), leaf.reader().getLiveDocs(), 0, set.length());
        }
        return set;
    }

    private record Filling(FixedBitSet set) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            set.set(document);
        }

        @Override
        public void collect(DocIdStream documents) throws IOException {
            documents.forEach(set::set);
        }

        @Override
        public void collectRange(int from, int to) {
            set.set(from, to);
        }
    }
}
