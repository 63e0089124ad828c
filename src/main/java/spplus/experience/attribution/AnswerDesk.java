package spplus.experience.attribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.experience.State;
import spplus.experience.attribution.Handover.Answer;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Step;

/** The structure asked says yes, or no and why. */
@Service
@Transactional
class AnswerDesk {

    private final Reach reach;
    private final HandoverPolicy policy;
    private final HandoverRepository handovers;
    private final Settlement settlement;
    private final ExperienceStore store;
    private final AttributionSettings settings;

    AnswerDesk(
            Reach reach,
            HandoverPolicy policy,
            HandoverRepository handovers,
            Settlement settlement,
            ExperienceStore store,
            AttributionSettings settings) {
        this.reach = reach;
        this.policy = policy;
        this.handovers = handovers;
        this.settlement = settlement;
        this.store = store;
        this.settings = settings;
    }

    void accept(Actor actor, UUID id, Instant now) {
        var handover = received(actor, id);
        var experience = present(handover);
        policy.isStillWhereItWas(experience, handover);
        policy.isUnanswered(experience, handover.position());
        policy.receiver(experience, handover.to());
        settlement.give(handover, Answer.of(Handover.State.ACCEPTED, actor, now), experience);
    }

    /** The last refusal that is one too many brings it before the programme team. */
    void refuse(Actor actor, UUID id, Handover.@Nullable Refusal refusal, String word, Instant now) {
        var handover = received(actor, id);
        var experience = present(handover);
        if (refusal == null) {
            throw new HandoverRefused(Why.REASON);
        }
        policy.word(word);
        var answer = new Answer(Handover.State.REFUSED, actor, refusal, word.strip(), now, false);
        settlement.end(handover, answer, Step.Kind.HANDOVER_REFUSED, experience);
        if (handovers.refusals(handover.experience(), handover.position()) >= settings.refusals()) {
            settlement.arbitrate(handover.experience(), handover.position(), Arbitration.Cause.REFUSALS, now);
        }
    }

    private Handover received(Actor actor, UUID id) {
        var found = handovers.find(id).orElseThrow(NotThere::new);
        if (!reach.holds(actor, found.to())) {
            throw new NotThere();
        }
        handovers.lock(found.experience());
        var now = handovers.find(id).orElseThrow(NotThere::new);
        if (!now.isAwaiting()) {
            throw new HandoverRefused(Why.TOO_LATE);
        }
        return now;
    }

    private Experience present(Handover handover) {
        return store.find(handover.experience())
                .filter(experience -> experience.state() == State.PUBLISHED)
                .orElseThrow(() -> new HandoverRefused(Why.GONE));
    }
}
