package spplus.verbatim.trend;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp check-tallies}: whether every count is the one that the texts give; 1 when one is not. */
@Component
class CheckTalliesCommand implements OperatorCommand {

    private final TallyRepository tallies;
    private final Texts texts;

    CheckTalliesCommand(TallyRepository tallies, Texts texts) {
        this.tallies = tallies;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "check-tallies";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return texts.t("verbatim.trend.command.check.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.isEmpty()) {
            throw new UsageException(texts.t("verbatim.trend.command.unknown", arguments.getFirst()));
        }
        var check = tallies.check();
        console.say(
                "%s",
                texts.t("verbatim.trend.command.check.done", check.compared(), check.different(), check.waiting()));
        return check.different() == 0 ? 0 : 1;
    }
}
