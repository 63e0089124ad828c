package spplus.quality.gap;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import spplus.commitment.Commitments;
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.platform.Ids;
import spplus.platform.Texts;

/** « Qu’est-ce que cet écart, et qu’en faisons-nous ? » */
@Controller
@RequestMapping(Gap.ADDRESS + "/{id}")
class GapSheetController {

    private final GapViews views;
    private final GapDesk desk;
    private final Commitments commitments;
    private final Texts texts;

    GapSheetController(GapViews views, GapDesk desk, Commitments commitments, Texts texts) {
        this.views = views;
        this.desk = desk;
        this.commitments = commitments;
        this.texts = texts;
    }

    @GetMapping
    @Access(Permission.ENTER_RESULTS)
    ModelAndView show(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "avant", defaultValue = "") String before) {
        var gap = desk.find(actor, id);
        var first = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        return new ModelAndView("quality/gap/sheet", "gap", views.sheet(actor, gap, GapForm.of(gap), Map.of(), first));
    }

    @PostMapping
    @Access(Permission.ENTER_RESULTS)
    ModelAndView qualify(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "edition", defaultValue = "0") int edition,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var gap = desk.find(actor, id);
        var form = GapForm.of(sent);
        var errors = form.qualificationErrors(texts);
        if (errors.isEmpty() && commitments.find(form.commitment()).isEmpty()) {
            errors = Map.of("engagement", texts.t("quality.gap.error.commitment"));
        }
        if (!errors.isEmpty()) {
            return page(actor, gap, form, errors);
        }
        return act(actor, gap, form, "qualified", flash, () -> desk.qualify(actor, id, edition, form.qualification()));
    }

    @PostMapping("/decision")
    @Access(Permission.PUBLISH_RESULTS)
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "edition", defaultValue = "0") int edition,
            @RequestParam(name = "geste", defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var gap = desk.find(actor, id);
        var form = merged(gap, GapForm.of(sent));
        var why = form.why();
        var errors = act.equals("reprendre") ? Map.<String, String>of() : form.whyErrors("pourquoi", texts);
        if (!errors.isEmpty()) {
            return page(actor, gap, form, errors);
        }
        return switch (act) {
            case "prioriser" ->
                act(actor, gap, form, "prioritised", flash, () -> desk.prioritise(actor, id, edition, why));
            case "liberer" -> act(actor, gap, form, "released", flash, () -> desk.release(actor, id, edition, why));
            case "ecarter" -> act(actor, gap, form, "set-aside", flash, () -> desk.setAside(actor, id, edition, why));
            case "reprendre" -> act(actor, gap, form, "resumed", flash, () -> desk.resume(actor, id, edition));
            default -> throw Perimeter.notThere();
        };
    }

    @PostMapping("/fusion")
    @Access(Permission.PUBLISH_RESULTS)
    ModelAndView merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "edition", defaultValue = "0") int edition,
            @RequestParam(name = "avec", defaultValue = "") String into,
            RedirectAttributes flash) {
        var gap = desk.find(actor, id);
        var other = Ids.parse(into);
        if (other.isEmpty()) {
            return page(actor, gap, GapForm.of(gap), Map.of("avec", texts.t("quality.gap.error.choice")));
        }
        return act(actor, gap, GapForm.of(gap), "merged", flash, () -> desk.merge(actor, id, edition, other.get()));
    }

    @PostMapping("/separation")
    @Access(Permission.PUBLISH_RESULTS)
    ModelAndView separate(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var gap = desk.find(actor, id);
        return act(actor, gap, GapForm.of(gap), "separated", flash, () -> desk.separate(actor, id));
    }

    @PostMapping("/transmission")
    @Access(Permission.PUBLISH_RESULTS)
    ModelAndView sendUp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "edition", defaultValue = "0") int edition,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var gap = desk.find(actor, id);
        var form = merged(gap, GapForm.of(sent));
        var errors = new HashMap<>(form.whyErrors("demande", texts));
        if (form.get("vers").isEmpty()) {
            errors.put("vers", texts.t("quality.gap.error.choice"));
        }
        if (!errors.isEmpty()) {
            return page(actor, gap, form, errors);
        }
        var to = form.get("vers").equals("programme") ? "" : form.get("vers");
        return act(
                actor,
                gap,
                form,
                "sent-up",
                flash,
                () -> desk.sendUp(actor, id, edition, to, WrittenText.text(form.get("demande"))));
    }

    @PostMapping("/transmission/reprise")
    @Access(Permission.PUBLISH_RESULTS)
    ModelAndView takeBack(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var gap = desk.find(actor, id);
        return act(actor, gap, GapForm.of(gap), "taken-back", flash, () -> desk.takeBack(actor, id));
    }

    @PostMapping("/reponse")
    @Access(Permission.PUBLISH_RESULTS)
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var gap = desk.find(actor, id);
        var form = merged(gap, GapForm.of(sent));
        var errors = new HashMap<>(form.whyErrors("reponse", texts));
        if (!form.get("issue").matches("pris|rendu")) {
            errors.put("issue", texts.t("quality.gap.error.choice"));
        }
        if (!errors.isEmpty()) {
            return page(actor, gap, form, errors);
        }
        boolean taken = form.get("issue").equals("pris");
        return act(
                actor,
                gap,
                form,
                taken ? "taken" : "returned",
                flash,
                () -> desk.answer(actor, id, taken, WrittenText.text(form.get("reponse"))));
    }

    private ModelAndView act(Actor actor, Gap gap, GapForm form, String said, RedirectAttributes flash, Runnable what) {
        try {
            what.run();
        } catch (GapRefused refused) {
            return page(
                    actor,
                    desk.find(actor, gap.id()),
                    form,
                    Map.of("decision", texts.t("quality.gap.refused." + refused.code())));
        }
        flash.addFlashAttribute("said", texts.t("quality.gap.said." + said));
        return new ModelAndView("redirect:" + gap.path());
    }

    /** What is typed in one form of the page, beside what the others show. */
    private static GapForm merged(Gap gap, GapForm sent) {
        var all = new HashMap<>(GapForm.of(gap).typed());
        all.putAll(sent.typed());
        return new GapForm(all);
    }

    private ModelAndView page(Actor actor, Gap gap, GapForm form, Map<String, String> errors) {
        var page = new ModelAndView("quality/gap/sheet", "gap", views.sheet(actor, gap, form, errors, Long.MAX_VALUE));
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
