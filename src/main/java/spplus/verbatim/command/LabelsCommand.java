package spplus.verbatim.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;
import spplus.verbatim.pipeline.SaidLabels;

/** {@code bin/sp labels}: writes what people said of texts, for {@code bin/sp train} to learn from. */
@Component
class LabelsCommand implements OperatorCommand {

    private final SaidLabels labels;
    private final Texts texts;

    LabelsCommand(SaidLabels labels, Texts texts) {
        this.labels = labels;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public String usage() {
        return texts.t("verbatim.command.labels.usage");
    }

    @Override
    public String summary() {
        return texts.t("verbatim.command.labels.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var out = Path.of(new Options(arguments, Set.of("--out"), texts).needed("--out"));
        try {
            long written = LabelledTexts.write(out, labels::forEach);
            console.say("%s", texts.t("verbatim.command.labels.done", written, out.toString()));
            return 0;
        } catch (IOException e) {
            console.progress("%s", texts.t("verbatim.command.bad.out", out.toString(), String.valueOf(e.getMessage())));
            return 1;
        }
    }
}
