package spplus.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Takes the documents of one segment as they are found: into a list, then into bits once they are many. */
final class Gathering implements LeafCollector {

    private static final int FIRST = 256;

    private final int segmentSize;
    private final int most;
    private int[] list;
    private int count;
    private @Nullable FixedBitSet bits;

    Gathering(int segmentSize) {
        this.segmentSize = segmentSize;
        this.most = SegmentHits.mostOfAList(segmentSize);
        this.list = new int[Math.min(FIRST, most)];
    }

    SegmentHits hits() {
        return bits == null ? SegmentHits.few(list, count, segmentSize) : SegmentHits.of(bits);
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
        if (bits != null) {
            bits.set(document);
        } else if (count == most) {
            many().set(document);
        } else {
            if (count == list.length) {
                list = ArrayUtil.grow(list);
            }
            list[count++] = document;
        }
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
        documents.forEach(this::collect);
    }

    @Override
    public void collectRange(int from, int to) {
        many().set(from, to);
    }

    private FixedBitSet many() {
        if (bits == null) {
            bits = new FixedBitSet(segmentSize);
            for (int place = 0; place < count; place++) {
                bits.set(list[place]);
            }
        }
        return bits;
    }
}
