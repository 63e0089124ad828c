package spplus.search;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The collections that modules declare, found late: their beans may themselves use the index. */
@Component
class IndexSources {

    private final SingletonSupplier<Map<String, IndexedSource>> sources;
    private final Map<String, IndexSchema> schemas = new ConcurrentHashMap<>();

    IndexSources(ObjectProvider<IndexedSource> sources) {
        this.sources = SingletonSupplier.of(() ->
                sources.stream().collect(Collectors.toUnmodifiableMap(IndexedSource::collection, Function.identity())));
    }

    Collection<IndexedSource> all() {
        return sources.obtain().values();
    }

    IndexedSource get(String collection) {
        var source = sources.obtain().get(collection);
        if (source == null) {
            throw new IllegalArgumentException("no collection is named " + collection);
        }
        return source;
    }

    boolean has(String collection) {
        return sources.obtain().containsKey(collection);
    }

    IndexSchema schema(String collection) {
        return schemas.computeIfAbsent(collection, c -> get(c).schema());
    }
}
