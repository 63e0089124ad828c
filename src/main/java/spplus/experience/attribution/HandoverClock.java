package spplus.experience.attribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.core.WorkingDays;
import spplus.experience.HandoverReminded;
import spplus.experience.State;
import spplus.experience.attribution.Handover.Answer;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Step;

/** What time does: reminds who was asked, acts on silence, brings before the programme team what nobody claims. */
@Component
class HandoverClock {

    private static final Logger log = LoggerFactory.getLogger(HandoverClock.class);

    private final HandoverRepository handovers;
    private final NotOursRepository notOurs;
    private final HandoverPolicy policy;
    private final Settlement settlement;
    private final ExperienceStore store;
    private final AttributionSettings settings;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandoverClock(
            HandoverRepository handovers,
            NotOursRepository notOurs,
            HandoverPolicy policy,
            Settlement settlement,
            ExperienceStore store,
            AttributionSettings settings,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handovers = handovers;
        this.notOurs = notOurs;
        this.policy = policy;
        this.settlement = settlement;
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Idempotent: running it twice changes nothing more and tells nobody twice. */
    void review() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        each(handovers.overdue(today), id -> silence(id, now));
        each(handovers.toRemind(today, WorkingDays.after(today, settings.reminderDays())), id -> remind(id, now));
        each(notOurs.overdue(today), said -> nobodyNamed(said, now));
    }

    private void remind(UUID id, Instant now) {
        if (handovers.markReminded(id, now)) {
            handovers.find(id).ifPresent(asked -> events.publishEvent(new HandoverReminded(asked.experience(), id)));
        }
    }

    private void silence(UUID id, Instant now) {
        var asked = handovers.find(id).orElseThrow();
        handovers.lock(asked.experience());
        var handover = handovers.find(id).orElseThrow();
        var experience = store.get(handover.experience());
        if (!handover.isAwaiting()) {
            return;
        }
        var unanswered = Answer.of(Handover.State.UNANSWERED, null, now);
        if (!isPossible(handover, experience)) {
            var dropped = Answer.of(Handover.State.DROPPED, null, now);
            settlement.end(handover, dropped, Step.Kind.HANDOVER_DROPPED, experience);
            return;
        }
        switch (settings.silence()) {
            case ACCEPTED -> settlement.give(handover, unanswered, experience);
            case RETURNED -> settlement.end(handover, unanswered, Step.Kind.HANDOVER_UNANSWERED, experience);
            case ARBITRATION -> {
                settlement.end(handover, unanswered, Step.Kind.HANDOVER_UNANSWERED, experience);
                settlement.arbitrate(handover.experience(), handover.position(), Arbitration.Cause.SILENCE, now);
            }
        }
    }

    private boolean isPossible(Handover handover, Experience experience) {
        try {
            policy.isStillWhereItWas(experience, handover);
            policy.isUnanswered(experience, handover.position());
            policy.receiver(experience, handover.to());
            return experience.state() == State.PUBLISHED;
        } catch (HandoverRefused impossible) {
            return false;
        }
    }

    private void nobodyNamed(NotOurs said, Instant now) {
        handovers.lock(said.experience());
        var experience = store.get(said.experience());
        var here = experience.targets().get(said.position() - 1).structure();
        boolean stands =
                experience.state() == State.PUBLISHED && said.structure().equals(here);
        if (!stands) {
            notOurs.close(said.experience(), said.position(), NotOurs.State.SETTLED);
        } else if (handovers.awaiting(said.experience(), said.position()).isEmpty()) {
            settlement.arbitrate(said.experience(), said.position(), Arbitration.Cause.NOBODY_NAMED, now);
        }
    }

    /** One transaction each: what fails, such as an answer given this very second, does not hold the others. */
    private <T> void each(List<T> waiting, Consumer<T> work) {
        for (var one : waiting) {
            try {
                transactions.executeWithoutResult(_ -> work.accept(one));
            } catch (RuntimeException e) {
                log.warn("a re-attribution waits for the next round: {}", e.toString());
            }
        }
    }
}
