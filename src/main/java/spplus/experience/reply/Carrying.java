package spplus.experience.reply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.change.ChangesOfReplies;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Replies;
import spplus.experience.promise.Pledges;
import spplus.experience.promise.PromiseDesk;

/** Keeps what replies carry while they are written, and makes it public with them. */
@Component
class Carrying {

    private final Pledges pledges;
    private final PromiseDesk promises;
    private final ChangesOfReplies changes;
    private final Replies replies;
    private final Clock clock;

    Carrying(Pledges pledges, PromiseDesk promises, ChangesOfReplies changes, Replies replies, Clock clock) {
        this.pledges = pledges;
        this.promises = promises;
        this.changes = changes;
        this.replies = replies;
        this.clock = clock;
    }

    Carried of(UUID reply) {
        return new Carried(pledges.of(reply), changes.of(reply).orElse(null));
    }

    void write(Draft draft, Carried carried, Actor writer, Instant now) {
        pledges.write(draft.id(), carried.promises());
        changes.write(draft.id(), draft.experience(), draft.structure(), carried.change(), writer, now);
    }

    /** Whatever the structure set, a claimed change is read by a second person. */
    boolean needsSecondReader(Draft draft) {
        return changes.of(draft.id()).isPresent();
    }

    /** @throws ReplyRefused when a promise would fall due before it is public */
    void publish(Draft draft, Experience experience, Actor by, Instant now) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (pledges.of(draft.id()).stream().anyMatch(pledge -> !pledge.dueOn().isAfter(today))) {
            throw new ReplyRefused(ReplyRefused.Why.PROMISE_PAST);
        }
        promises.make(replies.find(draft.id()).orElseThrow(NotThere::new), experience, by, now);
        changes.publish(draft.id(), experience, by, now);
    }

    LocalDate latestDay() {
        return promises.latestDay();
    }
}
