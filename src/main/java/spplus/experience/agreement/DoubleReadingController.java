package spplus.experience.agreement;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
import spplus.experience.agreement.DoubleReadingViews.Typed;
import spplus.experience.domain.RejectionReason;

/** « Décidons-nous de la même façon ? »: reading a decided case without knowing, then comparing. */
@Controller
@RequestMapping(DoubleReadingController.PATH)
@Access(Permission.MODERATE)
class DoubleReadingController {

    static final String PATH = "/espace/moderation/double-lecture";

    private final DoubleReadingDesk desk;
    private final DoubleReadingViews views;

    DoubleReadingController(DoubleReadingDesk desk, DoubleReadingViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Actor moderator) {
        return view("desk", views.desk(moderator), HttpStatus.OK);
    }

    @PostMapping("/suivante")
    String next(Actor moderator, RedirectAttributes flash) {
        var next = desk.next(moderator);
        if (next.isEmpty()) {
            flash.addFlashAttribute("said", "experience.double.none");
        }
        return "redirect:" + PATH + next.map(id -> "/" + id).orElse("");
    }

    /** Blind while it is to be read, compared afterwards. */
    @GetMapping("/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return desk.blind(id, actor)
                .map(found -> view("blind", views.blind(found, null, "", null), HttpStatus.OK))
                .orElseGet(() -> compared(id, actor, Typed.NOTHING, HttpStatus.OK));
    }

    @PostMapping("/{id}/avis")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String motif,
            Actor moderator,
            RedirectAttributes flash) {
        if (desk.blind(id, moderator).isEmpty()) {
            flash.addFlashAttribute("said", "experience.double.late");
            return new ModelAndView("redirect:" + PATH);
        }
        var choice = find(Choice.values(), choix).orElse(null);
        try {
            var read = desk.decide(
                    id, choice, find(RejectionReason.values(), motif).orElse(null), moderator);
            flash.addFlashAttribute(
                    "said", read.isDisagreement() ? "experience.double.differs" : "experience.double.same");
            return new ModelAndView("redirect:" + PATH + (read.isDisagreement() ? "/" + id : ""));
        } catch (ReadingRefused refused) {
            var found = desk.blind(id, moderator).orElseThrow(NotThere::new);
            return view("blind", views.blind(found, choice, motif, refused.why()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/mot")
    ModelAndView say(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String mot, Actor actor, RedirectAttributes flash) {
        try {
            desk.say(id, mot, actor);
            flash.addFlashAttribute("said", "experience.double.said");
            return new ModelAndView("redirect:" + PATH + "/" + id);
        } catch (ReadingRefused refused) {
            return compared(id, actor, new Typed(null, mot, refused.why()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/arbitrage")
    @Access(Permission.ARBITRATE)
    ModelAndView rule(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String choix,
            @RequestParam(defaultValue = "") String mot,
            Actor lead,
            RedirectAttributes flash) {
        var choice = find(Choice.values(), choix).orElse(null);
        try {
            desk.rule(id, choice, mot, lead);
            flash.addFlashAttribute("said", "experience.double.ruling.done");
            return new ModelAndView("redirect:" + PATH + "/" + id);
        } catch (ReadingRefused refused) {
            return compared(id, lead, new Typed(choice, mot, refused.why()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView compared(UUID id, Actor actor, Typed typed, HttpStatus status) {
        return view("disagreement", views.disagreement(desk.disagreement(id, actor), actor, typed), status);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static ModelAndView view(String name, Object model, HttpStatus status) {
        return new ModelAndView("experience/agreement/" + name, Map.of("model", model), status);
    }
}
