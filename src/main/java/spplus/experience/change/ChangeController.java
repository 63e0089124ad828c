package spplus.experience.change;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.change.ChangePages.Typed;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;

/** The changes of one experience in the workspace: announced, read by a second person, published. */
@Controller
@RequestMapping("/espace/experiences/{id}/changements")
@Access(Permission.READ_EXPERIENCES)
class ChangeController {

    private final ChangeDesk desk;
    private final ClaimRepository claims;
    private final PublicChanges published;
    private final HeldChanges held;
    private final ExperienceStore store;
    private final Directory directory;
    private final Clock clock;

    ChangeController(
            ChangeDesk desk,
            ClaimRepository claims,
            PublicChanges published,
            HeldChanges held,
            ExperienceStore store,
            Directory directory,
            Clock clock) {
        this.desk = desk;
        this.claims = claims;
        this.published = published;
        this.held = held;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Typed.NOTHING, null);
    }

    @PostMapping
    @Access(Permission.REPLY)
    ModelAndView announce(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "quoi", defaultValue = "") String what,
            @RequestParam(name = "preuve", defaultValue = "") String evidence,
            @RequestParam(name = "claim", required = false) @Nullable UUID again,
            RedirectAttributes flash) {
        var announced = new Announcement(WrittenText.text(what), WrittenText.text(evidence));
        try {
            if (again == null) {
                desk.announce(actor, new ExperienceId(id), new StructureCode(structure), announced);
            } else {
                desk.submitAgain(actor, again, announced);
            }
        } catch (ChangeRefused refusal) {
            var given = refusal.mended().isEmpty() ? announced.what() : refusal.mended();
            return page(actor, id, new Typed(structure, given, announced.evidence(), ""), refusal);
        }
        return done(id, "submitted", flash);
    }

    @PostMapping("/{claim}/decision")
    @Access(Permission.VALIDATE_REPLIES)
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID claim,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = "mot", defaultValue = "") String word,
            RedirectAttributes flash) {
        try {
            if (decision.equals("publier")) {
                desk.publish(actor, claim);
                return done(id, "published", flash);
            }
            desk.sendBack(actor, claim, WrittenText.text(word));
        } catch (ChangeRefused refusal) {
            return page(actor, id, new Typed("", "", "", word), refusal);
        }
        return done(id, "sent-back", flash);
    }

    @PostMapping("/{claim}/annulation")
    @Access(Permission.VALIDATE_REPLIES)
    ModelAndView undo(Actor actor, @PathVariable UUID id, @PathVariable UUID claim, RedirectAttributes flash) {
        try {
            desk.undo(actor, claim);
        } catch (ChangeRefused refusal) {
            return page(actor, id, Typed.NOTHING, refusal);
        }
        return done(id, "undone", flash);
    }

    private static ModelAndView done(UUID id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "experience.change.done." + said);
        return new ModelAndView("redirect:/espace/experiences/" + id + "/changements");
    }

    private ModelAndView page(Actor actor, UUID id, Typed typed, @Nullable ChangeRefused refusal) {
        var experience = store.find(new ExperienceId(id))
                .filter(found -> found.state() == State.PUBLISHED && mayRead(actor, found))
                .orElseThrow(NoSuchChange::new);
        var story = experience.story();
        var view = new ChangePages.Board(
                id.toString(),
                story == null ? "" : story.title(),
                published.of(experience.id()),
                undoable(actor, experience),
                pending(actor, experience),
                choices(actor, experience, typed),
                typed,
                refusal == null
                        ? null
                        : "experience.change.error." + refusal.why().name(),
                refusal == null ? null : field(refusal));
        var page = new ModelAndView("experience/change/board").addObject("view", view);
        if (refusal != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Until when this person may take back each change, by its id. */
    private Map<String, Instant> undoable(Actor actor, Experience experience) {
        var until = new HashMap<String, Instant>();
        claims.of(experience.id()).stream()
                .filter(claim -> holds(actor, Permission.VALIDATE_REPLIES, claim.structure()))
                .forEach(claim -> held.find(claim.id(), clock.instant())
                        .ifPresent(found -> until.put(claim.id().toString(), found.until())));
        return until;
    }

    private List<ChangePages.Pending> pending(Actor actor, Experience experience) {
        return claims.of(experience.id()).stream()
                .filter(claim -> claim.state() == Claim.State.SUBMITTED || claim.state() == Claim.State.SENT_BACK)
                .filter(claim -> holds(actor, Permission.READ_EXPERIENCES, claim.structure()))
                .map(claim -> new ChangePages.Pending(
                        claim.id().toString(),
                        directory.name(claim.structure()),
                        claim.announced().what(),
                        claim.announced().evidence(),
                        claim.writtenByName(),
                        claim.writtenAt(),
                        claim.state() == Claim.State.SUBMITTED,
                        claim.sentBackBy(),
                        claim.sentBackWord(),
                        claim.state() == Claim.State.SUBMITTED
                                && holds(actor, Permission.VALIDATE_REPLIES, claim.structure())
                                && !claim.writtenBy().equals(actor.id()),
                        claim.state() == Claim.State.SENT_BACK && holds(actor, Permission.REPLY, claim.structure())))
                .toList();
    }

    private List<ChangePages.Choice> choices(Actor actor, Experience experience, Typed typed) {
        if (experience.snapshot().repliedAt() == null) {
            return List.of();
        }
        return experience.structures().stream()
                .filter(structure -> holds(actor, Permission.REPLY, structure))
                .map(structure -> new ChangePages.Choice(
                        structure.value(),
                        directory.name(structure),
                        Objects.equals(structure.value(), typed.structure())))
                .toList();
    }

    private boolean mayRead(Actor actor, Experience experience) {
        var scope = actor.scopeOf(Permission.READ_EXPERIENCES);
        return scope.everywhere()
                || experience.structures().stream().anyMatch(code -> scope.covers(directory.lineage(code)));
    }

    private boolean holds(Actor actor, Permission permission, StructureCode structure) {
        return actor.scopeOf(permission).covers(directory.lineage(structure));
    }

    private static String field(ChangeRefused refusal) {
        return switch (refusal.why()) {
            case WHAT, WORD_LONG, WORD_PERSONAL, WORD_INSULT -> "quoi";
            case EVIDENCE -> "preuve";
            case WORD_MISSING, SAME_PERSON, NOT_SUBMITTED, CONTRADICTED_ALREADY, TOO_LATE_TO_UNDO -> "attente";
        };
    }
}
