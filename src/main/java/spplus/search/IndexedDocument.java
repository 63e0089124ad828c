package spplus.search;

import java.util.List;
import java.util.Map;

/**
 * What the index must know of one thing; field names are those of its {@link IndexSchema}, absent ones are empty.
 *
 * @param id ASCII, at most 100 characters
 * @param texts analysed words, never given back by the index
 * @param keywords exact values, one or several a field
 * @param longs numbers and instants (milliseconds since 1970)
 */
public record IndexedDocument(
        String id, Map<String, String> texts, Map<String, List<String>> keywords, Map<String, Long> longs) {

    public IndexedDocument {
        texts = Map.copyOf(texts);
        keywords = Map.copyOf(keywords);
        longs = Map.copyOf(longs);
    }
}
