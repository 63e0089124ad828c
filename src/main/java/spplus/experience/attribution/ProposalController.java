package spplus.experience.attribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.experience.attribution.AttributionPages.Line;
import spplus.experience.attribution.AttributionPages.Typed;
import spplus.experience.attribution.AttributionPages.Waiting;
import spplus.experience.attribution.AwaitingRepository.Side;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.ExperienceStore;

/** What other structures ask us to take, and what we asked of them. */
@Controller
@Access(Permission.REPLY)
@RequestMapping("/espace/rattachements")
class ProposalController {

    private final HandoverRepository handovers;
    private final AwaitingRepository awaiting;
    private final AnswerDesk answers;
    private final HandoverDesk desk;
    private final AttributionViews views;
    private final ExperienceStore store;
    private final Reach reach;
    private final Names names;
    private final Clock clock;

    ProposalController(
            HandoverRepository handovers,
            AwaitingRepository awaiting,
            AnswerDesk answers,
            HandoverDesk desk,
            AttributionViews views,
            ExperienceStore store,
            Reach reach,
            Names names,
            Clock clock) {
        this.handovers = handovers;
        this.awaiting = awaiting;
        this.answers = answers;
        this.desk = desk;
        this.views = views;
        this.store = store;
        this.reach = reach;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    String waiting(
            Actor actor,
            @RequestParam(name = "sens", defaultValue = "recues") String direction,
            @RequestParam(name = "apres", required = false) @Nullable String cursor,
            Model model) {
        var scope = actor.scopeOf(Permission.REPLY);
        var side = direction.equals("envoyees") ? Side.SENT : Side.RECEIVED;
        var found = awaiting.page(side, scope, cursor);
        model.addAttribute(
                "view",
                new Waiting(
                        side == Side.RECEIVED,
                        found.items().stream().map(this::line).toList(),
                        awaiting.count(Side.RECEIVED, scope),
                        awaiting.count(Side.SENT, scope),
                        found.next()));
        return "experience/attribution/waiting";
    }

    @GetMapping("/{id}")
    String read(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, Typed.NOTHING, null, model);
    }

    @PostMapping("/{id}/accepter")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes flash, Model model) {
        return act(
                actor, id, "accepted", () -> answers.accept(actor, id, clock.instant()), Typed.NOTHING, flash, model);
    }

    @PostMapping("/{id}/refuser")
    String refuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes flash,
            Model model) {
        var typed = new Typed("", reason, WrittenText.text(word));
        var refusal = Arrays.stream(Handover.Refusal.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
        return act(
                actor,
                id,
                "refused",
                () -> answers.refuse(actor, id, refusal, typed.word(), clock.instant()),
                typed,
                flash,
                model);
    }

    @PostMapping("/{id}/reprendre")
    String takeBack(Actor actor, @PathVariable UUID id, RedirectAttributes flash, Model model) {
        return act(
                actor, id, "taken-back", () -> desk.takeBack(actor, id, clock.instant()), Typed.NOTHING, flash, model);
    }

    @PostMapping("/{id}/annuler")
    String undo(Actor actor, @PathVariable UUID id, RedirectAttributes flash, Model model) {
        return act(actor, id, "undone", () -> desk.undo(actor, id, clock.instant()), Typed.NOTHING, flash, model);
    }

    private String act(
            Actor actor, UUID id, String said, Runnable action, Typed typed, RedirectAttributes flash, Model model) {
        try {
            action.run();
            flash.addFlashAttribute("said", said);
            return "redirect:/espace/rattachements/" + id;
        } catch (HandoverRefused refused) {
            return page(actor, id, typed, HandoverController.key(refused.why()), model);
        } catch (OptimisticLockingFailureException meanwhile) {
            return page(actor, id, typed, HandoverController.key(Why.TOO_LATE), model);
        }
    }

    private String page(Actor actor, UUID id, Typed typed, @Nullable String error, Model model) {
        var handover = handovers.find(id).orElseThrow(NotThere::new);
        var from = handover.from();
        boolean concerned = reach.holds(actor, handover.to()) || (from != null && reach.holds(actor, from));
        if (!concerned) {
            throw new NotThere();
        }
        var experience = store.find(handover.experience()).orElseThrow(NotThere::new);
        model.addAttribute("view", views.of(actor, handover, experience, typed, error));
        return "experience/attribution/case";
    }

    private Line line(Handover asked) {
        var day = Objects.requireNonNull(asked.dueOn());
        return new Line(
                asked.id().toString(),
                store.find(asked.experience()).map(AttributionViews::title).orElse(""),
                names.of(asked.from()),
                names.of(asked.to()),
                asked.reason() == null ? "" : asked.reason().name(),
                day,
                day.isBefore(LocalDate.now(clock)));
    }
}
