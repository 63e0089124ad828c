package spplus.search;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import spplus.search.engine.SearchEngine;

/** Carries out the rebuilds asked for, and those that a new schema or a lost index makes necessary. */
@Component
class RebuildRunner {

    private static final Logger log = LoggerFactory.getLogger(RebuildRunner.class);
    private static final int BETWEEN_REPORTS = 2_000;
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(5);

    private final SearchEngine engine;
    private final IndexSources sources;
    private final IndexBatches batches;
    private final RebuildRepository requests;
    private final Map<String, Thread> underWay = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    RebuildRunner(SearchEngine engine, IndexSources sources, IndexBatches batches, RebuildRepository requests) {
        this.engine = engine;
        this.sources = sources;
        this.batches = batches;
        this.requests = requests;
    }

    void startAsked() {
        for (var source : sources.all()) {
            var collection = source.collection();
            if (!underWay.containsKey(collection) && engine.needsRebuild(collection)) {
                requests.request(collection);
            }
        }
        for (var collection : requests.unfinished()) {
            if (sources.has(collection)) {
                underWay.computeIfAbsent(collection, this::start);
            }
        }
    }

    void join() {
        underWay.values().forEach(RebuildRunner::join);
    }

    /** What was under way is given up: it is still asked for, and starts again with the next process. */
    void stop() {
        stopping = true;
        join();
    }

    private Thread start(String collection) {
        batches.rebuildStarts();
        return Thread.ofPlatform().name("index-rebuild-" + collection).daemon().start(() -> run(collection));
    }

    private void run(String collection) {
        try {
            var documents = rebuild(collection);
            requests.finish(collection, "");
            log.info("index of {} rebuilt: {} documents", collection, documents);
        } catch (GivenUp e) {
            log.info("rebuild of {} given up, it starts again with the next process", collection);
        } catch (RuntimeException e) {
            log.warn("rebuild of {} failed: {}", collection, e.toString());
            requests.finish(collection, String.valueOf(e.getMessage()));
            Pause.sleep(BEFORE_RETRY);
        } finally {
            underWay.remove(collection);
        }
    }

    private long rebuild(String collection) {
        var replaced = false;
        try (var fresh = engine.rebuild(collection)) {
            var count = new long[1];
            sources.get(collection).forEach(document -> {
                fresh.add(document);
                report(collection, ++count[0]);
            });
            batches.rebuildEnds(fresh::replace);
            replaced = true;
            requests.progress(collection, count[0]);
            return count[0];
        } finally {
            if (!replaced) {
                batches.rebuildEnds(() -> {});
            }
        }
    }

    private void report(String collection, long documents) {
        if (stopping) {
            throw new GivenUp();
        }
        if (documents % BETWEEN_REPORTS == 0) {
            requests.progress(collection, documents);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class GivenUp extends RuntimeException {}
}
