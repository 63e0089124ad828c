package spplus.quality.assessment;

import java.util.Map;
import java.util.UUID;
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
import spplus.commitment.Commitments;
import spplus.core.WrittenText;
import spplus.platform.Texts;

/** One assessment: who rated, what comes next, and moving on. */
@Controller
@RequestMapping(AssessmentController.ADDRESS)
@Access(Permission.MANAGE_STRUCTURE)
class AssessmentController {

    static final String ADDRESS = BoardController.ADDRESS + "/{id:[0-9a-f-]{36}}";
    private static final int WHY = 500;

    private final AssessmentDesk desk;
    private final AssessmentViews views;
    private final Commitments commitments;
    private final Texts texts;

    AssessmentController(AssessmentDesk desk, AssessmentViews views, Commitments commitments, Texts texts) {
        this.desk = desk;
        this.views = views;
        this.commitments = commitments;
        this.texts = texts;
    }

    @GetMapping
    @Access(Permission.ENTER_RESULTS)
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Map.of(), Map.of());
    }

    @PostMapping("/echeance")
    ModelAndView due(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "echeance", defaultValue = "") String due,
            RedirectAttributes flash) {
        var one = find(actor, id);
        var day = BoardController.day(due, commitments.today());
        if (day == null) {
            return page(
                    actor,
                    id,
                    Map.of("echeance", due),
                    Map.of("echeance", texts.t("quality.assessment.open.error.due")));
        }
        desk.due(actor, one, day);
        return said(one, "due-changed", flash);
    }

    @PostMapping("/usagers")
    ModelAndView invite(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var one = find(actor, id);
        desk.invite(actor, one);
        return said(one, "invited", flash);
    }

    @PostMapping("/usagers/{sheet}/retirer")
    ModelAndView revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID sheet, RedirectAttributes flash) {
        var one = find(actor, id);
        desk.revoke(actor, one, sheet);
        return said(one, "revoked", flash);
    }

    @PostMapping("/accord")
    ModelAndView agree(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var one = find(actor, id);
        desk.agree(actor, one);
        return said(one, "agreeing", flash);
    }

    @PostMapping("/terminer")
    ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var one = find(actor, id);
        desk.close(actor, one);
        flash.addFlashAttribute("said", texts.t("quality.assessment.said.closed"));
        return new ModelAndView("redirect:" + one.path() + "/resultat");
    }

    @PostMapping("/rouvrir")
    ModelAndView reopen(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "pourquoi", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var one = find(actor, id);
        var why = WrittenText.text(typed);
        if (why.isEmpty() || why.length() > WHY) {
            return page(
                    actor,
                    id,
                    Map.of("pourquoi", typed),
                    Map.of("pourquoi", texts.t("quality.assessment.reopen.error", WHY)));
        }
        desk.reopen(actor, one, why);
        return said(one, "reopened", flash);
    }

    private Assessment find(Actor actor, UUID id) {
        return desk.find(actor, Permission.MANAGE_STRUCTURE, id);
    }

    private ModelAndView page(Actor actor, UUID id, Map<String, String> typed, Map<String, String> errors) {
        var one = desk.find(actor, Permission.ENTER_RESULTS, id);
        return new ModelAndView(
                        "quality/assessment/show", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("show", views.show(actor, one, typed, errors));
    }

    private ModelAndView said(Assessment one, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("said", texts.t("quality.assessment.said." + what));
        return new ModelAndView("redirect:" + one.path());
    }
}
