package spplus.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import spplus.search.engine.SearchEngine;

/** The door of the index: modules tell what changed, pages ask what matches. */
@Service
public class SearchIndex {

    private static final int REMEMBERED_RESULTS = 500;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);

    private final SearchEngine engine;
    private final IndexSources sources;
    private final PendingRepository pending;
    private final RebuildRepository rebuilds;
    private final IndexFeeder feeder;
    private final Cache<Question, SearchResult> results = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_RESULTS)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    SearchIndex(
            SearchEngine engine,
            IndexSources sources,
            PendingRepository pending,
            RebuildRepository rebuilds,
            IndexFeeder feeder) {
        this.engine = engine;
        this.sources = sources;
        this.pending = pending;
        this.rebuilds = rebuilds;
        this.feeder = feeder;
    }

    /** Asks that documents be read again from their source: joins the caller's transaction and is lost with it. */
    public void changed(String collection, Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        pending.add(collection, ids);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            feeder.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                feeder.wake();
            }
        });
    }

    /** @throws IllegalArgumentException when a field or the cursor is not one of this collection's */
    public SearchResult search(SearchRequest request) {
        var question = new Question(request, generation(request.collection()));
        return results.get(
                question, q -> engine.search(sources.schema(q.request().collection()), q.request()));
    }

    /** Ids of the documents whose words are nearest to those of this one, which is not among them. */
    public List<String> similar(String collection, String id, int limit) {
        return similar(collection, id, Map.of(), limit);
    }

    /** The same, among documents that bear any of the values of each field. */
    public List<String> similar(String collection, String id, Map<String, List<String>> filters, int limit) {
        return sources.get(collection).load(List.of(id)).stream()
                .findFirst()
                .map(document -> engine.similar(collection, document, filters, limit))
                .orElse(List.of());
    }

    /** Ids of the documents whose words are nearest to those of a text that is not in the index. */
    public List<String> like(String collection, String text, Map<String, List<String>> filters, int limit) {
        return engine.similar(
                collection, new IndexedDocument("", Map.of("text", text), Map.of(), Map.of()), filters, limit);
    }

    /** Grows each time what is searchable changed, also across restarts; a page cached under it is not stale. */
    public long generation(String collection) {
        return engine.generation(collection);
    }

    /**
     * Reads a whole collection again from its source while searches go on; returns when it is done, by this process
     * or by the one that holds the index.
     */
    public void rebuild(String collection, LongConsumer progress) {
        sources.get(collection);
        rebuilds.request(collection);
        feeder.wake();
        rebuilds.await(collection, progress);
    }

    /** Waits until everything committed so far is searchable. @return false when it took longer than that */
    public boolean awaitIndexed(Duration longest) {
        feeder.wake();
        return pending.awaitEmpty(longest);
    }

    public SearchStatus status() {
        return pending.status(engine.isLeader());
    }

    private record Question(SearchRequest request, long generation) {}
}
