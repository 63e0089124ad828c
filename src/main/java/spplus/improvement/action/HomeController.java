package spplus.improvement.action;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** « Que faisons-nous pour que ça aille mieux ? »: the actions of a place and of all below it, and writing one. */
@Controller
@RequestMapping(ActionController.PATH)
@Access(Permission.MANAGE_STRUCTURE)
class HomeController {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ActionDesk desk;
    private final ActionViews views;
    private final HomeViews homes;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Screening screening;
    private final Texts texts;
    private final Clock clock;

    HomeController(
            ActionDesk desk,
            ActionViews views,
            HomeViews homes,
            Perimeter perimeter,
            Directory directory,
            Screening screening,
            Texts texts,
            Clock clock) {
        this.desk = desk;
        this.views = views;
        this.homes = homes;
        this.perimeter = perimeter;
        this.directory = directory;
        this.screening = screening;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Access(Permission.READ_VOICES)
    ModelAndView home(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "niveau", defaultValue = "") String level,
            @RequestParam(name = "engagement", defaultValue = "") String commitment,
            @RequestParam(name = "retard", defaultValue = "") String late,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        var chosen = structure.isEmpty() ? null : perimeter.within(actor, Permission.READ_VOICES, structure);
        var filter = ActionFilter.of(structure, state, level, commitment, late);
        return new ModelAndView("improvement/action/home")
                .addObject("home", homes.home(actor, chosen, filter, words, cursor(after)));
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "") String structure) {
        requirePlace(actor, structure);
        return form(views.blank(structure, views.fresh(actor), Map.of()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        var structure = typed.getOrDefault("structure", "");
        requirePlace(actor, structure);
        var form = form(typed, structure);
        var action = form.read(Ids.next(), structure, level(structure), actor.name(), clock.instant());
        if (!form.errors().isEmpty()) {
            return form(views.blank(structure, typed, form.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.add(actor, action);
        return said(action, "added", flash);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/modifier")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        var action = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        if (action.state() != State.DRAFT) {
            return new ModelAndView("redirect:" + action.path());
        }
        return form(views.form(action, views.typed(action), Map.of()), HttpStatus.OK);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/modifier")
    ModelAndView write(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        var kept = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        var form = form(typed, kept.structure());
        var action = form.read(id, kept.structure(), kept.level(), actor.name(), clock.instant());
        if (!form.errors().isEmpty()) {
            return form(views.form(kept, typed, form.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.write(actor, action);
        } catch (ActionRefused refused) {
            return refused(actor, desk.find(actor, Permission.MANAGE_STRUCTURE, id), typed, refused);
        }
        return said(action, "written", flash);
    }

    /**
     * Shows what was typed again, field by field beside what a colleague kept meanwhile; sent once more, it is kept over
     * the colleague's. What is no draft any more is shown as it is, with what was typed for it.
     */
    private ModelAndView refused(Actor actor, Action now, Map<String, String> typed, ActionRefused refused) {
        var words = texts.t("improvement.refused." + refused.why(), now.changedBy());
        if (refused.why().equals("late")) {
            return new ModelAndView("improvement/action/show", HttpStatus.CONFLICT)
                    .addObject("show", views.show(actor, now, typed, Map.of("etat", words)));
        }
        var again = new HashMap<>(typed);
        again.put("version", String.valueOf(now.version()));
        var field = refused.why().equals("kind") ? "sorte" : "titre";
        return form(views.crossed(now, again, Map.of(field, words)), HttpStatus.CONFLICT);
    }

    private ActionForm form(Map<String, String> typed, String structure) {
        return new ActionForm(typed, texts, screening, email -> views.owner(email, structure));
    }

    private void requirePlace(Actor actor, String structure) {
        boolean known = structure.isEmpty() || StructureCode.looksLike(structure);
        if (!known || !desk.covers(actor, Permission.MANAGE_STRUCTURE, structure) || !desk.isOpen(structure)) {
            throw Perimeter.notThere();
        }
    }

    private Level level(String structure) {
        return Level.of(structure.isEmpty() ? List.of() : directory.lineage(new StructureCode(structure)));
    }

    private static @Nullable UUID cursor(String typed) {
        return ID.matcher(typed).matches() ? UUID.fromString(typed) : null;
    }

    private static ModelAndView form(ActionPages.Form form, HttpStatus status) {
        return new ModelAndView("improvement/action/form", status).addObject("form", form);
    }

    private ModelAndView said(Action action, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("said", texts.t("improvement.said." + what));
        return new ModelAndView("redirect:" + action.path());
    }
}
