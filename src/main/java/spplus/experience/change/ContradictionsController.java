package spplus.experience.change;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import spplus.core.WrittenText;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Story;

/** Authors' words against claimed changes, which moderators read before the public. */
@Controller
@RequestMapping("/espace/moderation/contradictions")
@Access(Permission.MODERATE)
class ContradictionsController {

    private static final int SHOWN = 25;

    private final ContradictionDesk desk;
    private final PublicChanges changes;
    private final ExperienceStore store;

    ContradictionsController(ContradictionDesk desk, PublicChanges changes, ExperienceStore store) {
        this.desk = desk;
        this.changes = changes;
        this.store = store;
    }

    @GetMapping
    ModelAndView queue(Actor actor) {
        return page(actor, null, null);
    }

    @PostMapping("/{claim}")
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID claim,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = "motif", defaultValue = "") String why,
            RedirectAttributes flash) {
        try {
            if (decision.equals("publier")) {
                desk.publish(actor, claim);
            } else {
                desk.refuse(actor, claim, WrittenText.text(why));
            }
        } catch (ChangeRefused refusal) {
            return page(actor, "experience.change.error." + refusal.why().name(), claim.toString());
        }
        flash.addFlashAttribute("said", "experience.change.done." + (decision.equals("publier") ? "shown" : "hidden"));
        return new ModelAndView("redirect:/espace/moderation/contradictions");
    }

    private ModelAndView page(Actor actor, @Nullable String error, @Nullable String wrong) {
        var waiting = desk.waiting(actor.scopeOf(Permission.MODERATE), SHOWN).stream()
                .flatMap(this::waiting)
                .toList();
        var page = new ModelAndView("experience/change/queue")
                .addObject("view", new ChangePages.Queue(waiting, error, wrong));
        if (error != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Stream<ChangePages.Waiting> waiting(Claim claim) {
        return store.find(claim.experience()).stream().map(experience -> {
            var shown = changes.shown(claim);
            var story = Objects.requireNonNullElse(experience.story(), new Story("", ""));
            return new ChangePages.Waiting(
                    shown.id(),
                    shown.structure(),
                    shown.what(),
                    shown.evidence(),
                    desk.word(claim),
                    Objects.requireNonNullElse(claim.contradictedAt(), claim.writtenAt()),
                    "/experiences/" + experience.reference() + "-" + experience.slug(),
                    story.title());
        });
    }
}
