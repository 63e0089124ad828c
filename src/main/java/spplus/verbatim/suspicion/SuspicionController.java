package spplus.verbatim.suspicion;

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
import spplus.verbatim.suspicion.Suspicion.State;
import spplus.verbatim.suspicion.SuspicionPages.Typed;

/** « Quels irritants faut-il regarder ? » */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(SuspicionController.PATH)
class SuspicionController {

    static final String PATH = "/espace/voix/soupcons";

    private final SuspicionDesk desk;
    private final SuspicionViews views;
    private final Perimeter perimeter;

    SuspicionController(SuspicionDesk desk, SuspicionViews views, Perimeter perimeter) {
        this.desk = desk;
        this.views = views;
        this.perimeter = perimeter;
    }

    @GetMapping
    ModelAndView home(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "suite", required = false) @Nullable UUID after) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PATH);
        boolean some = chosen != null || actor.scopeOf(Permission.READ_VOICES).everywhere();
        return new ModelAndView("verbatim/suspicion/home")
                .addObject(
                        "view",
                        some ? views.home(picker, chosen, State.at(state), after) : SuspicionPages.nothing(picker));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Typed.NOTHING);
    }

    @PostMapping("/{id}")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "decision", defaultValue = "") String decision,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        var state = State.at(decision);
        var wrong = decision.isEmpty() ? "decision" : desk.decide(actor, id, state, reason, version);
        if (!wrong.isEmpty()) {
            var page = page(actor, id, new Typed(decision, reason, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", state.code());
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private ModelAndView page(Actor actor, UUID id, Typed typed) {
        var one = desk.find(actor, id, Permission.READ_VOICES);
        return new ModelAndView("verbatim/suspicion/one").addObject("one", views.one(actor, one, typed));
    }
}
