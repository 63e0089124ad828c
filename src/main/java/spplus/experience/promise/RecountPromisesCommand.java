package spplus.experience.promise;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp recount-promises}: compares the counts of promises with the promises, and mends them. */
@Component
class RecountPromisesCommand implements OperatorCommand {

    private final PromiseTally tally;
    private final Texts texts;

    RecountPromisesCommand(PromiseTally tally, Texts texts) {
        this.tally = tally;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "recount-promises";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return texts.t("experience.promise.command");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.isEmpty()) {
            throw new UsageException(texts.t("experience.promise.command.usage"));
        }
        console.say("%s", texts.t("experience.promise.command.done", tally.rebuild()));
        return 0;
    }
}
