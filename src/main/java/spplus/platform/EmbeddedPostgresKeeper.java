package spplus.platform;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts the embedded server before anything asks for the database, and starts it again should it die. */
@Component
class EmbeddedPostgresKeeper {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresKeeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final @Nullable EmbeddedPostgresServer server;
    private volatile boolean closed;

    EmbeddedPostgresKeeper(PlatformSettings settings, ObjectProvider<EmbeddedPostgresServer> started) {
        if (settings.database().isExternal()) {
            server = null;
            return;
        }
        server = started.getIfAvailable(() -> new EmbeddedPostgresServer(settings.data()));
        server.start();
        Thread.ofVirtual().name("postgres-keeper").start(this::watch);
    }

    String url() {
        if (server == null) {
            throw new IllegalStateException("the database is external");
        }
        return server.url();
    }

    @PreDestroy
    void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                if (!closed && server != null && !server.answers()) {
                    log.warn("the embedded PostgreSQL does not answer: starting it again");
                    server.restart();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("the embedded PostgreSQL could not be started again yet", e);
            }
        }
    }
}
