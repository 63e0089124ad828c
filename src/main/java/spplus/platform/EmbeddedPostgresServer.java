package spplus.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server in the data folder, with every durability setting on.
 * Its port is chosen once and kept: a second process on the same folder joins the running server, and a server
 * that outlived a killed application is adopted by the next one.
 */
class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    /** While processes of a killed server linger, a new one gives up at once: better to try again soon. */
    private static final Duration RESTART = Duration.ofSeconds(10);

    /** The library locks it at each start and, when the start fails, never lets it go. */
    private static final String LOCK = "epg-lock";

    private final Path folder;
    private final int port;
    private final AtomicReference<@Nullable EmbeddedPostgres> owned = new AtomicReference<>();
    private boolean closed;

    EmbeddedPostgresServer(Path data) {
        this.folder = data.toAbsolutePath().resolve("postgres");
        this.port = rememberedPort(data.toAbsolutePath());
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    /** Makes the server answer: joins it when it runs already, starts it otherwise. */
    void start() {
        start(STARTUP);
    }

    /** The same after it stopped answering; throws when it does not come back soon, to be called again. */
    void restart() {
        start(RESTART);
    }

    /** Once closed it stays so: who watches over it may have seen it stop, and would leave a server nobody stops. */
    private synchronized void start(Duration patience) {
        if (closed) {
            return;
        }
        if (answers()) {
            if (owned.get() == null) {
                log.info("joined the PostgreSQL server already running on port {}", port);
            }
            return;
        }
        closeOwned();
        try {
            Files.deleteIfExists(folder.resolve(LOCK));
            owned.set(durable().setPGStartupWait(patience).start());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + folder, e);
        }
    }

    private EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("timezone", "Europe/Paris");
    }

    boolean answers() {
        try (var connection = DriverManager.getConnection(url(), "postgres", "")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Stops the server if this process started it; one that was joined goes on for the process that owns it. */
    @Override
    public synchronized void close() {
        closed = true;
        closeOwned();
    }

    private void closeOwned() {
        var server = owned.getAndSet(null);
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            log.warn("the embedded PostgreSQL did not stop cleanly: {}", e.getMessage());
        }
    }

    private static int rememberedPort(Path data) {
        var file = data.resolve("postgres.port");
        try {
            Files.createDirectories(data);
            if (!Files.exists(file)) {
                Files.writeString(file, Integer.toString(freePort()));
            }
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be written: " + data, e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
