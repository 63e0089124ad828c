package spplus.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.search.PendingRepository.Change;
import spplus.search.engine.SearchEngine;

/**
 * Takes the queue to the index, one bounded batch after the other. While an index is being rebuilt beside, nothing
 * leaves the queue: once the new index is in place, all of it is read again, so that it misses no change.
 */
@Component
class IndexBatches {

    /** Their ids only are in memory; fewer would make many small segments, merged again and again. */
    private static final int ROWS = 20_000;

    private static final int LOADED_AT_ONCE = 500;
    private static final int HANDS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final SearchEngine engine;
    private final IndexSources sources;
    private final PendingRepository pending;
    private long fedUpTo;
    private int rebuilds;

    IndexBatches(SearchEngine engine, IndexSources sources, PendingRepository pending) {
        this.engine = engine;
        this.sources = sources;
        this.pending = pending;
    }

    /** @return whether the batch was full, so that more is probably waiting */
    synchronized boolean feedNext() {
        var changes = pending.after(fedUpTo, ROWS);
        if (changes.isEmpty()) {
            return false;
        }
        changes.stream()
                .collect(Collectors.groupingBy(
                        Change::collection,
                        Collectors.mapping(Change::documentId, Collectors.toCollection(LinkedHashSet::new))))
                .forEach(this::feed);
        if (rebuilds == 0) {
            pending.remove(changes);
        } else {
            fedUpTo = changes.getLast().seq();
        }
        return changes.size() == ROWS;
    }

    synchronized void rebuildStarts() {
        rebuilds++;
    }

    synchronized void rebuildEnds(Runnable replacement) {
        replacement.run();
        rebuilds--;
        fedUpTo = 0;
    }

    /** A collection that no module declares any more is forgotten. */
    private void feed(String collection, LinkedHashSet<String> ids) {
        if (!sources.has(collection)) {
            return;
        }
        var source = sources.get(collection);
        engine.write(collection, batch -> source.inIndexOrder(ids).stream()
                .gather(Gatherers.windowFixed(LOADED_AT_ONCE))
                .gather(Gatherers.mapConcurrent(HANDS, some -> prepare(source, some, batch)))
                .forEach(SearchEngine.Prepared::write));
    }

    private static SearchEngine.Prepared prepare(IndexedSource source, List<String> ids, SearchEngine.Batch batch) {
        var loaded = source.load(ids).stream().collect(Collectors.toMap(IndexedDocument::id, Function.identity()));
        var present =
                ids.stream().flatMap(id -> Stream.ofNullable(loaded.get(id))).toList();
        var absent = ids.stream().filter(id -> !loaded.containsKey(id)).toList();
        return batch.prepare(present, absent);
    }
}
