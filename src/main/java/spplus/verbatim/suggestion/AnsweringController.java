package spplus.verbatim.suggestion;

import java.util.Arrays;
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
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.suggestion.Suggestion.State;
import spplus.verbatim.suggestion.SuggestionPages.Answer;
import spplus.verbatim.suggestion.SuggestionPages.Problem;

/** « Que proposent les équipes ? » : leads read and answer all, colleagues read what was answered. */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(SuggestionController.PATH)
class AnsweringController {

    static final String PATH = SuggestionController.PATH + "/equipe";

    private final SuggestionDesk desk;
    private final SuggestionViews views;
    private final Perimeter perimeter;
    private final Directory directory;

    AnsweringController(SuggestionDesk desk, SuggestionViews views, Perimeter perimeter, Directory directory) {
        this.desk = desk;
        this.views = views;
        this.perimeter = perimeter;
        this.directory = directory;
    }

    @GetMapping("/equipe")
    ModelAndView team(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "suite", required = false) @Nullable UUID after) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PATH);
        var page = new ModelAndView("verbatim/suggestion/team");
        if (chosen == null && !actor.scopeOf(Permission.READ_VOICES).everywhere()) {
            return page.addObject("view", views.nothing(picker));
        }
        var states = leads(actor, chosen) ? SuggestionViews.all() : SuggestionViews.answered();
        return page.addObject("view", views.team(actor, picker, chosen, states, state, after));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Answer.NOTHING, null);
    }

    @PostMapping("/{id}/lue")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView markRead(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.markRead(actor, id);
        return done(id, "read", flash);
    }

    @PostMapping("/{id}/reponse")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "suite", defaultValue = "") String state,
            @RequestParam(name = "reponse", defaultValue = "") String words,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        try {
            desk.answer(actor, id, state(state), words, version);
            return done(id, "answered", flash);
        } catch (Refused refused) {
            var wrong = new Problem(refused.field(), refused.why());
            var page = page(actor, id, new Answer(state, words), wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Actor actor, UUID id, Answer typed, @Nullable Problem problem) {
        var told = desk.find(actor, id);
        return new ModelAndView("verbatim/suggestion/one").addObject("one", views.one(actor, told, typed, problem));
    }

    private boolean leads(Actor actor, @Nullable Structure chosen) {
        var scope = actor.scopeOf(Permission.ANALYSE_VOICES);
        return scope.everywhere() || chosen != null && scope.covers(directory.lineage(chosen.code()));
    }

    private static State state(String typed) {
        return Arrays.stream(State.values())
                .filter(one -> one.address().equals(typed))
                .findFirst()
                .orElse(State.RECEIVED);
    }

    private static ModelAndView done(UUID id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return new ModelAndView("redirect:" + SuggestionController.PATH + "/" + id);
    }
}
