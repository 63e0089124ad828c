package spplus.verbatim.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.LightCommand;
import spplus.platform.Texts;
import spplus.tabular.UnreadableTableException;
import spplus.verbatim.theme.Discovered;
import spplus.verbatim.theme.DiscoveryRules;
import spplus.verbatim.theme.ThemeDiscovery;
import spplus.verbatim.theme.ThemeIdentity;

/** {@code bin/sp themes}: the themes of a file's texts, how coherent they are and whether another seed finds them again. */
@Component
class ThemesCommand implements LightCommand {

    private static final int MOST_ROWS = 30_000;
    private static final int SEEDS = 3;

    private final Texts texts;

    ThemesCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public String usage() {
        return texts.t("verbatim.command.themes.usage");
    }

    @Override
    public String summary() {
        return texts.t("verbatim.command.themes.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var options = new Options(arguments, Set.of("--data", "--seed"), texts);
        var data = Path.of(options.needed("--data"));
        int seed = options.number("--seed", 1, 0, Integer.MAX_VALUE - SEEDS);
        try {
            var rows = read(data);
            var found = ThemeDiscovery.in(rows, DiscoveryRules.STANDARD, seed);
            found.themes().forEach(theme -> say(theme, found, console));
            measures(found, rows, seed, console);
            return 0;
        } catch (UnreadableTableException e) {
            console.progress("%s", texts.t("verbatim.command.bad." + e.problem().key(), data.toString(), e.detail()));
            return 1;
        }
    }

    private static List<String> read(Path data) {
        var rows = new ArrayList<String>();
        try (var file = new OfficialTexts(data, List.of(OfficialTexts.TITLE, OfficialTexts.BODY), List.of())) {
            while (rows.size() < MOST_ROWS && file.next()) {
                rows.add(file.value(OfficialTexts.TITLE) + "\n" + file.value(OfficialTexts.BODY));
            }
        }
        return rows;
    }

    private void say(Discovered.Found theme, Discovered found, Console console) {
        var group =
                theme.group() == Discovered.ALONE ? "" : "(" + found.groups().get(theme.group()) + ")";
        console.say("%s", texts.t("verbatim.command.themes.theme", theme.texts(), theme.name(), group));
    }

    private void measures(Discovered found, List<String> rows, int seed, Console console) {
        var measures = found.measures();
        console.say(
                "%s",
                texts.t(
                        "verbatim.command.themes.measures",
                        found.themes().size(),
                        measures.texts(),
                        measures.covered(),
                        measures.coherence(),
                        seed,
                        again(found, rows, seed),
                        SEEDS));
    }

    /** The mean share of the themes that other seeds find again. */
    private static double again(Discovered found, List<String> rows, int seed) {
        var mine = found.themes().stream().map(Discovered.Found::prototype).toList();
        double sum = 0;
        for (int other = seed + 1; other <= seed + SEEDS; other++) {
            var theirs = ThemeDiscovery.in(rows, DiscoveryRules.STANDARD, other).themes().stream()
                    .map(Discovered.Found::prototype)
                    .toList();
            sum += Arrays.stream(ThemeIdentity.of(theirs, mine))
                            .filter(place -> place != ThemeIdentity.NEW)
                            .count()
                    / (double) Math.max(1, mine.size());
        }
        return sum / SEEDS;
    }
}
