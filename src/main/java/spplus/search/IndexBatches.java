package spplus.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import spplus.search.PendingRepository.Change;
import spplus.search.engine.SearchEngine;

/**
 * Takes the queue to the index, one bounded batch after the other. While an index is being rebuilt beside, nothing
 * leaves the queue: once the new index is in place, all of it is read again, so that it misses no change.
 */
@Component
class IndexBatches {

    private static final int ROWS = 4_000;
    private static final int LOADED_AT_ONCE = 500;

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
        var absent = new HashSet<>(ids);
        var present = new ArrayList<IndexedDocument>(ids.size());
        ids.stream()
                .gather(Gatherers.windowFixed(LOADED_AT_ONCE))
                .map(source::load)
                .forEach(present::addAll);
        present.forEach(document -> absent.remove(document.id()));
        engine.write(collection, List.copyOf(present), absent);
    }
}
