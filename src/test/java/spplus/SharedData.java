package spplus;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real files that tests may read but the project never holds: in {@code $SPPLUS_SHARED} or {@code ../shared}. */
public final class SharedData {

    private SharedData() {}

    /** The file of that name; the test that asks for it is skipped, saying why, where it is absent. */
    public static Path file(String name) {
        var shared = System.getenv().getOrDefault("SPPLUS_SHARED", System.getProperty("SPPLUS_SHARED", "../shared"));
        var file = Path.of(shared, "data", name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no real data at " + file);
        return file;
    }
}
