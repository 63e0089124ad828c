package spplus;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL server for the whole run of tests, and a data folder that goes with it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres SERVER = start();

    public static String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var data = Files.createTempDirectory("spplus-test");
            TestPropertyValues.of(
                            "spplus.database.url=" + url(),
                            "spplus.database.user=postgres",
                            "spplus.data=" + data,
                            "spplus.secret=only-for-tests",
                            "spplus.themes.look-every=200ms",
                            // where a test may call from to act as a trusted reverse proxy
                            "spplus.proxies=127.0.0.9/32")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
