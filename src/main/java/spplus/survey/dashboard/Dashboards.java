package spplus.survey.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.statistics.FalseDiscoveries;
import spplus.survey.SurveySettings;
import spplus.survey.dashboard.DashboardPages.Figure;
import spplus.survey.dashboard.DashboardPages.Findings;
import spplus.survey.dashboard.DashboardPages.Plot;
import spplus.survey.dashboard.DashboardPages.Point;
import spplus.survey.dashboard.DashboardPages.Score;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.ScoreRepository.Monthly;
import spplus.survey.dashboard.ScoreRepository.Own;

/** Gathers what surveys say of a selection. */
@Component
class Dashboards {

    private final ScoreRepository scores;
    private final Details details;
    private final Comparisons comparisons;
    private final ByCommitment byCommitment;
    private final Directory directory;
    private final SurveySettings settings;

    Dashboards(
            ScoreRepository scores,
            Details details,
            Comparisons comparisons,
            ByCommitment byCommitment,
            Directory directory,
            SurveySettings settings) {
        this.scores = scores;
        this.details = details;
        this.comparisons = comparisons;
        this.byCommitment = byCommitment;
        this.directory = directory;
        this.settings = settings;
    }

    /** Null when nothing was answered. */
    @Nullable
    Findings findings(Selection selection) {
        var gathered = gather(selection);
        var sheets = scores.sheets(selection);
        if (sheets.stream().noneMatch(stopped -> stopped.n() > 0)) {
            return null;
        }
        int minimum = minimum(selection);
        var shown = shown(selection, gathered, minimum);
        var figures = new Figures(minimum);
        var main = gathered.main().orElse(null);
        boolean told = main != null && shown.contains(main);
        boolean alone = selection.isAnonymous();
        return new Findings(
                alone,
                minimum,
                details.begun(sheets, minimum),
                details.completed(sheets, minimum),
                main == null ? null : gathered.label(main),
                main == null ? List.of() : headlines(gathered, main, figures, told),
                scoreLines(selection, gathered, figures, shown),
                byCommitment.of(gathered, shown, figures),
                main == null || alone || !told ? null : plot(selection, gathered, main, figures),
                details.spreads(selection, gathered, shown, minimum),
                main == null || alone || !told
                        ? List.of()
                        : details.channels(selection, gathered, main, figures, minimum),
                main == null || !told ? List.of() : details.drivers(selection, gathered, shown, minimum),
                alone ? List.of() : details.reached(sheets, minimum),
                main == null || !told ? List.of() : comparisons.parts(selection, gathered, main, figures, minimum),
                main == null || alone || !told ? null : comparisons.peers(selection, gathered, main, figures, minimum));
    }

    /** People under whom nothing of a selection is shown. */
    int minimum(Selection selection) {
        var campaign = selection.campaign();
        return campaign == null ? settings.minGroup() : campaign.terms().minGroup();
    }

    Gathered gather(Selection selection) {
        var both = new Selection(
                selection.structure(), selection.campaign(), selection.before().from(), selection.to());
        var months = scores.months(both);
        var questions = scores.questions(months.stream()
                .map(Monthly::line)
                .map(Line::question)
                .distinct()
                .toList());
        return new Gathered(selection, months, questions);
    }

    /** The questions that may be shown. */
    Set<Line> shown(Selection selection, Gathered gathered, int minimum) {
        var campaign = selection.campaign();
        var shown = new HashSet<>(gathered.lines());
        shown.removeIf(line -> gathered.now(line).n() < minimum);
        if (campaign != null && campaign.anonymous()) {
            var own = scores.own(campaign.id());
            var lineages = own.stream()
                    .map(Own::structure)
                    .distinct()
                    .filter(StructureCode::looksLike)
                    .collect(Collectors.toMap(code -> code, code -> directory.lineage(new StructureCode(code))));
            var visible = new Visible(own, lineages, minimum);
            shown.removeIf(
                    line -> !visible.shows(line, selection.structure().code().value()));
        }
        return shown;
    }

    private List<Figure> headlines(Gathered gathered, Line main, Figures figures, boolean told) {
        return Measure.all(gathered.kind(main)).stream()
                .map(measure -> figures.figure(measure, gathered.now(main), gathered.scale(main), told))
                .toList();
    }

    /** Changes are judged together: of those said to be established, at most one in twenty is due to chance. */
    private List<Score> scoreLines(Selection selection, Gathered gathered, Figures figures, Set<Line> shown) {
        var lines = gathered.scored();
        var differences = FalseDiscoveries.judge(lines.stream()
                .map(line -> figures.difference(
                        Measure.of(gathered.kind(line)),
                        gathered.now(line),
                        gathered.before(line),
                        gathered.scale(line)))
                .toList());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    var measure = Measure.of(gathered.kind(line));
                    boolean compared = !selection.isAnonymous()
                            && shown.contains(line)
                            && gathered.before(line).scored() > 0;
                    return new Score(
                            gathered.label(line),
                            gathered.asked(line).question().commitment(),
                            figures.figure(measure, gathered.now(line), gathered.scale(line), shown.contains(line)),
                            compared ? figures.change(measure, differences.get(i)) : null);
                })
                .toList();
    }

    private static Plot plot(Selection selection, Gathered gathered, Line main, Figures figures) {
        var measure = Measure.of(gathered.kind(main));
        var scale = gathered.scale(main);
        var points = Stream.iterate(
                        selection.from(), month -> !month.isAfter(selection.to()), month -> month.plusMonths(1))
                .map(month -> new Point(month.atDay(1), figures.figure(measure, gathered.in(main, month), scale)))
                .toList();
        boolean net = measure == Measure.NPS;
        return new Plot(gathered.label(main), net ? -100 : scale.least(), net ? 100 : scale.most(), points);
    }
}
