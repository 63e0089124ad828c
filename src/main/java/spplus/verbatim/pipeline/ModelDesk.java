package spplus.verbatim.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.verbatim.domain.ReadingBell;
import spplus.verbatim.model.LabelledText;
import spplus.verbatim.model.ModelCard;
import spplus.verbatim.model.ModelFile;
import spplus.verbatim.pipeline.FrozenRepository.Trial;
import spplus.verbatim.pipeline.ModelRepository.Installed;

/** Models are installed, tried on texts kept apart, put to work, taken back. */
@Service
public class ModelDesk {

    private static final int MOST_SHOWN = 50;

    private final ModelRepository models;
    private final FrozenRepository frozen;
    private final Trials trials;
    private final QueueRepository queue;
    private final ReadingBell bell;
    private final AuditTrail audit;
    private final Clock clock;

    ModelDesk(
            ModelRepository models,
            FrozenRepository frozen,
            Trials trials,
            QueueRepository queue,
            ReadingBell bell,
            AuditTrail audit,
            Clock clock) {
        this.models = models;
        this.frozen = frozen;
        this.trials = trials;
        this.queue = queue;
        this.bell = bell;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a model; it does not run yet. The same one installed twice is kept once.
     *
     * @throws ModelFile.BadModel when the file cannot be read
     */
    @Transactional
    public ModelCard install(Path file, String by, @Nullable UUID person) {
        var card = ModelFile.read(file).card();
        try {
            var installed = new Installed(card, Files.size(file), clock.instant(), by, "");
            if (models.add(installed, sha256(file), person)) {
                try (var in = Files.newInputStream(file)) {
                    models.addPieces(card.version(), in);
                }
                record("verbatim.model-installed", card.version(), by, person);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return card;
    }

    /** Labelled texts are kept apart, for good: they replace those before. @return how many */
    @Transactional
    public int freeze(List<LabelledText> rows) {
        frozen.clear();
        int kept = 0;
        for (var row : rows) {
            kept += frozen.add(row, clock.instant()) ? 1 : 0;
        }
        return kept;
    }

    /**
     * The model reads from now on; everything is read again. It is first tried, as the one that runs is, on the texts kept
     * apart.
     *
     * @param version empty for the rules
     * @return what both found, empty when it runs already
     * @throws NoSuchModel when it is not installed
     * @throws ModelFile.BadModel when what is kept of it cannot be read
     */
    @Transactional
    public Optional<Comparison> activate(String version, String by, @Nullable UUID person) {
        models.lock();
        var before = models.running();
        if (before.equals(version)) {
            return Optional.empty();
        }
        var comparison = compare(version);
        models.activate(version, before, clock.instant(), person, by);
        queue.start(version, clock.instant(), by);
        bell.ring();
        record("verbatim.model-activated", version, by, person);
        return Optional.of(comparison);
    }

    /** The one that ran before runs again; nothing happens when there was none. */
    @Transactional
    public Optional<String> rollBack(String by, @Nullable UUID person) {
        models.lock();
        return models.activations(1).stream().findFirst().map(last -> {
            activate(last.previous(), by, person);
            return last.previous();
        });
    }

    /** What the one that runs and this one find on the texts kept apart. */
    @Transactional
    public Comparison compare(String version) {
        if (!version.isEmpty() && models.find(version).isEmpty()) {
            throw new NoSuchModel();
        }
        return new Comparison(
                tried(models.running()).map(ModelDesk::found).orElse(null),
                trials.of(version).map(ModelDesk::found).orElse(null));
    }

    /** A model that cannot be read any more must not keep another from taking its place. */
    private Optional<Trial> tried(String running) {
        try {
            return trials.of(running);
        } catch (ModelFile.BadModel e) {
            return Optional.empty();
        }
    }

    /** The last installed first. */
    public List<ModelCard> installed() {
        return models.all(MOST_SHOWN).stream().map(Installed::card).toList();
    }

    /** Version of the one that runs, empty for the rules. */
    public String running() {
        return models.running();
    }

    private void record(String action, String version, String by, @Nullable UUID person) {
        var author = person == null ? Author.SYSTEM : new Author(person, by);
        audit.record(AuditEntry.by(author, action).on("verbatim-model", version.isEmpty() ? "mots" : version));
    }

    private static Found found(Trial trial) {
        return new Found(
                trial.texts(), trial.feelingsRight(), trial.macroF1(), trial.polarities(), trial.polaritiesRight());
    }

    private static byte[] sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both null when nothing is kept apart. */
    public record Comparison(
            @Nullable Found running, @Nullable Found other) {}

    /** What one model found on the texts kept apart: feelings right of how many texts, polarities right of how many. */
    public record Found(int texts, int feelingsRight, double macroF1, int polarities, int polaritiesRight) {}

    /** It is not installed. */
    public static final class NoSuchModel extends RuntimeException {}
}
