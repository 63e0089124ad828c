package spplus.experience.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.tabular.UnreadableTableException;
import spplus.tabular.UnreadableTableException.Problem;

/** {@code bin/sp import-experiences FILE}: rows rejected do not make it fail, a file that cannot be read does. */
@Component
class ImportExperiencesCommand implements OperatorCommand {

    private final ExperienceImport experiences;
    private final ImportLock lock;
    private final IndexWait indexed;
    private final PlatformSettings settings;
    private final Texts texts;

    ImportExperiencesCommand(
            ExperienceImport experiences, ImportLock lock, IndexWait indexed, PlatformSettings settings, Texts texts) {
        this.experiences = experiences;
        this.lock = lock;
        this.indexed = indexed;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import-experiences";
    }

    @Override
    public String usage() {
        return texts.t("experience.import.usage");
    }

    @Override
    public String summary() {
        return texts.t("experience.import.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (arguments.size() != 1) {
            throw new UsageException(texts.t("experience.import.one-file"));
        }
        var held = lock.take();
        if (held.isEmpty()) {
            console.progress("%s", texts.t("experience.import.busy"));
            return 1;
        }
        try (var _ = held.get()) {
            return take(Path.of(arguments.getFirst()), console);
        }
    }

    private int take(Path path, Console console) {
        long start = System.nanoTime();
        var tally = new Tally();
        var ticks = new Ticks(console);
        try {
            var rejects = experiences.take(
                    path, settings.data(), tally, (so, far) -> ticks.tick(() -> progress(so, far, start)));
            say(tally, start, console);
            tellRejected(tally, rejects, console);
        } catch (UnreadableTableException e) {
            return refuse(console, path, e.problem(), e.detail(), tally, start);
        } catch (IOException e) {
            return refuse(console, path, Problem.UNREADABLE, String.valueOf(e.getMessage()), tally, start);
        }
        indexed.await(console);
        return 0;
    }

    private String progress(Tally tally, double part, long start) {
        return texts.named(
                "experience.import.progress",
                "part",
                part,
                "read",
                tally.read(),
                "created",
                tally.created(),
                "pace",
                Math.round(tally.read() / Math.max(0.001, seconds(start))));
    }

    private void say(Tally tally, long start, Console console) {
        console.say(
                "%s",
                texts.named(
                        "experience.import.done",
                        "read",
                        tally.read(),
                        "created",
                        tally.created(),
                        "updated",
                        tally.updated(),
                        "unchanged",
                        tally.unchanged(),
                        "rejected",
                        tally.rejected(),
                        "warnings",
                        tally.warnings(),
                        "seconds",
                        seconds(start)));
        sayWarnings(tally, console);
    }

    private void sayWarnings(Tally tally, Console console) {
        for (var warning : Warning.values()) {
            var count = tally.warningsByKind().get(warning);
            if (count != null) {
                console.say("%s", texts.t("experience.import.warning." + warning, count));
            }
        }
    }

    private void tellRejected(Tally tally, Path rejects, Console console) {
        if (Files.exists(rejects)) {
            console.say("%s", texts.t("experience.import.rejects", tally.rejected(), rejects.toString()));
        }
    }

    private int refuse(Console console, Path path, Problem problem, String detail, Tally tally, long start) {
        console.progress("%s", texts.t("experience.import.bad-file." + problem.key(), path.toString(), detail));
        if (tally.read() > 0) {
            say(tally, start, console);
        }
        return 1;
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
