package spplus.survey.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.statistics.SmallGroups;
import spplus.statistics.SmallGroups.Group;
import spplus.survey.dashboard.DashboardPages.Choice;
import spplus.survey.dashboard.DashboardPages.Driver;
import spplus.survey.dashboard.DashboardPages.Part;
import spplus.survey.dashboard.DashboardPages.Reached;
import spplus.survey.dashboard.DashboardPages.Spread;
import spplus.survey.dashboard.ScoreRepository.Chosen;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.ScoreRepository.Stopped;
import spplus.survey.domain.Option;
import spplus.survey.domain.QuestionKind;

/** What stands below the scores: spread, channels, drivers, steps. */
@Component
class Details {

    private static final int PEOPLE = -2;

    private final ScoreRepository scores;
    private final Texts texts;

    Details(ScoreRepository scores, Texts texts) {
        this.scores = scores;
        this.texts = texts;
    }

    /** 0 when fewer than the minimum began. */
    long begun(List<Stopped> sheets, int minimum) {
        long begun = sheets.stream().mapToLong(Stopped::n).sum();
        return begun < minimum ? 0 : begun;
    }

    long completed(List<Stopped> sheets, int minimum) {
        return begun(sheets, minimum) == 0 ? 0 : count(sheets, Stopped::completed);
    }

    /** How many went at least as far as each step, then how many completed: the difference left on the way. */
    List<Reached> reached(List<Stopped> sheets, int minimum) {
        long begun = begun(sheets, minimum);
        var reached = new ArrayList<Reached>();
        int last = sheets.stream().mapToInt(Stopped::steps).max().orElse(0);
        for (int step = 1; begun > 0 && step <= last; step++) {
            int least = step;
            long n = count(sheets, stopped -> stopped.steps() >= least);
            reached.add(new Reached(step, n, (double) n / begun));
        }
        if (begun > 0) {
            long n = count(sheets, Stopped::completed);
            reached.add(new Reached(0, n, (double) n / begun));
        }
        return List.copyOf(reached);
    }

    List<Spread> spreads(Selection selection, Gathered gathered, Set<Line> shown, int minimum) {
        var byLine = scores.choices(selection).stream().collect(Collectors.groupingBy(Chosen::line));
        return gathered.lines().stream()
                .filter(line -> !gathered.asked(line).question().choices().isEmpty())
                .map(line -> spread(gathered, line, byLine.getOrDefault(line, List.of()), shown.contains(line)))
                .toList();
    }

    private Spread spread(Gathered gathered, Line line, List<Chosen> chosen, boolean visible) {
        var label = gathered.label(line);
        boolean several = gathered.kind(line) == QuestionKind.MULTIPLE;
        if (!visible) {
            return new Spread(label, 0, true, several, List.of());
        }
        Map<Integer, Long> counts = chosen.stream().collect(Collectors.toMap(Chosen::choice, Chosen::n, Long::sum));
        long people = several
                ? counts.getOrDefault(PEOPLE, 0L)
                : counts.values().stream().mapToLong(Long::longValue).sum();
        var choices = gathered.asked(line).question().choices().stream()
                .map(option -> {
                    long n = counts.getOrDefault(option.code(), 0L);
                    return new Choice(said(gathered.kind(line), option), n, people == 0 ? 0 : (double) n / people);
                })
                .toList();
        return new Spread(label, people, false, several, choices);
    }

    private String said(QuestionKind kind, Option option) {
        if (kind == QuestionKind.SMILEY) {
            return texts.t("survey.dashboard.face." + option.code());
        }
        return option.label().isEmpty()
                ? String.valueOf(option.code())
                : option.label().french();
    }

    /** One of them is left out too when subtracting would tell the others. */
    List<Part> channels(Selection selection, Gathered gathered, Line main, Figures figures, int minimum) {
        var channels = scores.channels(selection, main);
        var whole = new Group(
                "*",
                channels.values().stream().mapToLong(Sums::scored).sum(),
                channels.entrySet().stream()
                        .map(channel ->
                                Group.alone(channel.getKey(), channel.getValue().scored()))
                        .toList());
        var shown = SmallGroups.shown(whole, minimum);
        return channels.entrySet().stream()
                .filter(channel -> channel.getValue().scored() > 0)
                .map(channel -> new Part(
                        "",
                        texts.t("survey.dashboard.channel."
                                + (channel.getKey().isEmpty() ? "UNKNOWN" : channel.getKey())),
                        figures.figure(
                                Measure.of(gathered.kind(main)),
                                channel.getValue(),
                                gathered.scale(main),
                                shown.contains(channel.getKey())),
                        null))
                .toList();
    }

    /** The strongest first; none when fewer than the minimum gave both. */
    List<Driver> drivers(Selection selection, Gathered gathered, Set<Line> shown, int minimum) {
        return scores.pairs(selection).entrySet().stream()
                .filter(pair -> shown.contains(pair.getKey()))
                .filter(pair -> pair.getValue().answers() >= minimum)
                .map(pair -> {
                    var estimate = pair.getValue().correlation();
                    return new Driver(
                            gathered.label(pair.getKey()),
                            estimate.value(),
                            estimate.interval().low(),
                            estimate.interval().high(),
                            estimate.answers());
                })
                .sorted(Comparator.comparingDouble(Driver::weight).reversed())
                .toList();
    }

    private static long count(List<Stopped> sheets, Predicate<Stopped> wanted) {
        return sheets.stream().filter(wanted).mapToLong(Stopped::n).sum();
    }
}
