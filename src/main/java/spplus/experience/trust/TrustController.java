package spplus.experience.trust;

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
import spplus.experience.trust.TrustRefused.Why;

/** « Qui peut publier sans relecture ? »: managers decide, on what the records say. */
@Controller
@Access(Permission.MANAGE_AGENTS)
@RequestMapping(TrustController.PATH)
class TrustController {

    static final String PATH = "/espace/experiences/confiance";

    private final TrustDesk desk;
    private final TrustViews views;

    TrustController(TrustDesk desk, TrustViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String structure, Actor manager) {
        return page(structure, manager, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView grant(
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String agent,
            Actor manager,
            RedirectAttributes flash) {
        try {
            desk.grant(id(agent), structure, manager);
            return done(structure, "experience.trust.granted", flash);
        } catch (TrustRefused refused) {
            return page(structure, manager, refused.why(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/retrait")
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String mot,
            Actor manager,
            RedirectAttributes flash) {
        try {
            desk.revoke(id, mot, manager);
            return done(structure, "experience.trust.revoked", flash);
        } catch (TrustRefused refused) {
            return page(structure, manager, refused.why(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(String structure, Actor manager, @Nullable Why why, HttpStatus status) {
        return new ModelAndView("experience/trust/desk", Map.of("model", views.of(structure, manager, why)), status);
    }

    private static ModelAndView done(String structure, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", said);
        return new ModelAndView("redirect:" + PATH + "?structure={structure}", Map.of("structure", structure));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }
}
