package spplus.survey.dashboard;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import spplus.files.FileJob;
import spplus.files.FileMaker;
import spplus.files.PdfPrinter;
import spplus.platform.Texts;

/** Prints what surveys say of a structure: figures with their number, period and caveat, curve, answers in detail. */
@Component
class ScoreReport implements FileMaker {

    static final String KIND = "survey.report";

    private final Wanted wanted;
    private final Dashboards dashboards;
    private final Weighting weighting;
    private final Reaches reaches;
    private final TemplateEngine templates;
    private final Texts texts;
    private final Clock clock;
    private final String styles;

    ScoreReport(
            Wanted wanted,
            Dashboards dashboards,
            Weighting weighting,
            Reaches reaches,
            TemplateEngine templates,
            Texts texts,
            Clock clock) {
        this.wanted = wanted;
        this.dashboards = dashboards;
        this.weighting = weighting;
        this.reaches = reaches;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
        this.styles = styles();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Each part is the report of one structure. */
    @Override
    public int itemsPerPart() {
        return 1;
    }

    @Override
    public byte[] part(FileJob job, List<String> scopes, boolean first) {
        return wanted.read(job.details(), scopes.getFirst()).map(this::print).orElseGet(() -> new byte[0]);
    }

    private byte[] print(Selection selection) {
        var found = dashboards.findings(selection);
        var values = new HashMap<String, Object>();
        values.put("texts", texts);
        values.put("styles", styles);
        values.put(
                "selection",
                new DashboardPages.Period(
                        selection.structure().name(),
                        selection.campaign() == null
                                ? null
                                : selection.campaign().name(),
                        selection.first(),
                        selection.to().atEndOfMonth(),
                        LocalDate.now(clock)));
        values.put("found", found);
        values.put("weighed", found == null ? null : weighting.of(selection));
        values.put("reach", reaches.of(selection));
        values.put("months", selection.months());
        values.put(
                "curve",
                found == null || found.evolution() == null || found.evolution().isEmpty()
                        ? null
                        : Curve.of(found.evolution()));
        var html = new StringOutput();
        templates.render("survey/dashboard/report.jte", values, html);
        return PdfPrinter.print(html.toString());
    }

    private static String styles() {
        try {
            return new ClassPathResource("survey/report.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
