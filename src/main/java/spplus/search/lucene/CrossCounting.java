package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import spplus.search.SearchRequest.Cross;
import spplus.search.SearchResult;
import spplus.search.SearchResult.CrossCount;

/** Counts the values of two facets together, in one walk through what matches. */
final class CrossCounting {

    /** Four bytes each, for the time of one search. */
    private static final int MOST_CELLS = 4_000_000;

    private CrossCounting() {}

    /** @throws IllegalArgumentException when two facets have too many values to be crossed */
    static Map<Cross, List<CrossCount>> count(
            List<LeafReaderContext> leaves, FacetColumns columns, Matching matching, List<Cross> crosses)
            throws IOException {
        var counted = new LinkedHashMap<Cross, List<CrossCount>>();
        for (var cross : crosses) {
            counted.put(cross, count(leaves, columns, matching, cross));
        }
        return counted;
    }

    private static List<CrossCount> count(
            List<LeafReaderContext> leaves, FacetColumns columns, Matching matching, Cross cross) throws IOException {
        var table = new Table(columns.values(cross.row()), columns.values(cross.column()));
        for (var leaf : leaves) {
            var rows = columns.column(leaf.reader(), cross.row());
            var others = columns.column(leaf.reader(), cross.column());
            var hits = matching.hits().get(leaf.ord).iterator();
            for (int d = hits.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = hits.nextDoc()) {
                table.add(d, rows, others);
            }
        }
        return table.named();
    }

    private static final class Table {

        private final FacetValues rows;
        private final FacetValues columns;
        private final int width;
        private final int[] cells;

        Table(FacetValues rows, FacetValues columns) {
            this.rows = rows;
            this.columns = columns;
            this.width = columns.size();
            long size = (long) rows.size() * width;
            if (size > MOST_CELLS) {
                throw new IllegalArgumentException("these two facets have too many values to be crossed: " + size);
            }
            this.cells = new int[(int) size];
        }

        void add(int document, FacetColumn row, FacetColumn column) {
            int across = column.valuesOf(document);
            for (int i = row.valuesOf(document) - 1; i >= 0; i--) {
                int start = row.valueOf(document, i) * width;
                for (int j = 0; j < across; j++) {
                    cells[start + column.valueOf(document, j)]++;
                }
            }
        }

        List<CrossCount> named() {
            var counts = new ArrayList<CrossCount>();
            for (int row : mostFrequentRows()) {
                for (int column = 0; column < width; column++) {
                    int count = cells[row * width + column];
                    if (count > 0) {
                        counts.add(new CrossCount(rows.name(row), columns.name(column), count));
                    }
                }
            }
            return counts;
        }

        private List<Integer> mostFrequentRows() {
            int height = width == 0 ? 0 : cells.length / width;
            var totals = IntStream.range(0, height).mapToLong(this::total).toArray();
            return IntStream.range(0, height)
                    .filter(row -> totals[row] > 0)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer row) -> totals[row])
                            .reversed()
                            .thenComparing(rows::name))
                    .limit(SearchResult.MOST_CROSS_ROWS)
                    .toList();
        }

        private long total(int row) {
            long total = 0;
            for (int column = 0; column < width; column++) {
                total += cells[row * width + column];
            }
            return total;
        }
    }
}
