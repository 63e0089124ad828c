package spplus.experience.attribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.StructureCode;
import spplus.experience.DeclaredNotOurs;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.attribution.Handover.Answer;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Step;

/** A structure says that it is not concerned; the author then names another, once, while there is time. */
@Service
@Transactional
class NotOursDesk {

    private final Reach reach;
    private final HandoverPolicy policy;
    private final HandoverRepository handovers;
    private final NotOursRepository notOurs;
    private final Settlement settlement;
    private final ExperienceStore store;
    private final AttributionSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotOursDesk(
            Reach reach,
            HandoverPolicy policy,
            HandoverRepository handovers,
            NotOursRepository notOurs,
            Settlement settlement,
            ExperienceStore store,
            AttributionSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reach = reach;
        this.policy = policy;
        this.handovers = handovers;
        this.notOurs = notOurs;
        this.settlement = settlement;
        this.store = store;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Until somebody takes it, the experience stays there. An author who named one already is not asked again. */
    void declare(Actor actor, ExperienceId id, int position, String word, Instant now) {
        handovers.lock(id);
        var experience = reach.held(actor, id, position);
        var structure = experience.targets().get(position - 1).structure();
        if (structure == null) {
            throw new NotThere();
        }
        policy.isFree(experience, position);
        policy.word(word);
        boolean again = isNamed(id);
        if (!notOurs.add(said(actor, id, position, structure, word, now), actor)) {
            throw new HandoverRefused(Why.ALREADY_SAID);
        }
        store.save(experience.note(Step.by(actor, Step.Kind.NOT_OURS, now).forStructure(structure)));
        audit.record(
                AuditEntry.by(actor, "experience.not-ours").on("experience", id).about(List.of(structure.value())));
        if (again) {
            settlement.arbitrate(id, position, Arbitration.Cause.NOBODY_NAMED, now);
        } else {
            events.publishEvent(new DeclaredNotOurs(id, position));
        }
    }

    /** The author names the structure concerned: it goes there at once, and what agents had asked falls. */
    void name(ExperienceId id, int position, StructureCode to, Instant now) {
        handovers.lock(id);
        var experience = store.find(id)
                .filter(found -> found.state() == State.PUBLISHED)
                .orElseThrow(() -> new HandoverRefused(Why.GONE));
        var said = notOurs.find(id, position).orElseThrow(() -> new HandoverRefused(Why.TOO_LATE));
        mayName(experience, said, now);
        policy.receiver(experience, to);
        handovers
                .awaiting(id, position)
                .ifPresent(asked -> settlement.end(
                        asked,
                        Answer.of(Handover.State.DROPPED, null, now),
                        Step.Kind.HANDOVER_DROPPED,
                        store.get(id)));
        notOurs.named(said, to, now);
        var moving = store.get(id).note(Step.of(Step.Kind.AUTHOR_NAMED, now).forStructure(to));
        var from = said.structure();
        settlement.carryOut(Handover.done(id, position, from, to, Handover.Origin.AUTHOR, null, now), moving, null);
    }

    private void mayName(Experience experience, NotOurs said, Instant now) {
        if (isNamed(experience.id()) || !said.isOpenOn(LocalDate.ofInstant(now, clock.getZone()))) {
            throw new HandoverRefused(Why.TOO_LATE);
        }
        policy.isUnanswered(experience, said.position());
        var here = experience.targets().get(said.position() - 1).structure();
        if (!Objects.equals(here, said.structure())) {
            throw new HandoverRefused(Why.GONE);
        }
    }

    private boolean isNamed(ExperienceId id) {
        return notOurs.of(id).stream().anyMatch(said -> said.named() != null);
    }

    private NotOurs said(
            Actor actor, ExperienceId id, int position, StructureCode structure, String word, Instant now) {
        var until = LocalDate.ofInstant(now, clock.getZone()).plusDays(settings.authorDays());
        return new NotOurs(id, position, structure, word.strip(), actor.name(), now, until, null, NotOurs.State.OPEN);
    }
}
