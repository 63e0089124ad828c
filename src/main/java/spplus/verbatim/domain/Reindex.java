package spplus.verbatim.domain;

import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import spplus.search.IndexedSource;
import spplus.search.SearchIndex;

/** Asks that texts be read again by the search index, in the caller's transaction. */
@Component
public class Reindex {

    /** Name of the collection of texts in the search index. */
    public static final String COLLECTION = "verbatims";

    private final SearchIndex index;
    private final ObjectProvider<IndexedSource> sources;

    Reindex(SearchIndex index, ObjectProvider<IndexedSource> sources) {
        this.index = index;
        this.sources = sources;
    }

    public void mark(Collection<UUID> ids) {
        if (sources.stream().anyMatch(source -> source.collection().equals(COLLECTION))) {
            index.changed(COLLECTION, ids.stream().map(UUID::toString).toList());
        }
    }
}
