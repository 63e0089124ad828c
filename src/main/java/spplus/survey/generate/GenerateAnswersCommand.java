package spplus.survey.generate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp generate-answers}: made-up answers to measure with; run again, it goes on where it stopped. */
@Component
class GenerateAnswersCommand implements OperatorCommand {

    private static final long MOST = 1_000_000_000;
    /** Each lasts about a month. */
    private static final long MOST_CAMPAIGNS = 36;

    private final AnswerMaker maker;
    private final Texts texts;

    GenerateAnswersCommand(AnswerMaker maker, Texts texts) {
        this.maker = maker;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "generate-answers";
    }

    @Override
    public String usage() {
        return texts.t("survey.generate.usage");
    }

    @Override
    public String summary() {
        return texts.t("survey.generate.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        long answers = -1;
        long seed = 1;
        int campaigns = 1;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            switch (arguments.get(i)) {
                case "--answers" -> answers = number(arguments.get(i + 1), MOST);
                case "--seed" -> seed = number(arguments.get(i + 1), Integer.MAX_VALUE);
                case "--campaigns" -> campaigns = (int) number(arguments.get(i + 1), MOST_CAMPAIGNS);
                default -> throw new UsageException(texts.t("survey.generate.unknown", arguments.get(i)));
            }
        }
        if (answers < 0 || campaigns < 1 || arguments.size() % 2 == 1) {
            throw new UsageException(texts.t("survey.generate.incomplete"));
        }
        long wanted = answers;
        long start = System.nanoTime();
        var made = maker.make(
                answers,
                seed,
                campaigns,
                AnswerMaker.BATCH,
                kept -> console.progress("%s", texts.t("survey.generate.progress", kept, wanted)));
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
        console.say("%s", texts.t("survey.generate.done", made.answers(), made.sheets(), seconds));
        return 0;
    }

    private long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new UsageException(texts.t("survey.generate.number", text, most));
    }
}
