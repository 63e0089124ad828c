package spplus.directory.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.directory.Registration;
import spplus.directory.Registration.Rejection;
import spplus.directory.domain.StructureRegister;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/**
 * Brings in the official export of structures. All of it or nothing: cut short, it left nothing and is run again.
 * Lines rejected do not make it fail.
 */
@Component
class ImportStructuresCommand implements OperatorCommand {

    private final ImportFile files;
    private final StructureRegister register;
    private final Texts texts;

    ImportStructuresCommand(ImportFile files, StructureRegister register, Texts texts) {
        this.files = files;
        this.register = register;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import-structures";
    }

    @Override
    public String usage() {
        return texts.t("directory.import.usage");
    }

    @Override
    public String summary() {
        return texts.t("directory.import-structures.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        return files.open(arguments, StructureColumns.NEEDED, console, opened -> take(opened, console));
    }

    private int take(ImportFile.Opened opened, Console console) {
        long start = System.nanoTime();
        console.progress("%s", texts.t("directory.import-structures.registering"));
        var whole =
                opened.file().lines().stream().filter(OfficialFile.Line::whole).toList();
        var done = register.register(whole.stream().map(StructureColumns::entry).toList());
        var rejections = new ArrayList<>(done.rejections());
        rejections.addAll(misshapen(opened.file()));
        rejections.sort(Comparator.comparingLong(Rejection::line));
        say(
                done,
                opened.file().lines().size(),
                rejections.size(),
                Duration.ofNanos(System.nanoTime() - start),
                console);
        files.tellRejected(opened, rejections, console);
        return 0;
    }

    private List<Rejection> misshapen(OfficialFile file) {
        return file.lines().stream()
                .filter(line -> !line.whole())
                .map(line -> new Rejection(
                        line.number(),
                        "",
                        texts.t(
                                "directory.import.field-count",
                                line.row().fields().size(),
                                file.header().size())))
                .toList();
    }

    private void say(Registration done, int read, int rejected, Duration time, Console console) {
        console.say(
                "%s",
                texts.named(
                        "directory.import-structures.done",
                        "read",
                        read,
                        "created",
                        done.created(),
                        "updated",
                        done.updated(),
                        "unchanged",
                        done.unchanged(),
                        "closed",
                        done.closed(),
                        "mended",
                        done.mended(),
                        "rejected",
                        rejected,
                        "seconds",
                        time.toMillis() / 1000.0));
    }
}
