package spplus.search;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rebuilds asked for, by any process, and how far the one that holds the index has come. */
@Repository
class RebuildRepository {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final JdbcClient jdbc;

    RebuildRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record State(boolean finished, long documents, String failure) {}

    void request(String collection) {
        jdbc.sql("""
                insert into search.rebuild (collection) values (:collection)
                on conflict (collection) do update
                set requested_at = now(), finished_at = null, documents = 0, failure = ''
                """).param("collection", collection).update();
    }

    List<String> unfinished() {
        return jdbc.sql("select collection from search.rebuild where finished_at is null order by requested_at")
                .query((row, _) -> row.getString(1))
                .list();
    }

    void progress(String collection, long documents) {
        jdbc.sql("update search.rebuild set documents = :documents where collection = :collection")
                .param("documents", documents)
                .param("collection", collection)
                .update();
    }

    /** @param failure why it stopped, empty when it is complete */
    void finish(String collection, String failure) {
        jdbc.sql("""
                update search.rebuild set finished_at = now(), failure = :failure where collection = :collection
                """).param("failure", failure).param("collection", collection).update();
    }

    /** @throws IllegalStateException when the rebuild failed */
    void await(String collection, LongConsumer progress) {
        var state = state(collection);
        while (!state.finished()) {
            if (!Pause.sleep(BETWEEN_LOOKS)) {
                return;
            }
            state = state(collection);
            progress.accept(state.documents());
        }
        if (!state.failure().isEmpty()) {
            throw new IllegalStateException("the rebuild of " + collection + " failed: " + state.failure());
        }
    }

    private State state(String collection) {
        return jdbc.sql("""
                select finished_at is not null as finished, documents, failure
                from search.rebuild
                where collection = :collection
                """).param("collection", collection).query(State.class).single();
    }
}
