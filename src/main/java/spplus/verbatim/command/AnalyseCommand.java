package spplus.verbatim.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.LightCommand;
import spplus.platform.Texts;
import spplus.privacy.Screening;
import spplus.tabular.UnreadableTableException;
import spplus.verbatim.model.Analyst;
import spplus.verbatim.model.ModelFile;
import spplus.verbatim.model.TextModel;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/sp analyse}: what is understood of each text of a file, one JSON object a line, in constant memory. */
@Component
class AnalyseCommand implements LightCommand {

    private static final List<String> COLUMNS = List.of(OfficialTexts.ID, OfficialTexts.TITLE, OfficialTexts.BODY);
    private static final long TOLD_EVERY = 10_000;

    private final Texts texts;
    private final JsonMapper json = JsonMapper.builder().build();

    AnalyseCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "analyse";
    }

    @Override
    public String usage() {
        return texts.t("verbatim.command.analyse.usage");
    }

    @Override
    public String summary() {
        return texts.t("verbatim.command.analyse.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var options = new Options(arguments, Set.of("--in", "--model", "--out"), texts);
        var from = Path.of(options.needed("--in"));
        var to = Path.of(options.needed("--out"));
        try {
            var model = options.optional("--model")
                    .map(Path::of)
                    .map(ModelFile::read)
                    .orElseGet(ModelFile::rules);
            console.progress("%s", new CardWords(texts).say(model.card()));
            analyse(from, to, model, console);
            return 0;
        } catch (UnreadableTableException e) {
            console.progress("%s", texts.t("verbatim.command.bad." + e.problem().key(), from.toString(), e.detail()));
        } catch (ModelFile.BadModel e) {
            console.progress("%s", texts.t("verbatim.command.bad.model", options.needed("--model"), e.kind()));
        } catch (IOException e) {
            console.progress("%s", texts.t("verbatim.command.bad.out", to.toString(), String.valueOf(e.getMessage())));
        }
        return 1;
    }

    /** The results appear under their name once they are whole. */
    private void analyse(Path from, Path to, TextModel model, Console console) throws IOException {
        var part = to.resolveSibling(to.getFileName() + ".part");
        long start = System.nanoTime();
        long rows;
        try (var file = new OfficialTexts(from, COLUMNS, TypedColumns.ALL);
                var out = Files.newBufferedWriter(part)) {
            rows = write(file, model.analyst(), out, console);
        } catch (UnreadableTableException | IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        double seconds = (System.nanoTime() - start) / 1e9;
        console.say("%s", texts.t("verbatim.command.analyse.done", rows, seconds, rows / Math.max(seconds, 1e-3)));
    }

    private long write(OfficialTexts file, Analyst analyst, BufferedWriter out, Console console) throws IOException {
        var screening = new Screening();
        long rows = 0;
        while (file.next()) {
            var title = file.value(OfficialTexts.TITLE);
            var body = file.value(OfficialTexts.BODY);
            var line = AnalysedLine.of(
                    file.value(OfficialTexts.ID),
                    analyst.read(title, body, TypedColumns.of(file)),
                    screening.screen(title),
                    screening.screen(body));
            out.write(json.writeValueAsString(line));
            out.write('\n');
            rows++;
            if (rows % TOLD_EVERY == 0) {
                console.progress("%s", texts.t("verbatim.command.analyse.progress", rows));
            }
        }
        return rows;
    }
}
