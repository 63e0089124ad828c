package spplus.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one facet for the documents of one segment, in memory: two bytes a value, so that counting is a walk
 * through an array. A segment never changes, so the counts over all of it are kept too.
 */
final class FacetColumn {

    private static final int MANY = 64;

    /** One value a document, {@link FacetValues#NONE} for none; null when some document has several. */
    private final char[] single;

    /** Several values: those of document d are {@code several[starts[d]] … several[starts[d + 1] - 1]}. */
    private final int[] starts;

    private final char[] several;
    private final int[] counts;
    private final int documents;

    private FacetColumn(char[] single, int[] starts, char[] several, int documents, int distinct) {
        this.single = single;
        this.starts = starts;
        this.several = several;
        this.documents = documents;
        this.counts = new int[distinct];
        var everything = new FixedBitSet(documents);
        everything.set(0, documents);
        walk(everything, counts, 1);
    }

    static FacetColumn read(LeafReader segment, String field, FacetValues values) throws IOException {
        var column = DocValues.getSortedSet(segment, field);
        var numbers = values.numbers(column);
        var one = DocValues.unwrapSingleton(column);
        return one == null
                ? severalPerDocument(segment.maxDoc(), column, numbers, values.size())
                : onePerDocument(segment.maxDoc(), column, numbers, values.size());
    }

    /** Adds the counts of these documents to {@code into}, by the value's number. */
    void count(SegmentHits hits, int[] into) {
        if (hits.isList()) {
            for (int place = 0; place < hits.count(); place++) {
                add(hits.at(place), into, 1);
            }
        } else {
            count(hits.bits(), hits.count(), into);
        }
    }

    /** How many values this document has. */
    int valuesOf(int document) {
        if (starts.length == 0) {
            return single[document] == FacetValues.NONE ? 0 : 1;
        }
        return starts[document + 1] - starts[document];
    }

    /** The number of one of its values, in any order. */
    char valueOf(int document, int place) {
        return starts.length == 0 ? single[document] : several[starts[document] + place];
    }

    private void count(FixedBitSet set, int cardinality, int[] into) {
        if (cardinality <= documents / 2) {
            walk(set, into, 1);
            return;
        }
        for (int i = 0; i < counts.length; i++) {
            into[i] += counts[i];
        }
        if (cardinality < documents) {
            var others = set.clone();
            others.flip(0, documents);
            walk(others, into, -1);
        }
    }

    private static FacetColumn onePerDocument(int documents, SortedSetDocValues column, char[] numbers, int distinct)
            throws IOException {
        var single = new char[documents];
        java.util.Arrays.fill(single, FacetValues.NONE);
        for (int d = column.nextDoc(); d < documents; d = column.nextDoc()) {
            single[d] = numbers[(int) column.nextOrd()];
        }
        return new FacetColumn(single, new int[0], new char[0], documents, distinct);
    }

    private static FacetColumn severalPerDocument(
            int documents, SortedSetDocValues column, char[] numbers, int distinct) throws IOException {
        var starts = new int[documents + 1];
        var several = new char[documents + MANY];
        var end = 0;
        for (int d = 0; d < documents; d++) {
            starts[d] = end;
            if (column.advanceExact(d)) {
                var count = column.docValueCount();
                several = org.apache.lucene.util.ArrayUtil.grow(several, end + count);
                for (int i = 0; i < count; i++) {
                    several[end++] = numbers[(int) column.nextOrd()];
                }
            }
        }
        starts[documents] = end;
        return new FacetColumn(new char[0], starts, java.util.Arrays.copyOf(several, end), documents, distinct);
    }

    private void walk(FixedBitSet set, int[] into, int step) {
        var words = set.getBits();
        var length = FixedBitSet.bits2words(documents);
        for (int w = 0; w < length; w++) {
            for (var bits = words[w]; bits != 0; bits &= bits - 1) {
                add((w << 6) + Long.numberOfTrailingZeros(bits), into, step);
            }
        }
    }

    private void add(int document, int[] into, int step) {
        if (starts.length == 0) {
            var value = single[document];
            if (value != FacetValues.NONE) {
                into[value] += step;
            }
            return;
        }
        for (int i = starts[document]; i < starts[document + 1]; i++) {
            into[several[i]] += step;
        }
    }
}
