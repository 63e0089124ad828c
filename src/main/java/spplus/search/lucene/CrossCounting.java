package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import spplus.search.SearchRequest.Cross;
import spplus.search.SearchResult;
import spplus.search.SearchResult.CrossCount;

/** Counts the values of two facets together, those that are the most frequent in what matches. */
final class CrossCounting {

    private static final int LEFT_OUT = -1;

    private CrossCounting() {}

    static Map<Cross, List<CrossCount>> count(
            List<LeafReaderContext> leaves, FacetColumns columns, Matching matching, List<Cross> crosses)
            throws IOException {
        var counted = new LinkedHashMap<Cross, List<CrossCount>>();
        var sides = new HashMap<String, Side>();
        for (var cross : crosses) {
            for (var facet : List.of(cross.row(), cross.column())) {
                if (!sides.containsKey(facet)) {
                    sides.put(facet, Side.frequent(leaves, columns, matching, facet));
                }
            }
            var rows = Objects.requireNonNull(sides.get(cross.row()));
            var others = Objects.requireNonNull(sides.get(cross.column()));
            counted.put(cross, count(leaves, columns, matching, cross, rows, others));
        }
        return counted;
    }

    private static List<CrossCount> count(
            List<LeafReaderContext> leaves,
            FacetColumns columns,
            Matching matching,
            Cross cross,
            Side rows,
            Side others)
            throws IOException {
        var cells = new int[rows.names().size() * others.names().size()];
        for (var leaf : leaves) {
            var row = columns.column(leaf.reader(), cross.row());
            var other = columns.column(leaf.reader(), cross.column());
            var hits = matching.hits().get(leaf.ord).iterator();
            for (int d = hits.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = hits.nextDoc()) {
                add(d, row, rows, other, others, cells);
            }
        }
        return named(rows, others, cells);
    }

    private static void add(int document, FacetColumn row, Side rows, FacetColumn other, Side others, int[] cells) {
        int across = other.valuesOf(document);
        for (int i = row.valuesOf(document) - 1; i >= 0; i--) {
            int line = rows.placeOf(row.valueOf(document, i));
            for (int j = 0; j < across && line != LEFT_OUT; j++) {
                int place = others.placeOf(other.valueOf(document, j));
                if (place != LEFT_OUT) {
                    cells[line * others.names().size() + place]++;
                }
            }
        }
    }

    private static List<CrossCount> named(Side rows, Side others, int[] cells) {
        var counts = new ArrayList<CrossCount>();
        int width = others.names().size();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] > 0) {
                counts.add(new CrossCount(
                        rows.names().get(i / width), others.names().get(i % width), cells[i]));
            }
        }
        return counts;
    }

    /**
     * The values of one facet that are counted, the most frequent first.
     *
     * @param places of each value's number
     */
    private record Side(List<String> names, int[] places) {

        static Side frequent(List<LeafReaderContext> leaves, FacetColumns columns, Matching matching, String facet) {
            var values = columns.values(facet);
            var counts = new int[values.size()];
            for (var leaf : leaves) {
                columns.column(leaf.reader(), facet).count(matching.hits().get(leaf.ord), counts);
            }
            var names = values.counted(counts).stream()
                    .limit(SearchResult.MOST_CROSS_VALUES)
                    .map(SearchResult.FacetCount::value)
                    .toList();
            var places = new int[counts.length];
            Arrays.fill(places, LEFT_OUT);
            for (int place = 0; place < names.size(); place++) {
                places[values.numberOf(names.get(place))] = place;
            }
            return new Side(names, places);
        }

        /** A value that appeared since is left out. */
        int placeOf(char number) {
            return number < places.length ? places[number] : LEFT_OUT;
        }
    }
}
