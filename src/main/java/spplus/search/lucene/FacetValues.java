package spplus.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;
import spplus.search.SearchResult;
import spplus.search.SearchResult.FacetCount;

/** Numbers the distinct values of one facet, the same in all segments. */
final class FacetValues {

    static final char NONE = Character.MAX_VALUE;
    private static final int NUMBER_BITS = 16;

    private final String field;
    private final Map<String, Character> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    FacetValues(String field) {
        this.field = field;
    }

    /** The number of each of a segment's values, in the segment's order. */
    synchronized char[] numbers(SortedSetDocValues segment) throws IOException {
        var numbered = new char[Math.toIntExact(segment.getValueCount())];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = number(segment.lookupOrd(i).utf8ToString());
        }
        return numbered;
    }

    synchronized int size() {
        return values.size();
    }

    /** The number of a known value. */
    synchronized int numberOf(String value) {
        var number = numbers.get(value);
        if (number == null) {
            throw new IllegalArgumentException("no document bears this value: " + value);
        }
        return number;
    }

    /** The most frequent first; only those kept are given a name. */
    synchronized List<FacetCount> counted(int[] counts) {
        var frequent = new long[counts.length];
        var found = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                frequent[found++] = -((long) counts[i] << NUMBER_BITS) + i;
            }
        }
        Arrays.sort(frequent, 0, found);
        return Arrays.stream(frequent, 0, Math.min(found, SearchResult.MOST_FACET_VALUES))
                .mapToObj(coded -> counted(counts, (int) (coded & NONE)))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }

    private FacetCount counted(int[] counts, int number) {
        return new FacetCount(values.get(number), counts[number]);
    }

    private char number(String value) {
        var known = numbers.get(value);
        if (known != null) {
            return known;
        }
        if (values.size() == NONE) {
            throw new IllegalStateException("more than 65,000 distinct values in the facet " + field);
        }
        values.add(value);
        numbers.put(value, (char) (values.size() - 1));
        return (char) (values.size() - 1);
    }
}
