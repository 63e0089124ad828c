package spplus.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import spplus.platform.Ids;

/**
 * The folder of one collection: a sub-folder for each index built, and a file that names the one in use. The name of
 * an index begins with the fingerprint of its schema and analysis, so that one that no longer fits is never opened.
 */
final class IndexFolder {

    private final Path root;
    private final String fingerprint;

    IndexFolder(Path root, String fingerprint) {
        this.root = root;
        this.fingerprint = fingerprint;
    }

    /** The index in use, null when there is none or when it no longer fits. */
    @Nullable
    Path current() {
        try {
            var name = Files.exists(pointer()) ? Files.readString(pointer()).strip() : "";
            return name.startsWith(fingerprint) && Files.isDirectory(root.resolve(name)) ? root.resolve(name) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path fresh() {
        return root.resolve(fingerprint + "-" + Ids.next());
    }

    /** From now on, this is the index in use, also after a crash. */
    void use(Path index) {
        try {
            var next =
                    Files.writeString(root.resolve("next"), index.getFileName().toString());
            Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what crashed or outdated builds left. */
    void keepOnly(@Nullable Path index) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var folders = Files.list(root)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (!folder.equals(index)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pointer() {
        return root.resolve("current");
    }
}
