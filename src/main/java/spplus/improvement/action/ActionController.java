package spplus.improvement.action;

import java.util.Map;
import java.util.Optional;
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
import spplus.core.WrittenText;
import spplus.platform.Texts;
import spplus.privacy.Screening;

/** One action: where it stands, and moving it on. */
@Controller
@RequestMapping(ActionController.PATH + "/{id:[0-9a-f-]{36}}")
@Access(Permission.MANAGE_STRUCTURE)
class ActionController {

    static final String PATH = "/espace/amelioration/actions";
    private static final int LONGEST_WHY = 500;

    private final ActionDesk desk;
    private final ActionViews views;
    private final EffectViews effects;
    private final Screening screening;
    private final Texts texts;

    ActionController(ActionDesk desk, ActionViews views, EffectViews effects, Screening screening, Texts texts) {
        this.desk = desk;
        this.views = views;
        this.effects = effects;
        this.screening = screening;
        this.texts = texts;
    }

    @GetMapping
    @Access(Permission.READ_VOICES)
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Map.of(), Map.of(), HttpStatus.OK);
    }

    @GetMapping("/effet")
    @Access(Permission.READ_VOICES)
    ModelAndView effect(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("improvement/action/effect")
                .addObject("effect", effects.effect(actor, desk.read(actor, id)));
    }

    @PostMapping("/engager")
    ModelAndView commit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        return moved(actor, id, () -> desk.commit(actor, id, version), "committed", flash);
    }

    @PostMapping("/realiser")
    ModelAndView done(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        return moved(actor, id, () -> desk.done(actor, id, version), "done", flash);
    }

    @PostMapping("/pas-realisee")
    ModelAndView notDone(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        return moved(actor, id, () -> desk.notDone(actor, id, version), "not-done", flash);
    }

    @PostMapping("/reprendre")
    ModelAndView takeUp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        return moved(actor, id, () -> desk.takeUp(actor, id, version), "taken-up", flash);
    }

    @PostMapping("/brouillon")
    ModelAndView redraft(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "pourquoi", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var why = WrittenText.text(typed);
        return wrong(why)
                .map(words -> without(actor, id, "pourquoi", typed, words))
                .orElseGet(() -> moved(actor, id, () -> desk.redraft(actor, id, version, why), "redrafted", flash));
    }

    @PostMapping("/abandonner")
    ModelAndView drop(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "motif", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var why = WrittenText.text(typed);
        return wrong(why)
                .map(words -> without(actor, id, "motif", typed, words))
                .orElseGet(() -> moved(actor, id, () -> desk.drop(actor, id, version, why), "dropped", flash));
    }

    @PostMapping("/responsable")
    ModelAndView hand(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "responsable", defaultValue = "") String email,
            RedirectAttributes flash) {
        var action = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        var owner = views.owner(WrittenText.line(email), action.structure());
        return owner == null
                ? without(actor, id, "responsable", email, texts.t("improvement.form.error.owner"))
                : moved(actor, id, () -> desk.hand(actor, id, version, owner), "handed", flash);
    }

    private ModelAndView moved(Actor actor, UUID id, Runnable deed, String said, RedirectAttributes flash) {
        try {
            deed.run();
        } catch (ActionRefused refused) {
            return refused(actor, id, refused);
        }
        return said(id, said, flash);
    }

    private ModelAndView refused(Actor actor, UUID id, ActionRefused refused) {
        boolean missing = !refused.gaps().isEmpty();
        return page(
                actor,
                id,
                Map.of(),
                Map.of(missing ? "manque" : "etat", words(refused, desk.read(actor, id))),
                missing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    /** Before anything is done, what changed meanwhile is read. */
    private String words(ActionRefused refused, Action now) {
        var key = refused.why().equals("crossed") ? "read-again" : refused.why();
        return texts.t("improvement.refused." + key, now.changedBy());
    }

    private ModelAndView without(Actor actor, UUID id, String field, String typed, String words) {
        desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        return page(actor, id, Map.of(field, typed), Map.of(field, words), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What keeps a reason from being kept, in words. */
    private Optional<String> wrong(String why) {
        return why.isEmpty() || why.length() > LONGEST_WHY
                ? Optional.of(texts.t("improvement.form.error.why", LONGEST_WHY))
                : screening.screen(why).surelyPersonal().map(words -> texts.t("improvement.form.error.person", words));
    }

    private ModelAndView page(
            Actor actor, UUID id, Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        var action = desk.read(actor, id);
        return new ModelAndView("improvement/action/show", status)
                .addObject("show", views.show(actor, action, typed, errors));
    }

    private ModelAndView said(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("said", texts.t("improvement.said." + what));
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }
}
