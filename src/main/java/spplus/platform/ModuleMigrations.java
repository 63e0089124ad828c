package spplus.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Gives each module its own schema and its own migration history, from {@code db/migration/<module>}.
 * Modules refer to each other by ids without foreign keys, so the order between them does not matter.
 */
class ModuleMigrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("flyway_history")
                    .load()
                    .migrate();
        }
    }

    private static SortedSet<String> modules() {
        var names = new TreeSet<String>();
        try {
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                var path = script.getURL().getPath().split("/");
                names.add(path[path.length - 2]);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
