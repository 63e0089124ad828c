package spplus.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import spplus.search.engine.SearchEngine;
import spplus.search.lucene.LuceneEngines;

/** What a process of the application holds of the index, so that a test may start several on the same folder. */
class IndexProcess implements AutoCloseable {

    final SearchIndex index;
    final SearchEngine engine;
    final IndexBatches batches;
    private final IndexFeeder feeder;

    private IndexProcess(Path data, DataSource database, IndexedSource source, Duration purgeDelay, String profile) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("source", source);
        var jdbc = JdbcClient.create(database);
        var sources = new IndexSources(beans.getBeanProvider(IndexedSource.class));
        var pending = new PendingRepository(jdbc);
        var requests = new RebuildRepository(jdbc);
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        engine = LuceneEngines.in(data, Clock.systemUTC(), purgeDelay);
        batches = new IndexBatches(engine, sources, pending);
        var rebuilds = new RebuildRunner(engine, sources, batches, requests);
        feeder = new IndexFeeder(engine, sources, batches, rebuilds, environment);
        index = new SearchIndex(engine, sources, pending, requests, feeder);
    }

    static IndexProcess application(Path data, DataSource database, IndexedSource source) {
        return new IndexProcess(data, database, source, Duration.ofMinutes(10), "application").started();
    }

    static IndexProcess command(Path data, DataSource database, IndexedSource source) {
        return new IndexProcess(data, database, source, Duration.ofMinutes(10), "command").started();
    }

    private IndexProcess started() {
        feeder.start();
        return this;
    }

    @Override
    public void close() {
        feeder.stop();
        LuceneEngines.close(engine);
    }
}
