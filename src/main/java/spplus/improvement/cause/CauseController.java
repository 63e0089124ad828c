package spplus.improvement.cause;

import java.util.HashMap;
import java.util.Map;
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
import spplus.improvement.action.PainActions;
import spplus.improvement.action.PainActions.Seed;
import spplus.improvement.pain.PainReader;
import spplus.improvement.pain.PainReader.Brief;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** « Pourquoi ? »: the whys of a pain point, written one by one; an action is opened from where they stop. */
@Controller
@RequestMapping(CauseController.ADDRESS)
@Access(Permission.READ_VOICES)
class CauseController {

    static final String ADDRESS = "/espace/amelioration/irritants/{id:[0-9a-f-]{36}}/causes";

    private final CauseDesk desk;
    private final CauseViews views;
    private final PainReader pains;
    private final PainActions actions;
    private final Screening screening;
    private final Texts texts;

    CauseController(
            CauseDesk desk, CauseViews views, PainReader pains, PainActions actions, Screening screening, Texts texts) {
        this.desk = desk;
        this.views = views;
        this.pains = pains;
        this.actions = actions;
        this.screening = screening;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView tree(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("improvement/cause/tree", "tree", views.tree(actor, id, null));
    }

    /** Below a why, or in a family of the fishbone. */
    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var form = typed.containsKey("appui") ? new CauseForm(typed) : new CauseForm(with(typed));
        return page(pain(actor, id), form, null, null, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/nouvelle")
    ModelAndView add(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        var form = new CauseForm(typed);
        var errors = form.errors(texts);
        if (!errors.isEmpty()) {
            return page(pain(actor, id), form, null, null, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var family = form.family();
        try {
            var told = form.told(this::screened);
            var cause = family == null ? desk.why(actor, id, form.parent(), told) : desk.bone(actor, id, family, told);
            return said(id, cause, "added", flash);
        } catch (CauseRefused refused) {
            return page(pain(actor, id), form, null, null, problem(refused), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/{cause:[0-9a-f-]{36}}")
    ModelAndView edit(Actor actor, @PathVariable UUID id, @PathVariable UUID cause) {
        var pain = pain(actor, id);
        return page(pain, CauseForm.of(desk.find(id, cause)), cause, null, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/{cause:[0-9a-f-]{36}}")
    ModelAndView write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID cause,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var pain = pain(actor, id);
        var form = new CauseForm(typed);
        var errors = form.errors(texts);
        if (!errors.isEmpty()) {
            return page(pain, form, cause, null, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.write(actor, id, cause, form.version(), form.told(this::screened));
        } catch (CauseRefused refused) {
            var kept = desk.find(id, cause);
            boolean crossed = refused.code().equals("meanwhile");
            return page(
                    pain,
                    crossed ? form.over(kept.version()) : form,
                    cause,
                    crossed ? kept : null,
                    problem(refused),
                    HttpStatus.CONFLICT);
        }
        return said(id, desk.find(id, cause), "written", flash);
    }

    @PostMapping("/{cause:[0-9a-f-]{36}}/retirer")
    ModelAndView remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID cause,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "geste", defaultValue = "") String deed,
            RedirectAttributes flash) {
        boolean removed = !deed.equals("remettre");
        try {
            desk.remove(actor, id, cause, version, removed);
        } catch (CauseRefused refused) {
            var words = texts.t("improvement.cause.refused." + refused.code());
            var page = new ModelAndView("improvement/cause/tree", "tree", views.tree(actor, id, words));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return said(id, desk.find(id, cause), removed ? "removed" : "restored", flash);
    }

    /** The cause becomes the one that the action treats. */
    @PostMapping("/{cause:[0-9a-f-]{36}}/action")
    @Access(Permission.MANAGE_STRUCTURE)
    String act(Actor actor, @PathVariable UUID id, @PathVariable UUID cause, RedirectAttributes flash) {
        var pain = pains.find(actor, Permission.MANAGE_STRUCTURE, id);
        var root = desk.find(id, cause);
        var seed = new Seed(id, pain.title(), root.told().words(), cause, pain.commitment());
        var action = actions.begin(actor, pain.structure(), seed);
        flash.addFlashAttribute("said", texts.t("improvement.cause.said.begun"));
        return "redirect:" + action.path();
    }

    private Brief pain(Actor actor, UUID id) {
        return pains.find(actor, Permission.READ_VOICES, id);
    }

    private Map<String, String> problem(CauseRefused refused) {
        return Map.of("cause", texts.t("improvement.cause.refused." + refused.code()));
    }

    private ModelAndView page(
            Brief pain,
            CauseForm form,
            @Nullable UUID id,
            @Nullable Cause other,
            Map<String, String> errors,
            HttpStatus status) {
        return new ModelAndView("improvement/cause/write", status)
                .addObject("view", views.writing(pain, form, id, other, errors));
    }

    private ModelAndView said(UUID id, Cause cause, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("said", texts.t("improvement.cause.said." + what));
        var sheet = cause.sheet() == CauseSheet.FISH ? "/arete" : "";
        return new ModelAndView("redirect:/espace/amelioration/irritants/" + id + "/causes" + sheet);
    }

    private static Map<String, String> with(Map<String, String> typed) {
        var all = new HashMap<>(CauseForm.blank().typed());
        all.putAll(typed);
        return all;
    }

    private String screened(String typed) {
        return screening.screen(typed).kept();
    }
}
