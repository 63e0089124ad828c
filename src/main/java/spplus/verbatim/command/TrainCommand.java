package spplus.verbatim.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.LightCommand;
import spplus.platform.Texts;
import spplus.tabular.UnreadableTableException;
import spplus.verbatim.model.Evaluation;
import spplus.verbatim.model.LabelledText;
import spplus.verbatim.model.Learning;
import spplus.verbatim.model.LearntModel;
import spplus.verbatim.model.ModelFile;
import spplus.verbatim.model.TooFewRows;

/** {@code bin/sp train}: learns from labelled rows, measures it by cross-validation, writes the model. */
@Component
class TrainCommand implements LightCommand {

    private static final int FOLDS = 5;
    private static final int MOST_FOLDS = 20;

    private final Texts texts;

    TrainCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "train";
    }

    @Override
    public String usage() {
        return texts.t("verbatim.command.train.usage");
    }

    @Override
    public String summary() {
        return texts.t("verbatim.command.train.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var options = new Options(arguments, Set.of("--data", "--more", "--out", "--seed", "--folds"), texts);
        var data = Path.of(options.needed("--data"));
        var more = options.optional("--more").map(Path::of);
        var out = Path.of(options.needed("--out"));
        int seed = options.number("--seed", 1, 0, Integer.MAX_VALUE);
        int folds = options.number("--folds", FOLDS, 0, MOST_FOLDS);
        try {
            var model = learn(rows(data, more), seed, folds, console);
            ModelFile.write(model, out);
            console.say("%s", new CardWords(texts).say(model.card()));
            console.say("%s", texts.t("verbatim.command.train.done", out.toString(), Files.size(out) / 1e6));
            return 0;
        } catch (UnreadableTableException e) {
            console.progress("%s", texts.t("verbatim.command.bad." + e.problem().key(), data.toString(), e.detail()));
        } catch (TooFewRows e) {
            console.progress("%s", FewWords.say(texts, data, e));
        } catch (IOException e) {
            console.progress("%s", texts.t("verbatim.command.bad.out", out.toString(), String.valueOf(e.getMessage())));
        }
        return 1;
    }

    /** What is in both files counts once, with the labels of the second. */
    private static List<LabelledText> rows(Path data, Optional<Path> more) {
        var byWords = new LinkedHashMap<List<String>, LabelledText>();
        Stream.concat(Stream.of(data), more.stream())
                .flatMap(path -> LabelledTexts.read(path).stream())
                .forEach(row -> byWords.put(List.of(row.title(), row.body()), row));
        return List.copyOf(byWords.values());
    }

    private LearntModel learn(List<LabelledText> rows, int seed, int folds, Console console) {
        console.progress("%s", texts.t("verbatim.command.train.learning", rows.size()));
        var model = Learning.learn(rows, seed);
        if (folds < 2) {
            return model;
        }
        return model.measured(Evaluation.of(
                rows,
                folds,
                seed,
                fold -> console.progress("%s", texts.t("verbatim.command.train.measuring", fold, folds))));
    }
}
