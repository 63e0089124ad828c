package spplus.verbatim.generate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/**
 * {@code bin/sp generate-verbatims}: made-up texts to measure with; run again, it changes nothing. With {@code --unread},
 * they wait for the machine to read them.
 */
@Component
class GenerateVerbatimsCommand implements OperatorCommand {

    private static final long MOST = 10_000_000;

    private final TextMaker maker;
    private final Texts texts;

    GenerateVerbatimsCommand(TextMaker maker, Texts texts) {
        this.maker = maker;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "generate-verbatims";
    }

    @Override
    public String usage() {
        return texts.t("verbatim.trend.generate.usage");
    }

    @Override
    public String summary() {
        return texts.t("verbatim.trend.generate.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        long count = -1;
        long seed = 1;
        boolean read = true;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--count" -> count = number(arguments, ++i, MOST);
                case "--seed" -> seed = number(arguments, ++i, Integer.MAX_VALUE);
                case "--unread" -> read = false;
                default -> throw new UsageException(texts.t("verbatim.trend.command.unknown", arguments.get(i)));
            }
        }
        if (count < 0) {
            throw new UsageException(texts.t("verbatim.trend.generate.incomplete"));
        }
        return make(count, seed, read, console);
    }

    private int make(long count, long seed, boolean read, Console console) {
        long start = System.nanoTime();
        boolean made = maker.make(
                count,
                seed,
                read,
                kept -> console.progress("%s", texts.t("verbatim.trend.generate.progress", kept, count)));
        if (!made) {
            console.say("%s", texts.t("verbatim.trend.generate.nowhere"));
            return 1;
        }
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
        console.say("%s", texts.t("verbatim.trend.generate.done", count, seconds));
        return 0;
    }

    private long number(List<String> arguments, int at, long most) {
        try {
            long number = at < arguments.size() ? Long.parseLong(arguments.get(at)) : -1;
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new UsageException(texts.t("verbatim.trend.generate.number", most));
    }
}
