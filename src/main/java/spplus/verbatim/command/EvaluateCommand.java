package spplus.verbatim.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.LightCommand;
import spplus.platform.Texts;
import spplus.tabular.UnreadableTableException;
import spplus.verbatim.model.Evaluation;
import spplus.verbatim.model.LabelledText;
import spplus.verbatim.model.TooFewRows;

/** {@code bin/sp evaluate}: how well the machine understands rows it has never seen. */
@Component
class EvaluateCommand implements LightCommand {

    private static final int FOLDS = 10;
    private static final int MOST_FOLDS = 20;
    private static final double[] CURVE = {0.25, 0.5, 0.75};

    private final Texts texts;

    EvaluateCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String usage() {
        return texts.t("verbatim.command.evaluate.usage");
    }

    @Override
    public String summary() {
        return texts.t("verbatim.command.evaluate.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var options = new Options(arguments, Set.of("--data", "--folds", "--seed", "--curve"), texts);
        var data = Path.of(options.needed("--data"));
        int folds = options.number("--folds", FOLDS, 2, MOST_FOLDS);
        int seed = options.number("--seed", 1, 0, Integer.MAX_VALUE);
        boolean curve = options.choice("--curve", "oui", "non");
        try {
            evaluate(LabelledTexts.read(data), folds, seed, curve, console);
            return 0;
        } catch (UnreadableTableException e) {
            console.progress("%s", texts.t("verbatim.command.bad." + e.problem().key(), data.toString(), e.detail()));
        } catch (TooFewRows e) {
            console.progress("%s", FewWords.say(texts, data, e));
        }
        return 1;
    }

    private void evaluate(List<LabelledText> rows, int folds, int seed, boolean curve, Console console) {
        var measure = Evaluation.of(rows, folds, seed, fold -> told(console, fold, folds));
        var words = new EvaluationWords(texts, console);
        words.say(measure);
        if (curve) {
            words.curveHeading();
            for (double share : CURVE) {
                var part = Evaluation.of(rows, folds, seed, share, fold -> told(console, fold, folds));
                words.curve(share * (folds - 1) / folds * rows.size(), part);
            }
            words.curve((double) (folds - 1) / folds * rows.size(), measure);
        }
    }

    private void told(Console console, int fold, int folds) {
        console.progress("%s", texts.t("verbatim.command.train.measuring", fold, folds));
    }
}
