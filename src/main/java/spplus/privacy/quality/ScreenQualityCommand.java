package spplus.privacy.quality;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** {@code bin/sp screen-quality}: what the screening finds of what it should, on prose made up. */
@Component
class ScreenQualityCommand implements OperatorCommand {

    private static final int SAMPLES = 20_000;

    private final Screening screening;
    private final Texts texts;

    ScreenQualityCommand(Screening screening, Texts texts) {
        this.screening = screening;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "screen-quality";
    }

    @Override
    public String usage() {
        return "[--seed N]";
    }

    @Override
    public String summary() {
        return texts.t("privacy.quality.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var generator = new ProseGenerator(seed(arguments));
        var measure = new QualityMeasure(screening);
        long start = System.nanoTime();
        for (int i = 0; i < SAMPLES; i++) {
            measure.add(generator.next(), (text, finding) -> {});
        }
        print(measure, console);
        console.say(
                texts.t("privacy.quality.total", SAMPLES, measure.masked(), (System.nanoTime() - start) / 1_000_000));
        return 0;
    }

    private void print(QualityMeasure measure, Console console) {
        console.say(texts.t("privacy.quality.heading"));
        measure.counts().forEach((kind, counts) -> console.say("%s", row(kind.name(), counts)));
    }

    private static String row(String kind, QualityMeasure.Counts counts) {
        return String.format(
                Locale.FRANCE, "%-16s %8d %10.3f %10.3f", kind, counts.truths(), counts.recall(), counts.precision());
    }

    private long seed(List<String> arguments) {
        if (arguments.isEmpty()) {
            return 1;
        }
        if (arguments.size() != 2
                || !arguments.getFirst().equals("--seed")
                || !arguments.get(1).matches("[0-9]{1,18}")) {
            throw new UsageException(texts.t("privacy.quality.usage"));
        }
        return Long.parseLong(arguments.get(1));
    }
}
