package spplus.verbatim.suggestion;

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
import spplus.directory.Structure;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.suggestion.SuggestionPages.Problem;
import spplus.verbatim.suggestion.SuggestionPages.Typed;

/** « Une idée, un irritant ? » : open to every agent. */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(SuggestionController.PATH)
class SuggestionController {

    static final String PATH = "/espace/idees";

    private final SuggestionDesk desk;
    private final SuggestionViews views;
    private final Perimeter perimeter;

    SuggestionController(SuggestionDesk desk, SuggestionViews views, Perimeter perimeter) {
        this.desk = desk;
        this.views = views;
        this.perimeter = perimeter;
    }

    @GetMapping
    ModelAndView home(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "suite", required = false) @Nullable UUID after) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        return page(actor, chosen, words, Typed.NOTHING, null, after);
    }

    @PostMapping
    ModelAndView propose(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            @RequestParam(name = "sujet", defaultValue = "") String subject,
            @RequestParam(name = "texte", defaultValue = "") String text,
            @RequestParam(name = "sans-nom", defaultValue = "false") boolean unnamed,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, Permission.READ_VOICES, structure);
        var typed = new Typed(kind, subject, text, unnamed);
        try {
            boolean redacted = desk.propose(actor, within.code(), typed);
            flash.addFlashAttribute("said", redacted ? "redacted" : "proposed");
            return new ModelAndView("redirect:" + PATH + "?structure=" + structure);
        } catch (Refused refused) {
            var page = page(actor, within, "", typed, new Problem(refused.field(), refused.why()), null);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/{id}/retirer")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.withdraw(actor, id);
        flash.addFlashAttribute("said", "withdrawn");
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView page(
            Actor actor,
            @Nullable Structure chosen,
            String words,
            Typed typed,
            @Nullable Problem problem,
            @Nullable UUID after) {
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PATH);
        return new ModelAndView("verbatim/suggestion/home")
                .addObject("view", views.home(actor, picker, chosen, typed, problem, after));
    }
}
