package spplus.verbatim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import spplus.platform.PlatformSettings;
import spplus.verbatim.model.ModelFile;
import spplus.verbatim.model.TextModel;

/**
 * The model that reads texts now, whichever process it was activated by: the one of the last activation, or the rules
 * when there was none or what was kept of it cannot be read.
 */
@Component
public class RunningModel {

    private static final Logger log = LoggerFactory.getLogger(RunningModel.class);

    private final ModelRepository models;
    private final Path folder;
    private volatile @Nullable Loaded loaded;

    RunningModel(ModelRepository models, PlatformSettings settings) {
        this.models = models;
        this.folder = settings.data().resolve("modeles");
    }

    /** Its version is that of its card. */
    public TextModel current() {
        var version = models.running();
        var before = loaded;
        return before != null && before.version().equals(version) ? before.model() : load(version);
    }

    /** One that is installed, or the rules for an empty version; read for the caller alone. */
    TextModel version(String version) {
        return version.isEmpty() ? ModelFile.rules() : read(version);
    }

    /** By one reader, for all who wait for it. */
    private synchronized TextModel load(String version) {
        var before = loaded;
        if (before != null && before.version().equals(version)) {
            return before.model();
        }
        var now = new Loaded(version, orRules(version));
        loaded = now;
        return now.model();
    }

    private TextModel orRules(String version) {
        try {
            return version(version);
        } catch (ModelFile.BadModel e) {
            log.warn("the model {} cannot be read ({}): rules read in its place", version, e.kind());
            return ModelFile.rules();
        }
    }

    /** Spooled to a file of the data folder, so that a large model is never twice in memory. */
    private TextModel read(String version) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "modele", ".part");
            try {
                models.copy(version, file);
                return ModelFile.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Loaded(String version, TextModel model) {}
}
