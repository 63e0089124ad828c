package spplus.quality.assessment;

import java.util.Map;
import java.util.UUID;
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
import spplus.platform.Texts;
import spplus.quality.assessment.Assessment.State;

/** « Comment jugez-vous votre service ? »: an agent rates alone, a page for each commitment. */
@Controller
@RequestMapping(AssessmentController.ADDRESS + "/ma-fiche")
@Access(Permission.ENTER_RESULTS)
class SheetController {

    private final AssessmentDesk desk;
    private final RatingDesk rating;
    private final SheetStore sheets;
    private final RatingViews views;
    private final Texts texts;

    SheetController(AssessmentDesk desk, RatingDesk rating, SheetStore sheets, RatingViews views, Texts texts) {
        this.desk = desk;
        this.rating = rating;
        this.sheets = sheets;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView begin(Actor actor, @PathVariable UUID id) {
        var one = find(actor, id);
        boolean begun = !answers(actor, one).isEmpty();
        return new ModelAndView("redirect:" + base(one) + (begun ? "/relire" : "/" + views.first(one)));
    }

    @GetMapping("/{number}")
    ModelAndView ask(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        var one = writable(actor, id);
        return views.rate(one, number, base(one), false, answers(actor, one), Map.of(), Map.of());
    }

    @PostMapping("/{number}")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var one = find(actor, id);
        var form = views.form(one, number, sent);
        var answers = form.answers();
        if (!form.errors().isEmpty()) {
            return views.rate(one, number, base(one), false, answers(actor, one), form.typed(), form.errors());
        }
        rating.save(actor, one, answers);
        flash.addFlashAttribute("said", texts.t("quality.assessment.rate.saved"));
        return new ModelAndView("redirect:" + base(one) + views.next(one, number));
    }

    @GetMapping("/relire")
    ModelAndView recap(Actor actor, @PathVariable UUID id) {
        var one = writable(actor, id);
        return views.recap(one, base(one), false, answers(actor, one));
    }

    @PostMapping("/terminer")
    ModelAndView finish(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var one = find(actor, id);
        var sheet = sheets.of(one.id(), actor.id()).orElseThrow(() -> new AssessmentRefused("nothing", base(one)));
        rating.finish(one, sheet, one.path());
        flash.addFlashAttribute("said", texts.t("quality.assessment.rate.finished"));
        return new ModelAndView("redirect:" + one.path());
    }

    /** What is over is not shown as if it could be changed. */
    private Assessment writable(Actor actor, UUID id) {
        var one = find(actor, id);
        if (one.state() != State.RATING) {
            throw new AssessmentRefused("rated", one.path());
        }
        if (sheets.of(one.id(), actor.id()).filter(Sheet::finished).isPresent()) {
            throw new AssessmentRefused("finished", one.path());
        }
        return one;
    }

    private Assessment find(Actor actor, UUID id) {
        return desk.find(actor, Permission.ENTER_RESULTS, id);
    }

    private Map<String, Answer> answers(Actor actor, Assessment one) {
        return sheets.of(one.id(), actor.id())
                .map(sheet -> sheets.answers(sheet.id()))
                .orElseGet(Map::of);
    }

    private static String base(Assessment one) {
        return one.path() + "/ma-fiche";
    }
}
