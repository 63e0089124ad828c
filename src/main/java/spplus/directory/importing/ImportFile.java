package spplus.directory.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import spplus.directory.Registration.Rejection;
import spplus.platform.Console;
import spplus.platform.OperatorCommand.UsageException;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.tabular.RejectFile;
import spplus.tabular.TableFile;
import spplus.tabular.TableRow;
import spplus.tabular.UnreadableTableException;
import spplus.tabular.UnreadableTableException.Problem;

/** What the imports of official files have in common: opening, saying what goes wrong, keeping what is rejected. */
@Component
class ImportFile {

    private final Texts texts;
    private final Path data;

    ImportFile(Texts texts, PlatformSettings settings) {
        this.texts = texts;
        this.data = settings.data();
    }

    /** Opens the file named by the only argument. @return 0 when it was taken, 1 when it could not be */
    int open(List<String> arguments, List<String> columns, Console console, ToIntFunction<Opened> taking) {
        if (arguments.size() != 1) {
            throw new UsageException(texts.t("directory.import.one-file"));
        }
        var path = Path.of(arguments.getFirst());
        console.progress("%s", texts.t("directory.import.reading", path.toString()));
        try (var table = TableFile.open(path)) {
            var file = OfficialFile.read(table, columns);
            console.progress("%s", texts.t("directory.import.read", file.lines().size()));
            return taking.applyAsInt(new Opened(path, file));
        } catch (IOException e) {
            return refuse(console, path, Problem.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (UnreadableTableException e) {
            return refuse(console, path, e.problem(), e.detail());
        }
    }

    /** Says what is wrong with the rejected lines: the first ones here, all of them in a file. */
    void tellRejected(Opened opened, List<Rejection> rejections, Console console) {
        rejections.stream()
                .limit(10)
                .forEach(one -> console.say(
                        "%s", texts.t("directory.import.rejection", one.line(), one.field(), one.reason())));
        var kept = keep(opened, rejections);
        if (!rejections.isEmpty()) {
            console.say("%s", texts.t("directory.import.rejects", rejections.size(), kept.toString()));
        }
    }

    private Path keep(Opened opened, List<Rejection> rejections) {
        var rows = new HashMap<Long, TableRow>();
        opened.file().lines().forEach(line -> rows.put(line.number(), line.row()));
        try (var file = new RejectFile(data, opened.path(), opened.file().header())) {
            for (var one : rejections) {
                file.add(rows.getOrDefault(one.line(), new TableRow(one.line(), List.of())), one.field(), one.reason());
            }
            return file.path();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int refuse(Console console, Path path, Problem problem, String detail) {
        console.progress("%s", texts.t("directory.import.bad-file." + problem.key(), path.toString(), detail));
        return 1;
    }

    record Opened(Path path, OfficialFile file) {}
}
