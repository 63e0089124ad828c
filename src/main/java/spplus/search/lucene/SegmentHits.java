package spplus.search.lucene;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one segment that match. When they are few, they are listed, and what is done next costs what they are;
 * when they are many, they are bits, and sets are intersected 64 documents at a time.
 */
final class SegmentHits {

    /** A list is read faster than bits when it holds fewer documents than this part of a segment. */
    private static final int FEW = 64;

    private final int segmentSize;
    private final int count;
    private final int[] list;
    private final @Nullable FixedBitSet bits;

    private SegmentHits(int segmentSize, int count, int[] list, @Nullable FixedBitSet bits) {
        this.segmentSize = segmentSize;
        this.count = count;
        this.list = list;
        this.bits = bits;
    }

    /** The set is not changed afterwards. */
    static SegmentHits of(FixedBitSet set) {
        return new SegmentHits(set.length(), set.cardinality(), new int[0], set);
    }

    /** @param documents the first {@code count} are the hits, in growing order */
    static SegmentHits few(int[] documents, int count, int segmentSize) {
        return new SegmentHits(segmentSize, count, documents, null);
    }

    static int mostOfAList(int segmentSize) {
        return segmentSize / FEW;
    }

    int count() {
        return count;
    }

    boolean isList() {
        return bits == null;
    }

    /** The document at this place of the list. */
    int at(int place) {
        return list[place];
    }

    /** How many documents the segment has, whether they match or not. */
    int segmentSize() {
        return segmentSize;
    }

    /** The bits of what is not a list; never changed. */
    FixedBitSet bits() {
        if (bits == null) {
            throw new IllegalStateException("these hits are a list");
        }
        return bits;
    }

    /** Of a list, those whose place is kept. */
    SegmentHits only(IntPredicate keptPlace) {
        var kept = new int[count];
        int end = 0;
        for (int place = 0; place < count; place++) {
            if (keptPlace.test(place)) {
                kept[end++] = list[place];
            }
        }
        return few(kept, end, segmentSize);
    }

    boolean contains(int document) {
        return bits == null ? Arrays.binarySearch(list, 0, count, document) >= 0 : bits.get(document);
    }

    /** What both hold, of the same segment. */
    SegmentHits and(SegmentHits other) {
        if (isList()) {
            return only(place -> other.contains(list[place]));
        }
        if (other.isList()) {
            return other.and(this);
        }
        var both = bits().clone();
        both.and(other.bits());
        return of(both);
    }

    /** Those from one document on, before another. */
    SegmentHits between(int start, int end) {
        if (isList()) {
            return only(place -> list[place] >= start && list[place] < end);
        }
        if (start >= end) {
            return few(new int[0], 0, segmentSize);
        }
        var kept = bits().clone();
        kept.clear(0, start);
        if (end < segmentSize) {
            kept.clear(end, segmentSize);
        }
        return of(kept);
    }

    /** The first one from this document on, {@link DocIdSetIterator#NO_MORE_DOCS} when there is none. */
    int next(int from) {
        if (from >= segmentSize) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        if (bits != null) {
            return bits.nextSetBit(from);
        }
        int found = Arrays.binarySearch(list, 0, count, from);
        int place = found < 0 ? -found - 1 : found;
        return place < count ? list[place] : DocIdSetIterator.NO_MORE_DOCS;
    }

    DocIdSetIterator iterator() {
        return bits == null ? new ListIterator() : new BitSetIterator(bits, count);
    }

    private final class ListIterator extends DocIdSetIterator {

        private int place = -1;

        @Override
        public int docID() {
            return place < 0 ? -1 : place < count ? list[place] : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            place++;
            return docID();
        }

        @Override
        public int advance(int target) {
            int found = Arrays.binarySearch(list, Math.max(place, 0), count, target);
            place = found < 0 ? -found - 1 : found;
            return docID();
        }

        @Override
        public long cost() {
            return count;
        }
    }
}
