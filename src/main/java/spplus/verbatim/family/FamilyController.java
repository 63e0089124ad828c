package spplus.verbatim.family;

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
import spplus.verbatim.family.FamilyPages.Typed;

/** « Quels textes se répètent ? » */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(FamilyController.PATH)
class FamilyController {

    static final String PATH = "/espace/voix/familles";

    private final FamilyDesk desk;
    private final FamilyViews views;
    private final Perimeter perimeter;

    FamilyController(FamilyDesk desk, FamilyViews views, Perimeter perimeter) {
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
        return new ModelAndView("verbatim/family/home")
                .addObject(
                        "view",
                        some
                                ? views.home(
                                        picker, chosen, FamilyState.at(state).orElse(FamilyState.OPEN), after)
                                : FamilyPages.nothing(picker));
    }

    @GetMapping("/{id}")
    ModelAndView one(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "suite", required = false) @Nullable UUID after,
            @RequestParam(name = "texte", required = false) @Nullable UUID compared) {
        return page(actor, id, after, compared, Typed.NOTHING);
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
        var state = FamilyState.at(decision);
        var wrong =
                state.map(said -> desk.decide(actor, id, said, reason, version)).orElse("decision");
        if (!wrong.isEmpty()) {
            var page = page(actor, id, null, null, new Typed(decision, reason, wrong));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", state.orElseThrow().code());
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private ModelAndView page(Actor actor, UUID id, @Nullable UUID after, @Nullable UUID compared, Typed typed) {
        var family = desk.find(actor, id);
        return new ModelAndView("verbatim/family/one")
                .addObject("one", views.one(actor, family, after, compared, typed));
    }
}
