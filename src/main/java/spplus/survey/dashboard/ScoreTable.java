package spplus.survey.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.files.FileJob;
import spplus.files.FileMaker;
import spplus.files.TableRows;
import spplus.platform.Texts;
import spplus.survey.dashboard.DashboardPages.Figure;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.WeighedPages.Weighed;

/** Writes figures of structures as rows: each question over the whole period, then month by month; last, weighed. */
@Component
class ScoreTable implements FileMaker {

    static final String KIND = "survey.scores";
    private static final int STRUCTURES_A_PART = 25;
    private static final List<String> COLUMNS = List.of(
            "code",
            "structure",
            "campaign",
            "question",
            "from",
            "until",
            "month",
            "answers",
            "measure",
            "value",
            "low",
            "high",
            "effective",
            "effect",
            "caveat");

    private final Wanted wanted;
    private final Dashboards dashboards;
    private final Weighting weighting;
    private final TableRows rows;
    private final Texts texts;

    ScoreTable(Wanted wanted, Dashboards dashboards, Weighting weighting, TableRows rows, Texts texts) {
        this.wanted = wanted;
        this.dashboards = dashboards;
        this.weighting = weighting;
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int itemsPerPart() {
        return STRUCTURES_A_PART;
    }

    @Override
    public byte[] part(FileJob job, List<String> scopes, boolean first) {
        var table = new ArrayList<List<Object>>();
        if (first) {
            table.add(COLUMNS.stream()
                    .<Object>map(column -> texts.t("survey.dashboard.column." + column))
                    .toList());
        }
        scopes.forEach(scope -> wanted.read(job.details(), scope).ifPresent(selection -> structure(table, selection)));
        return rows.write(table);
    }

    private void structure(List<List<Object>> table, Selection selection) {
        var gathered = dashboards.gather(selection);
        int minimum = dashboards.minimum(selection);
        var shown = dashboards.shown(selection, gathered, minimum);
        var figures = new Figures(minimum);
        for (var line : gathered.scored()) {
            add(table, selection, gathered, line, "", figures, gathered.now(line), shown.contains(line));
            if (!selection.isAnonymous()) {
                months(selection)
                        .filter(month -> gathered.in(line, month).scored() > 0)
                        .forEach(month -> {
                            var sums = gathered.in(line, month);
                            add(
                                    table,
                                    selection,
                                    gathered,
                                    line,
                                    month.toString(),
                                    figures,
                                    sums,
                                    sums.scored() >= minimum);
                        });
            }
        }
        var weighed = weighting.of(selection);
        if (weighed != null) {
            weighed(table, selection, weighed);
        }
    }

    /** Below the raw ones, which stay as they are. */
    private void weighed(List<List<Object>> table, Selection selection, Weighed weighed) {
        if (weighed.lines().isEmpty()) {
            var cells = place(selection, "", "");
            cells.addAll(List.of(
                    texts.t("survey.dashboard.masked"),
                    texts.t("survey.quota.weighted"),
                    "",
                    "",
                    "",
                    "",
                    "",
                    texts.t("survey.quota.weighted." + weighed.problem(), weighed.minimum())));
            table.add(cells);
        }
        for (var line : weighed.lines()) {
            var figure = line.weighted();
            var cells = place(selection, weighed.question(), "");
            cells.addAll(List.of(
                    figure.n(),
                    texts.t("survey.quota.weighted.of", texts.t("survey.dashboard.measure." + figure.measure())),
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    weighed.effective(),
                    weighed.effect(),
                    texts.t("survey.quota.weighted.caveat", weighed.by().name(), weighed.outside(), weighed.silent())));
            table.add(cells);
        }
    }

    private static Stream<YearMonth> months(Selection selection) {
        return Stream.iterate(selection.from(), month -> !month.isAfter(selection.to()), month -> month.plusMonths(1));
    }

    private void add(
            List<List<Object>> table,
            Selection selection,
            Gathered gathered,
            Line line,
            String month,
            Figures figures,
            Sums sums,
            boolean visible) {
        for (var measure : Measure.all(gathered.kind(line))) {
            var cells = place(selection, gathered.label(line), month);
            cells.addAll(cells(figures.figure(measure, sums, gathered.scale(line), visible)));
            cells.addAll(List.of("", "", texts.t("survey.dashboard.column.volunteers")));
            table.add(cells);
        }
    }

    /** What a row is about, up to its figures. */
    private List<Object> place(Selection selection, String question, String month) {
        var structure = selection.structure();
        return new ArrayList<>(List.of(
                structure.code().value(),
                structure.name(),
                campaign(selection),
                question,
                selection.first().toString(),
                selection.to().atEndOfMonth().toString(),
                month));
    }

    private String campaign(Selection selection) {
        var campaign = selection.campaign();
        return campaign == null ? texts.t("survey.dashboard.column.all-campaigns") : campaign.name();
    }

    private List<Object> cells(Figure figure) {
        var measure = texts.t("survey.dashboard.measure." + figure.measure());
        return figure.masked()
                ? List.of(texts.t("survey.dashboard.masked"), measure, "", "", "")
                : List.of(figure.n(), measure, figure.value(), figure.low(), figure.high());
    }
}
