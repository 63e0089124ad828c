package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.survey.SurveySettings;
import spplus.survey.mystery.MysteryPages.Opening;

/** « Qui va où, avant quand ? »: mystery campaigns and the contacts planned in each. */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping(MysteryView.ADDRESS)
class MysteryController {

    private final GridDesk grids;
    private final MysteryDesk desk;
    private final PlanRepository contacts;
    private final MysteryView view;
    private final Directory directory;
    private final SurveySettings settings;
    private final Clock clock;

    MysteryController(
            GridDesk grids,
            MysteryDesk desk,
            PlanRepository contacts,
            MysteryView view,
            Directory directory,
            SurveySettings settings,
            Clock clock) {
        this.grids = grids;
        this.desk = desk;
        this.contacts = contacts;
        this.view = view;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView ask(Actor actor, @RequestParam(name = "grille") UUID id) {
        return opening(whole(actor, id), OpeningForm.blank(today(), settings), HttpStatus.OK);
    }

    @PostMapping("/nouvelle")
    ModelAndView open(
            Actor actor,
            @RequestParam(name = "grille") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var grid = whole(actor, id);
        var typed = OpeningForm.of(sent, today());
        if (!typed.problems().isEmpty()) {
            return opening(grid, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return said(true, "opened", desk.open(actor, grid, typed), flash);
    }

    @GetMapping("/campagnes/{id}")
    ModelAndView show(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "apres", required = false) @Nullable UUID after) {
        var campaign = desk.find(actor, id);
        var from = Optional.ofNullable(after)
                .flatMap(contacts::find)
                .filter(contact -> contact.campaign().equals(id))
                .orElse(null);
        return plan(campaign, from, PlanForm.blank(campaign), HttpStatus.OK);
    }

    @PostMapping("/campagnes/{id}/contacts")
    ModelAndView plan(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var campaign = desk.find(actor, id);
        if (campaign.isClosed(today())) {
            return said(false, "closed-already", id, flash);
        }
        var typed = PlanForm.of(sent, campaign, today());
        desk.plan(actor, campaign, typed);
        return typed.problems().isEmpty()
                ? said(true, "planned", id, flash)
                : plan(campaign, null, typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/campagnes/{id}/contacts/{contact}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes flash) {
        boolean done = desk.cancel(actor, desk.find(actor, id), contact);
        return said(done, done ? "cancelled" : "told-already", id, flash);
    }

    @PostMapping("/campagnes/{id}/contacts/{contact}/retablir")
    ModelAndView restore(Actor actor, @PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes flash) {
        boolean done = desk.restore(actor, desk.find(actor, id), contact);
        return said(done, done ? "restored" : "told-already", id, flash);
    }

    @PostMapping("/campagnes/{id}/fermer")
    ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.close(actor, desk.find(actor, id));
        return said(true, "closed", id, flash);
    }

    @PostMapping("/campagnes/{id}/prolonger")
    ModelAndView prolong(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "au", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var campaign = desk.find(actor, id);
        var until = day(typed);
        if (until == null || !desk.prolong(actor, campaign, until)) {
            var form = PlanForm.blank(campaign);
            form.problem("au", "prolong");
            return plan(campaign, null, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return said(true, "prolonged", id, flash);
    }

    private ModelAndView opening(Grid grid, OpeningForm form, HttpStatus status) {
        return new ModelAndView("survey/mystery/opening", status)
                .addObject(
                        "shown",
                        new Opening(grid, directory.name(grid.structure()), view.typed(form.typed(), form.problems())));
    }

    private ModelAndView plan(MysteryCampaign campaign, @Nullable Contact after, PlanForm form, HttpStatus status) {
        return new ModelAndView("survey/mystery/plan", status).addObject("shown", view.plan(campaign, after, form));
    }

    /** A grid without criteria observes nothing. */
    private Grid whole(Actor actor, UUID id) {
        var grid = grids.find(actor, id);
        if (grid.criteria().isEmpty()) {
            throw Perimeter.notThere();
        }
        return grid;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static ModelAndView said(boolean done, String what, UUID campaign, RedirectAttributes flash) {
        flash.addFlashAttribute(done ? "said" : "refused", "survey.mystery.said." + what);
        return new ModelAndView("redirect:" + MysteryView.ADDRESS + "/campagnes/" + campaign);
    }
}
