package spplus.quality.tally;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp check-results}: whether every sum is what the published results add up to; mends it if asked. */
@Component
class CheckResultsCommand implements OperatorCommand {

    private final Rebuild rebuild;
    private final Places places;
    private final Texts texts;

    CheckResultsCommand(Rebuild rebuild, Places places, Texts texts) {
        this.rebuild = rebuild;
        this.places = places;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "check-results";
    }

    @Override
    public String usage() {
        return "[--mend]";
    }

    @Override
    public String summary() {
        return texts.t("quality.generate.check");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        boolean mends = arguments.equals(List.of("--mend"));
        if (!mends && !arguments.isEmpty()) {
            throw new UsageException(texts.t("quality.generate.unknown", arguments.getFirst()));
        }
        if (mends) {
            places.learnAll();
        }
        int behind = mends ? 0 : places.behind();
        if (behind > 0) {
            console.say("%s", texts.t("quality.generate.behind", behind));
        }
        int different = mends ? rebuild.mend() : rebuild.check();
        console.say("%s", texts.t(mends ? "quality.generate.mended" : "quality.generate.checked", different));
        return mends || different + behind == 0 ? 0 : 1;
    }
}
