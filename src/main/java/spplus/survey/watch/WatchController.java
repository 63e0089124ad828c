package spplus.survey.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.watch.WatchPages.Board;
import spplus.survey.watch.WatchPages.Row;

/** « De quoi voulez-vous être prévenu ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping(WatchController.ADDRESS)
class WatchController {

    static final String ADDRESS = "/espace/enquetes/alertes";
    /** Where the link of a mail leads. */
    static final String STOP = "/alertes-enquetes";

    private final WatchDesk desk;
    private final Perimeter perimeter;
    private final SurveySettings settings;
    private final Texts texts;

    WatchController(WatchDesk desk, Perimeter perimeter, SurveySettings settings, Texts texts) {
        this.desk = desk;
        this.perimeter = perimeter;
        this.settings = settings;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen =
                perimeter.chosen(actor, Permission.MANAGE_SURVEYS, structure).orElse(null);
        return page(actor, chosen, words, WatchForm.blank(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, Permission.MANAGE_SURVEYS, structure);
        var form = WatchForm.of(sent, desk.campaigns(within), settings.minGroup());
        if (form.problems().isEmpty() && !desk.add(form.watch(actor.id(), within.code()))) {
            form.problems().put("quoi", "too-many");
        }
        return form.problems().isEmpty()
                ? said("added", within.code().value(), flash)
                : page(actor, within, "", form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/retirer")
    ModelAndView remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String structure,
            RedirectAttributes flash) {
        desk.remove(actor, id);
        return said("removed", structure, flash);
    }

    private ModelAndView page(
            Actor actor, @Nullable Structure chosen, String words, WatchForm form, HttpStatus status) {
        var picker = perimeter.picker(actor, Permission.MANAGE_SURVEYS, chosen, words, ADDRESS);
        var campaigns = chosen == null ? List.<Campaign>of() : desk.campaigns(chosen);
        var rows = chosen == null
                ? List.<Row>of()
                : desk.of(actor, chosen).stream()
                        .map(watch -> new Row(watch, name(watch, campaigns)))
                        .toList();
        var problems = new LinkedHashMap<String, String>();
        form.problems()
                .forEach((field, problem) -> problems.put(
                        field, texts.t("survey.watch.problem." + problem, settings.minGroup(), WatchDesk.MOST)));
        return new ModelAndView("survey/watch/board", status)
                .addObject("board", new Board(picker, rows, campaigns, settings.minGroup(), form.typed(), problems));
    }

    private static String name(Watch watch, List<Campaign> campaigns) {
        return campaigns.stream()
                .filter(campaign -> campaign.id().equals(watch.campaign()))
                .map(Campaign::name)
                .findFirst()
                .orElse("");
    }

    private static ModelAndView said(String what, String structure, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "survey.watch.said." + what);
        return new ModelAndView("redirect:" + ADDRESS + "?structure=" + structure);
    }
}
