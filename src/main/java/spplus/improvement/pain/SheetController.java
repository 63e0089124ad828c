package spplus.improvement.pain;

import java.util.Map;
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

/** One pain point: what it is, what became of it, and deciding on it. */
@Controller
@RequestMapping(PainPoint.ADDRESS + "/{id:[0-9a-f-]{36}}")
@Access(Permission.ANALYSE_VOICES)
class SheetController {

    static final int LONGEST_WHY = 500;

    private final PainDesk desk;
    private final MergeDesk merging;
    private final ReferralDesk referrals;
    private final SheetViews views;
    private final Screening screening;
    private final Texts texts;

    SheetController(
            PainDesk desk,
            MergeDesk merging,
            ReferralDesk referrals,
            SheetViews views,
            Screening screening,
            Texts texts) {
        this.desk = desk;
        this.merging = merging;
        this.referrals = referrals;
        this.views = views;
        this.screening = screening;
        this.texts = texts;
    }

    @GetMapping
    @Access(Permission.READ_VOICES)
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Map.of(), Map.of(), HttpStatus.OK);
    }

    @GetMapping("/paroles")
    @Access(Permission.READ_VOICES)
    ModelAndView heard(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("improvement/pain/heard")
                .addObject("heard", views.heard(desk.find(actor, Permission.READ_VOICES, id)));
    }

    @PostMapping("/fermer")
    ModelAndView close(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "comment", defaultValue = "") String how,
            @RequestParam(name = "motif", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var state = how.equals("resolu") ? PainState.SOLVED : PainState.ASIDE;
        return withReason(
                actor, id, "motif", typed, flash, "closed", why -> desk.close(actor, id, version, state, why));
    }

    @PostMapping("/rouvrir")
    ModelAndView reopen(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        return done(actor, id, "reopened", flash, () -> desk.reopen(actor, id, version));
    }

    @PostMapping("/reunir")
    ModelAndView merge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "avec", defaultValue = "") String into,
            RedirectAttributes flash) {
        desk.find(actor, Permission.ANALYSE_VOICES, id);
        if (!into.matches("[0-9a-f-]{36}")) {
            return wrong(actor, id, "avec", into, texts.t("improvement.pain.error.other"));
        }
        return done(actor, id, "merged", flash, () -> merging.merge(actor, id, version, UUID.fromString(into)));
    }

    @PostMapping("/separer")
    ModelAndView separate(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return done(actor, id, "separated", flash, () -> merging.separate(actor, id));
    }

    @PostMapping("/transmettre")
    ModelAndView sendUp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "a", defaultValue = "") String to,
            @RequestParam(name = "question", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var code = to.equals("programme") ? "" : to;
        return withReason(
                actor, id, "question", typed, flash, "sent", why -> referrals.sendUp(actor, id, version, code, why));
    }

    @PostMapping("/reprendre")
    ModelAndView takeBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes flash) {
        return done(actor, id, "taken-back", flash, () -> referrals.takeBack(actor, id, version));
    }

    @PostMapping("/repondre")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "prise", defaultValue = "") String taken,
            @RequestParam(name = "reponse", defaultValue = "") String typed,
            RedirectAttributes flash) {
        return withReason(
                actor,
                id,
                "reponse",
                typed,
                flash,
                "answered",
                why -> referrals.answer(actor, id, taken.equals("oui"), why));
    }

    private interface Decision {
        void with(String why);
    }

    private ModelAndView withReason(
            Actor actor,
            UUID id,
            String field,
            String typed,
            RedirectAttributes flash,
            String said,
            Decision decision) {
        var why = WrittenText.text(typed);
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            desk.find(actor, Permission.ANALYSE_VOICES, id);
            return wrong(actor, id, field, typed, texts.t("improvement.form.error.why", LONGEST_WHY));
        }
        return done(
                actor,
                id,
                said,
                flash,
                () -> decision.with(screening.screen(why).kept()));
    }

    private ModelAndView wrong(Actor actor, UUID id, String field, String typed, String words) {
        return page(actor, id, Map.of(field, typed), Map.of(field, words), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(Actor actor, UUID id, String said, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
        } catch (PainRefused refused) {
            var errors = Map.of("etat", texts.t("improvement.pain.refused." + refused.code()));
            return page(actor, id, Map.of(), errors, HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("said", texts.t("improvement.pain.said." + said));
        return new ModelAndView("redirect:" + PainPoint.path(id));
    }

    private ModelAndView page(
            Actor actor, UUID id, Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        var pain = desk.find(actor, Permission.READ_VOICES, id);
        return new ModelAndView("improvement/pain/sheet", status)
                .addObject("sheet", views.sheet(actor, pain, typed, errors));
    }
}
