package spplus.verbatim.trend;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp rebuild-tallies}: counts every text again. */
@Component
class RebuildTalliesCommand implements OperatorCommand {

    private final TallyRepository tallies;
    private final Texts texts;

    RebuildTalliesCommand(TallyRepository tallies, Texts texts) {
        this.tallies = tallies;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "rebuild-tallies";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return texts.t("verbatim.trend.command.rebuild.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.isEmpty()) {
            throw new UsageException(texts.t("verbatim.trend.command.unknown", arguments.getFirst()));
        }
        long start = System.nanoTime();
        long counts = tallies.rebuild();
        console.say(
                "%s",
                texts.t("verbatim.trend.command.rebuild.done", counts, (System.nanoTime() - start) / 1_000_000_000.0));
        return 0;
    }
}
