package spplus.survey.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.survey.dashboard.DashboardPages.Results;

/** « Que disent les enquêtes ? » */
@Controller
@Access(Permission.READ_SURVEYS)
@RequestMapping(DashboardController.ADDRESS)
class DashboardController {

    static final String ADDRESS = "/espace/enquetes/resultats";
    private static final int WORDS = 5;

    private final Perimeter perimeter;
    private final Selections selections;
    private final Dashboards dashboards;
    private final Verbatims verbatims;
    private final Reaches reaches;
    private final Weighting weighting;
    private final ExportDesk exports;

    DashboardController(
            Perimeter perimeter,
            Selections selections,
            Dashboards dashboards,
            Verbatims verbatims,
            Reaches reaches,
            Weighting weighting,
            ExportDesk exports) {
        this.perimeter = perimeter;
        this.selections = selections;
        this.dashboards = dashboards;
        this.verbatims = verbatims;
        this.reaches = reaches;
        this.weighting = weighting;
        this.exports = exports;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "campagne", defaultValue = "") String campaign,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to) {
        var chosen = perimeter.chosen(actor, Permission.READ_SURVEYS, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_SURVEYS, chosen, words, ADDRESS);
        var files = exports.files(actor);
        if (chosen == null) {
            return page(new Results(picker, null, null, null, null, null, List.of(), files), null);
        }
        var asked = selections.read(chosen, campaign, from, to);
        var findings = dashboards.findings(asked.selection());
        return page(
                new Results(
                        picker,
                        selections.form(asked.selection(), findings == null),
                        asked.problem(),
                        findings,
                        reaches.of(asked.selection()),
                        findings == null ? null : weighting.of(asked.selection()),
                        findings == null
                                ? List.of()
                                : verbatims.page(asked.selection(), "", WORDS).items(),
                        files),
                asked.problem());
    }

    @PostMapping("/export")
    String order(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "campagne", defaultValue = "") String campaign,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            @RequestParam(name = "forme", defaultValue = "TABLE") String form,
            RedirectAttributes flash) {
        var kind = FileKind.named(form).orElseThrow(Perimeter::notThere);
        var within = perimeter.within(actor, Permission.READ_SURVEYS, structure);
        var selection = selections.read(within, campaign, from, to).selection();
        flash.addFlashAttribute("said", exports.order(actor, selection, kind));
        return "redirect:" + ADDRESS + "?" + selection.query() + "#fichiers";
    }

    @PostMapping("/export/{id}/annuler")
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String structure,
            RedirectAttributes flash) {
        exports.cancel(actor, id);
        flash.addFlashAttribute("said", "cancelled");
        return "redirect:" + ADDRESS + (StructureCode.looksLike(structure) ? "?structure=" + structure : "")
                + "#fichiers";
    }

    @GetMapping("/export/{id}/{format}")
    void file(Actor actor, @PathVariable UUID id, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        exports.write(actor, id, format, response);
    }

    private static ModelAndView page(Results results, @Nullable String problem) {
        var page = new ModelAndView("survey/dashboard/results").addObject("results", results);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
