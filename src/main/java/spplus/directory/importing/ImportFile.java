package spplus.directory.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import spplus.directory.Registration.Rejection;
import spplus.directory.importing.OfficialFile.BadFileException;
import spplus.platform.Console;
import spplus.platform.OperatorCommand.UsageException;
import spplus.platform.Texts;

/** What the imports of official files have in common: opening, saying what goes wrong, keeping what is rejected. */
@Component
class ImportFile {

    private final Texts texts;
    private final RejectFile rejects;

    ImportFile(Texts texts, RejectFile rejects) {
        this.texts = texts;
        this.rejects = rejects;
    }

    /** Opens the file named by the only argument. @return 0 when it was taken, 1 when it could not be */
    int open(List<String> arguments, List<String> columns, Console console, ToIntFunction<Opened> taking) {
        if (arguments.size() != 1) {
            throw new UsageException(texts.t("directory.import.one-file"));
        }
        var path = Path.of(arguments.getFirst());
        try (var bytes = Files.newInputStream(path)) {
            console.progress("%s", texts.t("directory.import.reading", path.toString()));
            var file = OfficialFile.read(bytes, columns);
            console.progress("%s", texts.t("directory.import.read", file.lines().size()));
            return taking.applyAsInt(new Opened(path, file));
        } catch (IOException e) {
            return refuse(console, path, "unreadable", String.valueOf(e.getMessage()));
        } catch (BadFileException e) {
            return refuse(console, path, e.kind(), e.detail());
        }
    }

    /** Says what is wrong with the rejected lines: the first ones here, all of them in a file. */
    void tellRejected(Opened opened, List<Rejection> rejections, Console console) {
        if (rejections.isEmpty()) {
            rejects.removeEarlier(opened.path());
            return;
        }
        rejections.stream()
                .limit(10)
                .forEach(one -> console.say(
                        "%s", texts.t("directory.import.rejection", one.line(), one.field(), one.reason())));
        var kept = rejects.write(opened.path(), opened.file(), rejections);
        console.say("%s", texts.t("directory.import.rejects", rejections.size(), kept.toString()));
    }

    private int refuse(Console console, Path path, String kind, String detail) {
        console.progress("%s", texts.t("directory.import.bad-file." + kind, path.toString(), detail));
        return 1;
    }

    record Opened(Path path, OfficialFile file) {}
}
