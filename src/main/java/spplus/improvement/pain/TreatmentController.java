package spplus.improvement.pain;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.improvement.action.PainActions;
import spplus.improvement.action.PainActions.Seed;
import spplus.platform.Texts;

/** Actions that treat a pain point: begun from its page, tied to it, untied. */
@Controller
@RequestMapping(PainPoint.ADDRESS + "/{id:[0-9a-f-]{36}}/actions")
@Access(Permission.MANAGE_STRUCTURE)
class TreatmentController {

    private final PainDesk desk;
    private final PainActions actions;
    private final Texts texts;

    TreatmentController(PainDesk desk, PainActions actions, Texts texts) {
        this.desk = desk;
        this.actions = actions;
        this.texts = texts;
    }

    @PostMapping
    String begin(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var pain = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        var commitment = pain.told().commitments().stream().findFirst().orElse("");
        var action =
                actions.begin(actor, pain.structure(), new Seed(id, pain.told().title(), "", null, commitment));
        flash.addFlashAttribute("said", texts.t("improvement.pain.said.begun"));
        return "redirect:" + action.path();
    }

    @PostMapping("/rattacher")
    String tie(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "action", defaultValue = "") String action,
            RedirectAttributes flash) {
        var pain = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        var one = actions.free(pain.structure()).stream()
                .filter(free -> free.id().toString().equals(action))
                .findFirst()
                .orElseThrow(Perimeter::notThere);
        actions.tie(actor, one.id(), id);
        flash.addFlashAttribute("said", texts.t("improvement.pain.said.tied"));
        return "redirect:" + pain.path() + "#actions";
    }

    @PostMapping("/{action:[0-9a-f-]{36}}/detacher")
    String untie(Actor actor, @PathVariable UUID id, @PathVariable UUID action, RedirectAttributes flash) {
        var pain = desk.find(actor, Permission.MANAGE_STRUCTURE, id);
        if (actions.treating(id).stream().noneMatch(one -> one.id().equals(action))) {
            throw Perimeter.notThere();
        }
        actions.tie(actor, action, null);
        flash.addFlashAttribute("said", texts.t("improvement.pain.said.untied"));
        return "redirect:" + pain.path() + "#actions";
    }
}
