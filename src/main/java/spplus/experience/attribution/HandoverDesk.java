package spplus.experience.attribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.core.WorkingDays;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.HandoverAsked;
import spplus.experience.attribution.Handover.Answer;
import spplus.experience.attribution.Handover.Origin;
import spplus.experience.attribution.Handover.State;
import spplus.experience.attribution.Handover.Wish;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Step;

/** In one gesture an agent sends an experience to another structure: at once within their own scope, else by asking. */
@Service
@Transactional
class HandoverDesk {

    private final Reach reach;
    private final HandoverPolicy policy;
    private final HandoverRepository handovers;
    private final Settlement settlement;
    private final ExperienceStore store;
    private final AttributionSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    HandoverDesk(
            Reach reach,
            HandoverPolicy policy,
            HandoverRepository handovers,
            Settlement settlement,
            ExperienceStore store,
            AttributionSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reach = reach;
        this.policy = policy;
        this.handovers = handovers;
        this.settlement = settlement;
        this.store = store;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.zone = clock.getZone();
    }

    /**
     * Sends it, or asks.
     *
     * @throws HandoverRefused when it may not go there, or not now
     */
    Handover hand(Actor actor, ExperienceId id, Wish wish, Instant now) {
        handovers.lock(id);
        var experience = reach.held(actor, id, wish.position());
        policy.receiver(experience, wish.to());
        policy.isFree(experience, wish.position());
        if (wish.reason() == null) {
            throw new HandoverRefused(Why.REASON);
        }
        boolean own = reach.holds(actor, wish.to());
        if (!own || !wish.word().isBlank()) {
            policy.word(wish.word());
        }
        if (!actor.scopeOf(Permission.REPLY).everywhere()) {
            policy.isNotArbitrated(experience, wish.position(), wish.to());
        }
        return own ? send(actor, experience, wish, now) : ask(actor, experience, wish, now);
    }

    /** Those who asked need no answer any more. */
    void takeBack(Actor actor, UUID id, Instant now) {
        var handover = sent(actor, id);
        settlement.end(
                handover,
                Answer.of(State.TAKEN_BACK, actor, now),
                Step.Kind.HANDOVER_TAKEN_BACK,
                store.get(handover.experience()));
    }

    /** A hand-over within one's own scope is undone for a few minutes, unless the structure replied meanwhile. */
    void undo(Actor actor, UUID id, Instant now) {
        var handover = sent(actor, id);
        if (!mayUndo(handover, now)) {
            throw new HandoverRefused(Why.TOO_LATE);
        }
        var experience = store.get(handover.experience());
        var here = experience.targets().get(handover.position() - 1).structure();
        if (!handover.to().equals(here)) {
            throw new HandoverRefused(Why.GONE);
        }
        policy.isFree(experience, handover.position());
        settlement.undo(handover, experience, actor, now);
    }

    boolean mayUndo(Handover handover, Instant now) {
        var movedAt = handover.movedAt();
        return handover.state() == State.IMMEDIATE
                && handover.origin() == Origin.AGENT
                && handover.from() != null
                && movedAt != null
                && now.isBefore(movedAt.plus(settings.undo()));
    }

    private Handover send(Actor actor, Experience experience, Wish wish, Instant now) {
        var handover = wished(actor, experience, wish, now).atOnce();
        settlement.carryOut(handover, experience, actor);
        return handover;
    }

    private Handover ask(Actor actor, Experience experience, Wish wish, Instant now) {
        var due = WorkingDays.after(LocalDate.ofInstant(now, zone), settings.answerDays());
        var handover = wished(actor, experience, wish, now).until(due);
        settlement.add(handover);
        store.save(experience.note(Step.by(actor, Step.Kind.HANDOVER_ASKED, now).forStructure(wish.to())));
        audit.record(AuditEntry.by(actor, "experience.handover-asked")
                .on("experience", experience.id())
                .about(experience.structures().stream()
                        .map(StructureCode::value)
                        .toList())
                .fact("to", wish.to().value()));
        events.publishEvent(new HandoverAsked(experience.id(), handover.id()));
        return handover;
    }

    private static Handover wished(Actor actor, Experience experience, Wish wish, Instant now) {
        var from = experience.targets().get(wish.position() - 1).structure();
        return Handover.asked(experience.id(), from, wish, Origin.AGENT, actor, now);
    }

    private Handover sent(Actor actor, UUID id) {
        var found = handovers.find(id).orElseThrow(NotThere::new);
        handovers.lock(found.experience());
        var from = found.from();
        if (from == null || !reach.holds(actor, from)) {
            throw new NotThere();
        }
        return handovers.find(id).orElseThrow(NotThere::new);
    }
}
