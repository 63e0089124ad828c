package spplus.survey.dashboard;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.survey.dashboard.DashboardPages.Words;

/** « Qu’ont-ils écrit ? » */
@Controller
@Access(Permission.READ_SURVEYS)
@RequestMapping(DashboardController.ADDRESS + "/verbatims")
class VerbatimController {

    private static final int PAGE = 20;

    private final Perimeter perimeter;
    private final Selections selections;
    private final Verbatims verbatims;
    private final Dashboards dashboards;

    VerbatimController(Perimeter perimeter, Selections selections, Verbatims verbatims, Dashboards dashboards) {
        this.perimeter = perimeter;
        this.selections = selections;
        this.verbatims = verbatims;
        this.dashboards = dashboards;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "campagne", defaultValue = "") String campaign,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        var within = perimeter.chosen(actor, Permission.READ_SURVEYS, structure).orElse(null);
        if (within == null) {
            // The page of results asks which structure.
            return new ModelAndView("forward:" + DashboardController.ADDRESS);
        }
        var asked = selections.read(within, campaign, from, to);
        var selection = asked.selection();
        var page = new ModelAndView("survey/dashboard/verbatims")
                .addObject("form", selections.form(selection, false))
                .addObject("problem", asked.problem())
                .addObject(
                        "words",
                        new Words(
                                verbatims.page(selection, after, PAGE),
                                dashboards.minimum(selection),
                                !after.isEmpty()));
        if (asked.problem() != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
