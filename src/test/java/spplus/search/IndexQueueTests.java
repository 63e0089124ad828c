package spplus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static spplus.search.Shelf.STORIES;
import static spplus.search.Shelf.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.TestDatabase;

/** What was committed becomes searchable once, whoever wrote it and whatever died meanwhile. */
@Tag("integration")
class IndexQueueTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static DriverManagerDataSource database;

    private final Shelf shelf = new Shelf();

    @TempDir
    Path data;

    @BeforeAll
    static void createDatabase() throws IOException {
        var server = new DriverManagerDataSource(TestDatabase.url(), "postgres", "");
        JdbcClient.create(server).sql("create database search_queue_tests").update();
        database = new DriverManagerDataSource(
                TestDatabase.url().replace("/postgres?", "/search_queue_tests?"), "postgres", "");
        var tables = new ClassPathResource("db/migration/search/V1__search.sql");
        JdbcClient.create(database)
                .sql("create schema search; set search_path to search;"
                        + tables.getContentAsString(StandardCharsets.UTF_8))
                .update();
    }

    @BeforeEach
    void emptyTables() {
        JdbcClient.create(database)
                .sql("truncate search.pending, search.rebuild")
                .update();
    }

    @Test
    void showsWhatWasCommittedAndForgetsWhatVanished() {
        try (var process = IndexProcess.application(data, database, shelf)) {
            publish(process, "one", "un guichet fermé");
            var before = process.index.generation(STORIES);
            assertThat(find(process, "guichet")).containsExactly("one");

            shelf.documents.remove("one");
            process.index.changed(STORIES, List.of("one"));
            assertThat(process.index.awaitIndexed(LONG)).isTrue();
            assertThat(find(process, "guichet")).isEmpty();
            assertThat(process.index.generation(STORIES)).isGreaterThan(before);
            assertThat(process.index.status().pending()).isZero();
        }
    }

    @Test
    void forgetsAChangeThatWasRolledBack() {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        try (var process = IndexProcess.application(data, database, shelf)) {
            transactions.executeWithoutResult(transaction -> {
                process.index.changed(STORIES, List.of("one"));
                transaction.setRollbackOnly();
            });
            assertThat(process.index.status().pending()).isZero();
        }
    }

    @Test
    void writesAgainWhatWasIndexedButStillQueuedWhenTheProcessDied() {
        shelf.with(story("one", "Guichet", "fermé à midi"));
        try (var killed = IndexProcess.application(data, database, shelf)) {
            publish(killed, "one", "fermé à midi");
        }
        // as if killed between the index's commit and the queue's: the row is still there
        JdbcClient.create(database)
                .sql("insert into search.pending (collection, document_id) values ('stories', 'one')")
                .update();
        try (var restarted = IndexProcess.application(data, database, shelf)) {
            assertThat(restarted.index.awaitIndexed(LONG)).isTrue();
            assertThat(find(restarted, "midi")).containsExactly("one");
        }
    }

    @Test
    void leavesTheWritingToTheApplicationAndSeesWhatItWrote() {
        try (var application = IndexProcess.application(data, database, shelf)) {
            publish(application, "first", "un premier récit");
            try (var command = IndexProcess.command(data, database, shelf)) {
                publish(command, "second", "un autre récit");
                assertThat(command.engine.isLeader()).isFalse();
                assertThat(find(application, "récit")).containsExactlyInAnyOrder("first", "second");
                command.engine.tidy();
                assertThat(find(command, "récit")).containsExactlyInAnyOrder("first", "second");
            }
        }
    }

    @Test
    void emptiesTheQueueBeforeACommandEndsWhenNoApplicationRuns() {
        var ids = IntStream.range(0, 10_000).mapToObj(i -> "s" + i).toList();
        ids.forEach(id -> shelf.with(story(id, "Récit", "numéro " + id)));
        try (var command = IndexProcess.command(data, database, shelf)) {
            command.index.changed(STORIES, ids);
        }
        try (var application = IndexProcess.application(data, database, shelf)) {
            assertThat(application.index.status().pending()).isZero();
            assertThat(application
                            .index
                            .search(SearchRequest.in(STORIES).words("récit").build())
                            .total())
                    .isEqualTo(10_000);
        }
    }

    @Test
    void takesTheLeadWhenTheLeaderEnds() {
        var first = IndexProcess.application(data, database, shelf);
        publish(first, "one", "un récit");
        try (var second = IndexProcess.application(data, database, shelf)) {
            first.close();
            publish(second, "two", "un récit");
            assertThat(find(second, "récit")).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void rebuildsALostIndex() {
        shelf.with(story("one", "Guichet", "fermé"), story("two", "Guichet", "ouvert"));
        try (var process = IndexProcess.application(data, database, shelf)) {
            process.index.rebuild(STORIES, _ -> {});
            assertThat(find(process, "guichet")).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void missesNoChangeMadeDuringARebuild() {
        IntStream.range(0, 300).forEach(i -> shelf.with(story("s" + i, "Récit", "avant")));
        var slow = new SlowShelf(shelf);
        try (var process = IndexProcess.application(data, database, slow)) {
            process.index.rebuild(STORIES, _ -> {});
            slow.eachDocument = () -> {
                if (slow.given.get() % 10 == 0) {
                    var id = "s" + slow.given.get() % 300;
                    shelf.with(story(id, "Récit", "après"));
                    process.index.changed(STORIES, List.of(id));
                    process.batches.feedNext();
                }
            };
            slow.given.set(0);
            process.index.rebuild(STORIES, _ -> {});
            assertThat(process.index.awaitIndexed(LONG)).isTrue();
            var request = SearchRequest.in(STORIES).words("après");
            assertThat(process.index.search(request.build()).total()).isEqualTo(30);
            request.words("avant");
            assertThat(process.index.search(request.build()).total()).isEqualTo(270);
        }
    }

    @Test
    void showsEachOfManyConcurrentChangesOnce() throws Exception {
        try (var process = IndexProcess.application(data, database, shelf);
                var clients = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Future<?>>();
            for (int client = 0; client < 8; client++) {
                var name = "c" + client;
                done.add(clients.submit(() -> IntStream.range(0, 40).forEach(i -> {
                    shelf.with(story(name + "-" + i % 30, "Récit", "version " + i));
                    process.index.changed(STORIES, List.of(name + "-" + i % 30));
                })));
            }
            for (var client : done) {
                client.get();
            }
            assertThat(process.index.awaitIndexed(LONG)).isTrue();
            assertThat(process.index
                            .search(SearchRequest.in(STORIES).words("récit").build())
                            .total())
                    .isEqualTo(8 * 30);
        }
    }

    @Test
    void purgesRemovedAndRewrittenTextsFromTheFolder() throws IOException {
        try (var process = IndexProcess.application(data, database, shelf)) {
            publish(process, "kept", "rien de secret");
            publish(process, "removed", "monsieur Zorglubien habite ici");
            publish(process, "rewritten", "madame Quatrebarbes attend");
            assertThat(filesHolding("zorglub")).isNotEmpty();

            shelf.documents.remove("removed");
            process.index.changed(STORIES, List.of("removed"));
            publish(process, "rewritten", "[nom] attend");
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(filesHolding("zorglub")).isEmpty();
                assertThat(filesHolding("quatrebarb")).isEmpty();
            });
            assertThat(find(process, "secret")).containsExactly("kept");
        }
    }

    private void publish(IndexProcess process, String id, String text) {
        shelf.with(story(id, "Récit", text));
        process.index.changed(STORIES, List.of(id));
        assertThat(process.index.awaitIndexed(LONG)).isTrue();
    }

    private static List<String> find(IndexProcess process, String words) {
        return process.index
                .search(SearchRequest.in(STORIES).words(words).build())
                .ids();
    }

    private List<Path> filesHolding(String letters) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> bytes(file).contains(letters))
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** Lets a test act between two documents of a rebuild. */
    private static final class SlowShelf extends Shelf {

        private final Shelf shelf;
        private final AtomicInteger given = new AtomicInteger();
        private volatile Runnable eachDocument = () -> {};

        SlowShelf(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public List<IndexedDocument> load(Collection<String> ids) {
            return shelf.load(ids);
        }

        @Override
        public void forEach(Consumer<IndexedDocument> consumer) {
            List.copyOf(shelf.documents.values()).forEach(document -> {
                given.incrementAndGet();
                eachDocument.run();
                consumer.accept(document);
            });
        }
    }
}
