package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Finds the documents that match something, one set a segment. */
final class Sets {

    private Sets() {}

    /** All documents. */
    static List<SegmentHits> all(IndexSearcher searcher) {
        return searcher.getIndexReader().leaves().stream()
                .map(leaf -> SegmentHits.of(live(leaf)))
                .toList();
    }

    /** The documents that match, without any score. */
    static List<SegmentHits> matching(IndexSearcher searcher, Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var sets = new ArrayList<SegmentHits>();
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

    /** Which places of a list bear any of these values. */
    static boolean[] bearing(LeafReaderContext leaf, String field, Iterable<String> values, SegmentHits list)
            throws IOException {
        var bearing = new boolean[list.count()];
        var terms = leaf.reader().terms(Fields.keyword(field));
        if (terms == null) {
            return bearing;
        }
        var found = terms.iterator();
        PostingsEnum documents = null;
        for (var value : values) {
            if (found.seekExact(new BytesRef(value))) {
                documents = found.postings(documents, PostingsEnum.NONE);
                mark(documents, list, bearing);
            }
        }
        return bearing;
    }

    private static void mark(PostingsEnum documents, SegmentHits list, boolean[] bearing) throws IOException {
        for (int place = 0; place < bearing.length && documents.docID() != DocIdSetIterator.NO_MORE_DOCS; place++) {
            if (documents.docID() < list.at(place)) {
                documents.advance(list.at(place));
            }
            bearing[place] |= documents.docID() == list.at(place);
        }
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

    private static SegmentHits matching(LeafReaderContext leaf, Weight weight) throws IOException {
        var size = leaf.reader().maxDoc();
        var scorer = weight.bulkScorer(leaf);
        if (scorer == null) {
            return SegmentHits.few(new int[0], 0, size);
        }
        var gathering = new Gathering(size);
        scorer.score(gathering, leaf.reader().getLiveDocs(), 0, size);
        return gathering.hits();
    }
}
