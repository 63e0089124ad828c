package spplus.search.lucene;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.platform.PlatformSettings;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;
import spplus.search.SearchRequest;
import spplus.search.SearchResult;
import spplus.search.SearchSettings;
import spplus.search.engine.SearchEngine;

/** Keeps the index in {@code index} under the data folder; the process that holds the folder's lock writes it. */
@Component
class LuceneEngine implements SearchEngine {

    /** To be raised when documents are turned into terms in another way. */
    private static final int LAYOUT = 2;

    private static final SearchResult NOTHING =
            new SearchResult(0, List.of(), Map.of(), Map.of(), null, false, Map.of());

    private final Path root;
    private final Clock clock;
    private final SearchSettings settings;
    private final FrenchAnalysis french = new FrenchAnalysis();
    private final Map<String, LuceneCollection> collections = new ConcurrentHashMap<>();
    private volatile @Nullable Lock lead;

    LuceneEngine(PlatformSettings platform, SearchSettings settings, Clock clock) {
        this.root = platform.data().toAbsolutePath().resolve("index");
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void open(String collection, IndexSchema schema) {
        var folder = new IndexFolder(root.resolve(collection), fingerprint(schema));
        var opened = new LuceneCollection(schema, folder, french, clock, settings.purgeDelay());
        collections.put(collection, opened);
        run(opened::follow);
    }

    @Override
    public synchronized boolean lead() {
        if (lead != null) {
            return true;
        }
        return call(() -> {
            Files.createDirectories(root);
            try (var directory = FSDirectory.open(root)) {
                lead = directory.obtainLock("lead.lock");
            } catch (LockObtainFailedException _) {
                return false;
            }
            for (var collection : collections.values()) {
                collection.openToWrite();
            }
            return true;
        });
    }

    @Override
    public boolean isLeader() {
        return lead != null;
    }

    @Override
    public void tidy() {
        for (var collection : collections.values()) {
            run(isLeader() ? collection::tidy : collection::follow);
        }
    }

    @Override
    public boolean needsRebuild(String collection) {
        return collection(collection).needsRebuild();
    }

    @Override
    public void write(String collection, Consumer<Batch> filling) {
        run(() -> collection(collection).write(filling));
    }

    @Override
    public Rebuild rebuild(String collection) {
        return call(() -> new LuceneRebuild(collection(collection)));
    }

    @Override
    public SearchResult search(IndexSchema schema, SearchRequest request) {
        var search = new LuceneSearch(schema, french);
        return call(() -> collection(request.collection())
                .ask((searcher, columns) -> search.search(searcher, columns, request, clock.millis()), NOTHING));
    }

    @Override
    public List<String> similar(
            String collection, IndexedDocument document, Map<String, List<String>> filters, int limit) {
        var search = new SimilarSearch(french);
        return call(() -> collection(collection)
                .ask((searcher, _) -> search.similar(searcher, document, filters, limit), List.<String>of()));
    }

    @Override
    public long generation(String collection) {
        return collection(collection).generation();
    }

    @PreDestroy
    synchronized void close() {
        run(() -> {
            for (var collection : collections.values()) {
                collection.close();
            }
            if (lead != null) {
                lead.close();
                lead = null;
            }
        });
    }

    private LuceneCollection collection(String name) {
        var collection = collections.get(name);
        if (collection == null) {
            throw new IllegalArgumentException("no collection is open under the name " + name);
        }
        return collection;
    }

    private String fingerprint(IndexSchema schema) {
        var fields = List.of(
                        new TreeMap<>(schema.texts()),
                        new TreeSet<>(schema.keywords()),
                        new TreeSet<>(schema.facets()),
                        new TreeSet<>(schema.longs()),
                        schema.newest())
                .toString();
        var all = List.of(LAYOUT, Version.LATEST.major, french.fingerprint(), fields)
                .toString();
        return Integer.toHexString(all.hashCode());
    }

    private interface Reading<T> {
        T call() throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static <T> T call(Reading<T> reading) {
        try {
            return reading.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Writing writing) {
        call(() -> {
            writing.run();
            return true;
        });
    }
}
