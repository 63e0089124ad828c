package spplus.verbatim.domain;

import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.search.IndexedSource;
import spplus.search.SearchIndex;

/** Asks that texts be read again by the search index and counted again, in the caller's transaction. */
@Component
public class Reindex {

    /** Name of the collection of texts in the search index. */
    public static final String COLLECTION = "verbatims";

    private final SearchIndex index;
    private final ObjectProvider<IndexedSource> sources;

    private final JdbcClient jdbc;

    Reindex(SearchIndex index, ObjectProvider<IndexedSource> sources, JdbcClient jdbc) {
        this.index = index;
        this.jdbc = jdbc;
        this.sources = sources;
    }

    public void mark(Collection<UUID> ids) {
        jdbc.sql("insert into verbatim.to_tally (verbatim_id) select unnest(?::uuid[])")
                .param(ids.toArray(UUID[]::new))
                .update();
        if (sources.stream().anyMatch(source -> source.collection().equals(COLLECTION))) {
            index.changed(COLLECTION, ids.stream().map(UUID::toString).toList());
        }
    }
}
