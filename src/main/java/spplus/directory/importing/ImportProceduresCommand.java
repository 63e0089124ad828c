package spplus.directory.importing;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.directory.domain.Procedures;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** Brings in the names of online procedures from the official index of service-public.fr's sheets. */
@Component
class ImportProceduresCommand implements OperatorCommand {

    /** How the index marks the sheets that lead to a procedure; the others only inform. */
    private static final String MARK = "Téléservice : ";

    private final ImportFile files;
    private final Procedures procedures;
    private final Texts texts;

    ImportProceduresCommand(ImportFile files, Procedures procedures, Texts texts) {
        this.files = files;
        this.procedures = procedures;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "import-procedures";
    }

    @Override
    public String usage() {
        return texts.t("directory.import.usage");
    }

    @Override
    public String summary() {
        return texts.t("directory.import-procedures.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        return files.open(arguments, List.of("titre"), console, opened -> take(opened, console));
    }

    private int take(ImportFile.Opened opened, Console console) {
        var names = opened.file().lines().stream()
                .map(line -> line.get("titre"))
                .filter(title -> title.startsWith(MARK))
                .map(title -> title.substring(MARK.length()).strip())
                .toList();
        int created = procedures.addOfficial(names);
        int read = opened.file().lines().size();
        console.say(
                "%s",
                texts.t(
                        "directory.import-procedures.done",
                        read,
                        created,
                        names.size() - created,
                        read - names.size()));
        return 0;
    }
}
