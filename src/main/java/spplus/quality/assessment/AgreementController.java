package spplus.quality.assessment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** « Sur quoi sommes-nous d’accord ? »: the team sees the spread and picks a value, a page for each commitment. */
@Controller
@RequestMapping(AssessmentController.ADDRESS + "/accord")
@Access(Permission.MANAGE_STRUCTURE)
class AgreementController {

    private final AssessmentDesk desk;
    private final AgreementDesk agreement;
    private final AgreementViews views;
    private final RatingViews rating;
    private final Texts texts;
    private final Clock clock;

    AgreementController(
            AssessmentDesk desk,
            AgreementDesk agreement,
            AgreementViews views,
            RatingViews rating,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.agreement = agreement;
        this.views = views;
        this.rating = rating;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/{number}")
    ModelAndView ask(Actor actor, @PathVariable UUID id, @PathVariable int number) {
        var one = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        if (one.state() != State.AGREEING) {
            throw new AssessmentRefused("not-agreeing", one.path());
        }
        return views.page(one, number);
    }

    @PostMapping("/{number}")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var one = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        var form = rating.form(one, number, sent);
        var agreed = form.agreed(new Agreed(null, "", "", "", "", actor.name(), clock.instant(), 0));
        if (!form.errors().isEmpty()) {
            return views.page(one, number, form.typed(), form.editions(), form.errors());
        }
        var crossed = agreement.save(one, agreed, form);
        if (!crossed.isEmpty()) {
            var drawnFrom = form.editions();
            crossed.forEach((item, now) -> drawnFrom.put(item, now.edition()));
            return views.page(one, number, form.typed(), drawnFrom, crossed(crossed));
        }
        flash.addFlashAttribute("said", texts.t("quality.assessment.rate.saved"));
        var next = rating.next(one, number);
        return new ModelAndView("redirect:" + one.path() + (next.equals("/relire") ? "" : "/accord" + next));
    }

    private Map<String, String> crossed(Map<String, Agreed> crossed) {
        return crossed.entrySet().stream()
                .collect(Collectors.toMap(
                        item -> "v-" + item.getKey().replace('.', '-'),
                        item -> texts.t(
                                "quality.assessment.agree.crossed",
                                item.getValue().by(),
                                item.getValue().value() == null
                                        ? -1
                                        : item.getValue().value()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
