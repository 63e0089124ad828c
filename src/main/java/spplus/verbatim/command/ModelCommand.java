package spplus.verbatim.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;
import spplus.tabular.UnreadableTableException;
import spplus.verbatim.model.ModelFile;
import spplus.verbatim.pipeline.ModelDesk;
import spplus.verbatim.pipeline.ModelDesk.Found;

/** {@code bin/sp model}: installs models, tries them on texts kept apart, puts one to work, takes it back. */
@Component
class ModelCommand implements OperatorCommand {

    private static final String BY = "bin/sp";
    /** What stands for the rules, whose version is empty. */
    private static final String RULES = "regles";

    private final ModelDesk desk;
    private final Texts texts;

    ModelCommand(ModelDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String usage() {
        return texts.t("verbatim.command.model.usage");
    }

    @Override
    public String summary() {
        return texts.t("verbatim.command.model.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        if (arguments.isEmpty()) {
            throw new UsageException(texts.t("verbatim.command.model.what"));
        }
        var rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst().toLowerCase(Locale.ROOT)) {
            case "list" -> list(console);
            case "install" -> install(Path.of(one(rest)), console);
            case "freeze" -> freeze(rest, console);
            case "compare" -> compare(version(one(rest)), console);
            case "activate" -> activate(version(one(rest)), console);
            case "rollback" -> rollBack(console);
            default -> throw new UsageException(texts.t("verbatim.command.model.what"));
        };
    }

    private int list(Console console) {
        var running = desk.running();
        console.say("%s", texts.t("verbatim.command.model.running", running.isEmpty() ? RULES : running));
        desk.installed().forEach(card -> console.say("%s", new CardWords(texts).say(card)));
        return 0;
    }

    private int install(Path file, Console console) {
        try {
            var card = desk.install(file, BY, null);
            console.say("%s", new CardWords(texts).say(card));
            console.say("%s", texts.t("verbatim.command.model.installed", card.version()));
            return 0;
        } catch (ModelFile.BadModel e) {
            console.progress("%s", texts.t("verbatim.command.bad.model", file.toString(), e.kind()));
            return 1;
        }
    }

    private int freeze(List<String> rest, Console console) {
        var data = Path.of(new Options(rest, Set.of("--data"), texts).needed("--data"));
        try {
            console.say("%s", texts.t("verbatim.command.model.frozen", desk.freeze(LabelledTexts.read(data))));
            return 0;
        } catch (UnreadableTableException e) {
            console.progress("%s", texts.t("verbatim.command.bad." + e.problem().key(), data.toString(), e.detail()));
            return 1;
        }
    }

    private int compare(String version, Console console) {
        return known(console, () -> say(console, desk.compare(version)));
    }

    private int activate(String version, Console console) {
        return known(console, () -> {
            desk.activate(version, BY, null).ifPresent(comparison -> say(console, comparison));
            console.say("%s", texts.t("verbatim.command.model.running", version.isEmpty() ? RULES : version));
        });
    }

    private int rollBack(Console console) {
        var version = Optional.<String>empty();
        try {
            version = desk.rollBack(BY, null);
        } catch (ModelFile.BadModel e) {
            console.progress("%s", texts.t("verbatim.command.model.unreadable", e.kind()));
            return 1;
        }
        console.say(
                "%s",
                version.map(before -> texts.t("verbatim.command.model.running", before.isEmpty() ? RULES : before))
                        .orElseGet(() -> texts.t("verbatim.command.model.no-previous")));
        return version.isPresent() ? 0 : 1;
    }

    private int known(Console console, Runnable action) {
        try {
            action.run();
            return 0;
        } catch (ModelDesk.NoSuchModel e) {
            console.progress("%s", texts.t("verbatim.command.model.unknown"));
        } catch (ModelFile.BadModel e) {
            console.progress("%s", texts.t("verbatim.command.model.unreadable", e.kind()));
        }
        return 1;
    }

    private void say(Console console, ModelDesk.Comparison comparison) {
        say(console, "verbatim.command.model.found-running", comparison.running());
        say(console, "verbatim.command.model.found-other", comparison.other());
    }

    private void say(Console console, String key, @Nullable Found found) {
        if (found == null) {
            console.say("%s", texts.t("verbatim.command.model.nothing-frozen"));
        } else {
            console.say(
                    "%s",
                    texts.t(
                            key,
                            found.texts(),
                            (double) found.feelingsRight() / found.texts(),
                            found.macroF1(),
                            found.polarities() == 0 ? 0.0 : (double) found.polaritiesRight() / found.polarities(),
                            found.polarities()));
        }
    }

    private String one(List<String> rest) {
        if (rest.size() != 1) {
            throw new UsageException(texts.t("verbatim.command.model.what"));
        }
        return rest.getFirst();
    }

    private static String version(String typed) {
        return typed.equals(RULES) ? "" : typed;
    }
}
