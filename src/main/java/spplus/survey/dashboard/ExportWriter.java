package spplus.survey.dashboard;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.survey.dashboard.DashboardPages.Figure;
import spplus.survey.dashboard.ExportRepository.Job;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.domain.CampaignStore;

/** Writes what was asked for, some structures at a time: each part is kept as soon as it is written, never twice. */
@Service
class ExportWriter {

    private static final int STRUCTURES_A_PART = 25;
    private static final List<String> COLUMNS =
            List.of("code", "structure", "question", "month", "answers", "measure", "value", "low", "high");

    private final ExportRepository repository;
    private final Dashboards dashboards;
    private final CampaignStore campaigns;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    ExportWriter(
            ExportRepository repository,
            Dashboards dashboards,
            CampaignStore campaigns,
            Directory directory,
            TransactionTemplate transaction,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.dashboards = dashboards;
        this.campaigns = campaigns;
        this.directory = directory;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    /** Works until nothing waits. */
    void work() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> repository
                .lockNext()
                .map(job -> {
                    writeNextPart(job);
                    return true;
                })
                .orElse(false)))) {}
    }

    void forgetExpired() {
        transaction.executeWithoutResult(_ -> repository.forgetExpired(clock.instant()));
    }

    private void writeNextPart(Job job) {
        int until = Math.min(job.done() + STRUCTURES_A_PART, job.scopes().size());
        var csv = new StringBuilder();
        if (job.done() == 0) {
            csv.append('\ufeff');
            line(
                    csv,
                    COLUMNS.stream()
                            .map(column -> texts.t("survey.dashboard.column." + column))
                            .toList());
        }
        job.scopes().subList(job.done(), until).forEach(scope -> structure(csv, job, scope));
        repository.keep(job.id(), job.done() / STRUCTURES_A_PART + 1, csv.toString(), until);
        if (until == job.scopes().size()) {
            var now = clock.instant();
            repository.finish(job.id(), now, now.plus(ExportDesk.KEPT));
        }
    }

    private void structure(StringBuilder csv, Job job, String scope) {
        var found = StructureCode.looksLike(scope)
                ? directory.find(new StructureCode(scope)).orElse(null)
                : null;
        var campaign =
                job.campaign() == null ? null : campaigns.find(job.campaign()).orElse(null);
        if (found == null || (job.campaign() != null && campaign == null)) {
            return;
        }
        var selection = new Selection(found, campaign, job.from(), job.to());
        var gathered = dashboards.gather(selection);
        int minimum = dashboards.minimum(selection);
        var shown = dashboards.shown(selection, gathered, minimum);
        var figures = new Figures(minimum);
        for (var line : gathered.scored()) {
            rows(csv, found, gathered, line, "", figures, gathered.now(line), shown.contains(line));
            if (!selection.isAnonymous()) {
                Stream.iterate(job.from(), month -> !month.isAfter(job.to()), month -> month.plusMonths(1))
                        .filter(month -> gathered.in(line, month).scored() > 0)
                        .forEach(month -> month(csv, found, gathered, line, month, figures, minimum));
            }
        }
    }

    private void month(
            StringBuilder csv,
            Structure structure,
            Gathered gathered,
            Line line,
            YearMonth month,
            Figures figures,
            int minimum) {
        var sums = gathered.in(line, month);
        rows(csv, structure, gathered, line, month.toString(), figures, sums, sums.scored() >= minimum);
    }

    private void rows(
            StringBuilder csv,
            Structure structure,
            Gathered gathered,
            Line line,
            String month,
            Figures figures,
            Sums sums,
            boolean visible) {
        for (var measure : Measure.all(gathered.kind(line))) {
            var figure = figures.figure(measure, sums, gathered.scale(line), visible);
            var cells =
                    new ArrayList<>(List.of(structure.code().value(), structure.name(), gathered.label(line), month));
            cells.addAll(cells(figure));
            line(csv, cells);
        }
    }

    private List<String> cells(Figure figure) {
        var measure = texts.t("survey.dashboard.measure." + figure.measure());
        return figure.masked()
                ? List.of(texts.t("survey.dashboard.masked"), measure, "", "", "")
                : List.of(
                        String.valueOf(figure.n()),
                        measure,
                        number(figure.value()),
                        number(figure.low()),
                        number(figure.high()));
    }

    private static String number(double value) {
        return String.format(Locale.FRANCE, "%.2f", value);
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(ExportWriter::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /** Always quoted; words that a spreadsheet would take for a formula begin with an apostrophe. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n|".indexOf(text.charAt(0)) >= 0 && !text.matches("-\\d+,\\d+");
        return '"' + (formula ? "'" + text : text).replace("\"", "\"\"") + '"';
    }
}
