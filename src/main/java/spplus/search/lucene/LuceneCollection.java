package spplus.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spplus.search.IndexSchema;
import spplus.search.engine.SearchEngine;

/** The index in use of one collection, and its replacement by a fresh one. */
final class LuceneCollection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LuceneCollection.class);

    /** An index of at most so many documents is purged as soon as nothing else waits: it takes less than a second. */
    private static final int PURGED_AT_ONCE = 20_000;

    private final IndexSchema schema;
    private final IndexFolder folder;
    private final FrenchAnalysis french;
    private final Clock clock;
    private final Duration purgeDelay;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable LuceneIndex index;
    private volatile boolean needsRebuild;
    private @Nullable Instant purgeDue;

    LuceneCollection(IndexSchema schema, IndexFolder folder, FrenchAnalysis french, Clock clock, Duration purgeDelay) {
        this.schema = schema;
        this.folder = folder;
        this.french = french;
        this.clock = clock;
        this.purgeDelay = purgeDelay;
        changed();
    }

    long generation() {
        return generation.get();
    }

    boolean needsRebuild() {
        return needsRebuild;
    }

    /** @return the answer, {@code without} when there is no index yet */
    <T> T ask(Asked<T> asked, T without) throws IOException {
        while (true) {
            var current = index;
            if (current == null) {
                return without;
            }
            try {
                return current.with(searcher -> asked.of(searcher, current.columns()));
            } catch (AlreadyClosedException e) {
                if (current == index) {
                    throw e;
                }
            }
        }
    }

    /** Something asked of whichever index is in use. */
    interface Asked<T> {
        T of(IndexSearcher searcher, FacetColumns columns) throws IOException;
    }

    synchronized void openToWrite() throws IOException {
        var reader = index;
        var current = folder.current();
        needsRebuild = current == null;
        folder.keepOnly(current);
        show(LuceneIndex.write(current == null ? folder.fresh() : current, schema, french));
        if (reader != null) {
            reader.close();
        }
    }

    /** Follows the process that writes. */
    synchronized void follow() throws IOException {
        var current = folder.current();
        var open = index;
        if (open != null && open.folder().equals(current)) {
            open.refresh();
        } else if (current != null) {
            show(LuceneIndex.read(current, schema, french));
            if (open != null) {
                open.close();
            }
        }
    }

    synchronized void write(Consumer<SearchEngine.Batch> filling) throws IOException {
        var open = open();
        filling.accept((present, absent) -> {
            var prepared = present.stream().map(open::prepare).toList();
            return () -> open.replace(prepared, absent);
        });
        open.commit();
    }

    /** Purges what removed texts left, at once when that is quick, after a while when it is not. */
    synchronized void tidy() throws IOException {
        var open = open();
        if (!open.leavesText()) {
            return;
        }
        if (purgeDue == null) {
            purgeDue = clock.instant().plus(purgeDelay);
        }
        if (open.size() <= PURGED_AT_ONCE || !clock.instant().isBefore(purgeDue)) {
            purgeDue = null;
            open.purge();
        }
    }

    LuceneIndex fresh() throws IOException {
        return LuceneIndex.write(folder.fresh(), schema, french);
    }

    synchronized void replaceBy(LuceneIndex fresh) throws IOException {
        fresh.commit();
        folder.use(fresh.folder());
        var old = open();
        needsRebuild = false;
        show(fresh);
        old.close();
        folder.keepOnly(fresh.folder());
    }

    @Override
    public synchronized void close() throws IOException {
        var open = index;
        index = null;
        if (open != null) {
            open.close();
        }
    }

    private void show(LuceneIndex next) {
        next.onChange(this::changed);
        index = next;
        changed();
        log.debug("index in use: {}", next.folder());
    }

    private void changed() {
        generation.updateAndGet(last -> Math.max(last + 1, clock.millis()));
    }

    private LuceneIndex open() {
        var open = index;
        if (open == null) {
            throw new IllegalStateException("the index is not open");
        }
        return open;
    }
}
