package spplus.experience.likeness;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp rebuild-likeness}: reads every public reply again. */
@Component
class RebuildLikenessCommand implements OperatorCommand {

    private final ReplyStudy study;
    private final Texts texts;

    RebuildLikenessCommand(ReplyStudy study, Texts texts) {
        this.study = study;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "rebuild-likeness";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return texts.t("experience.likeness.command");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (!arguments.isEmpty()) {
            throw new UsageException(texts.t("experience.likeness.command.usage"));
        }
        study.rebuild(read -> console.say("%s", texts.t("experience.likeness.command.read", read)));
        console.say("%s", texts.t("experience.likeness.command.done"));
        return 0;
    }
}
