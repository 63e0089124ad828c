package spplus.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import spplus.search.IndexSchema;

/** The facet columns of every open segment: read once when the segment appears, dropped with it. */
final class FacetColumns {

    private final Map<String, FacetValues> values = new HashMap<>();
    private final Map<IndexReader.CacheKey, Map<String, FacetColumn>> segments = new ConcurrentHashMap<>();

    FacetColumns(IndexSchema schema) {
        schema.facets().forEach(field -> values.put(field, new FacetValues(field)));
    }

    FacetValues values(String field) {
        return Objects.requireNonNull(values.get(field));
    }

    FacetColumn column(LeafReader segment, String field) {
        return Objects.requireNonNull(columns(segment).get(field));
    }

    void warm(LeafReader segment) {
        columns(segment);
    }

    private Map<String, FacetColumn> columns(LeafReader segment) {
        var life = Objects.requireNonNull(segment.getCoreCacheHelper());
        return segments.computeIfAbsent(life.getKey(), _ -> {
            life.addClosedListener(segments::remove);
            return read(segment);
        });
    }

    private Map<String, FacetColumn> read(LeafReader segment) {
        var columns = new HashMap<String, FacetColumn>();
        try {
            for (var field : values.keySet()) {
                columns.put(field, FacetColumn.read(segment, Fields.keyword(field), values(field)));
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
