package spplus.experience.attribution;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.StructureCode;
import spplus.experience.ArbitrationGiven;
import spplus.experience.State;
import spplus.experience.attribution.Handover.Answer;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Step;

/** The programme team decides whose an experience is; the decision binds every structure. */
@Service
@Transactional
class ArbitrationDesk {

    private final ArbitrationRepository arbitrations;
    private final HandoverRepository handovers;
    private final HandoverPolicy policy;
    private final Settlement settlement;
    private final ExperienceStore store;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ArbitrationDesk(
            ArbitrationRepository arbitrations,
            HandoverRepository handovers,
            HandoverPolicy policy,
            Settlement settlement,
            ExperienceStore store,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.arbitrations = arbitrations;
        this.handovers = handovers;
        this.policy = policy;
        this.settlement = settlement;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    void decide(Actor actor, UUID id, StructureCode to, String word, Instant now) {
        var arbitration = arbitrations.find(id).orElseThrow(NotThere::new);
        handovers.lock(arbitration.experience());
        var experience = store.find(arbitration.experience())
                .filter(found -> found.state() == State.PUBLISHED)
                .orElseThrow(() -> new HandoverRefused(Why.GONE));
        var present = experience.targets().get(arbitration.position() - 1).structure();
        boolean stays = Objects.equals(present, to);
        if (!stays) {
            policy.receiver(experience, to);
        }
        policy.isUnanswered(experience, arbitration.position());
        policy.word(word);
        if (!arbitrations.decide(id, actor, to, word.strip(), now)) {
            throw new HandoverRefused(Why.TOO_LATE);
        }
        fallsWhatWasAsked(arbitration, now);
        carryOut(actor, arbitration, store.get(arbitration.experience()), to, stays, now);
    }

    private void fallsWhatWasAsked(Arbitration arbitration, Instant now) {
        handovers
                .awaiting(arbitration.experience(), arbitration.position())
                .ifPresent(asked -> settlement.end(
                        asked,
                        Answer.of(Handover.State.DROPPED, null, now),
                        Step.Kind.HANDOVER_DROPPED,
                        store.get(arbitration.experience())));
    }

    private void carryOut(
            Actor actor, Arbitration arbitration, Experience experience, StructureCode to, boolean stays, Instant now) {
        var from = experience.targets().get(arbitration.position() - 1).structure();
        experience.note(Step.by(actor, Step.Kind.ARBITRATED, now).forStructure(to));
        if (stays) {
            store.save(experience);
        } else {
            var position = arbitration.position();
            settlement.carryOut(
                    Handover.done(experience.id(), position, from, to, Handover.Origin.PROGRAMME, actor, now),
                    experience,
                    actor);
        }
        audit.record(AuditEntry.by(actor, "experience.arbitrated")
                .on("experience", experience.id())
                .about(List.of(to.value()))
                .fact("to", to.value()));
        events.publishEvent(new ArbitrationGiven(experience.id(), arbitration.id()));
    }
}
