package spplus.survey.rollup;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp rebuild-rollups}: counts every answer again. */
@Component
class RebuildRollupsCommand implements OperatorCommand {

    private final Rollups rollups;
    private final Texts texts;

    RebuildRollupsCommand(Rollups rollups, Texts texts) {
        this.rollups = rollups;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "rebuild-rollups";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return texts.t("survey.rollup.rebuild.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.isEmpty()) {
            throw new UsageException(texts.t("survey.rollup.rebuild.unknown", arguments.getFirst()));
        }
        long start = System.nanoTime();
        long rows = rollups.rebuild();
        console.say("%s", texts.t("survey.rollup.rebuild.done", rows, (System.nanoTime() - start) / 1_000_000_000.0));
        return 0;
    }
}
