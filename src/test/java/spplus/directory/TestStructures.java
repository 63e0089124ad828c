package spplus.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Structures for a test, let in as real ones are: {@code TestStructures.in(directory).open("Préfecture de l’Essai")}.
 * Each call makes new codes, so tests never meet each other's structures.
 */
public final class TestStructures {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    private final Directory directory;

    private TestStructures(Directory directory) {
        this.directory = directory;
    }

    public static TestStructures in(Directory directory) {
        return new TestStructures(directory);
    }

    /** An active root in Dijon. */
    public Structure open(String name) {
        return open(name, null);
    }

    /** An active structure in Dijon, below another one. */
    /** At the head of a network of its own, so that those of other tests are not among its likes. */
    public Structure head(String name) {
        var entry = entry(newCode(), name, null, "21000", "Dijon", "Oui");
        return register(new StructureEntry(
                0,
                entry.code(),
                name + " " + entry.code(),
                entry.type(),
                entry.name(),
                null,
                entry.street(),
                entry.postalCode(),
                entry.town(),
                entry.country(),
                entry.active(),
                null,
                null,
                null));
    }

    public Structure open(String name, @Nullable Structure parent) {
        return open(name, parent, "21000", "Dijon");
    }

    public Structure open(String name, @Nullable Structure parent, String postalCode, String town) {
        return register(entry(newCode(), name, parent, postalCode, town, "Oui"));
    }

    public Structure close(Structure s) {
        var parent = s.parent() == null ? null : directory.find(s.parent()).orElseThrow();
        return register(entry(s.code().value(), s.name(), parent, s.postalCode(), s.town(), "Non"));
    }

    public Structure register(StructureEntry entry) {
        var done = directory.register(List.of(entry));
        assertThat(done.rejections()).isEmpty();
        return directory.find(new StructureCode(entry.code())).orElseThrow();
    }

    public static String newCode() {
        return "T-" + RUN.substring(RUN.length() - 8) + "-" + NEXT.incrementAndGet();
    }

    public static StructureEntry entry(
            String code, String name, @Nullable Structure parent, String postalCode, String town, String active) {
        return new StructureEntry(
                0,
                code,
                parent == null ? "Réseau d’essai" : parent.network(),
                "Service d’essai",
                name,
                parent == null ? null : parent.code().value(),
                "1 rue de l’Essai",
                postalCode,
                town,
                "France",
                active,
                null,
                null,
                null);
    }
}
