package spplus.experience.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Reply;
import spplus.experience.trust.HeldReplies;
import spplus.experience.trust.Trust;

/** Replies that a trusted responder publishes without validation: public at once, told to nobody while undone in time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TrustedReplies {

    private final Trust trust;
    private final HeldReplies held;
    private final ReplyDraftRepository drafts;
    private final ExperienceStore store;
    private final ReplyCheck check;
    private final Carrying carrying;
    private final Perimeter perimeter;
    private final AuditTrail audit;

    TrustedReplies(
            Trust trust,
            HeldReplies held,
            ReplyDraftRepository drafts,
            ExperienceStore store,
            ReplyCheck check,
            Carrying carrying,
            Perimeter perimeter,
            AuditTrail audit) {
        this.trust = trust;
        this.held = held;
        this.drafts = drafts;
        this.store = store;
        this.check = check;
        this.carrying = carrying;
        this.perimeter = perimeter;
        this.audit = audit;
    }

    void publish(Draft draft, Actor writer, boolean personalAccepted, Instant now) {
        require(writer, draft);
        check.complete(draft.wording());
        check.personal(draft.wording(), Carried.NOTHING, personalAccepted);
        if (!drafts.publish(draft, null, now)) {
            throw ReplyRefused.conflict(drafts.find(draft.id()).orElse(null));
        }
        var experience = store.get(draft.experience());
        store.save(experience.afterReply().repliedForNow(draft.id(), draft.structure(), writer, now));
        held.hold(draft.id(), draft.experience(), writer, now);
        trace(writer, "experience.reply-trusted", draft);
    }

    /** A draft again; the public page stands as before. */
    void undo(Actor actor, Draft draft, Instant now) {
        if (held.find(draft.id(), now).isEmpty()) {
            throw new ReplyRefused(ReplyRefused.Why.TOO_LATE_TO_UNDO);
        }
        if (undoUntil(actor, draft, now).isEmpty()) {
            throw new NotThere();
        }
        if (!held.letGo(draft.id(), now)) {
            throw new ReplyRefused(ReplyRefused.Why.TOO_LATE_TO_UNDO);
        }
        if (!drafts.unpublish(draft, now)) {
            throw new ReplyRefused(ReplyRefused.Why.RATED);
        }
        var experience = store.get(draft.experience());
        store.save(experience.afterReply().replyUndone(draft.id(), draft.structure(), actor, now));
        trace(actor, "experience.reply-undone", draft);
    }

    /** Until when this person may undo it: who published it, or who validates for the structure. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Instant> undoUntil(Actor actor, Draft draft, Instant now) {
        return draft.state() != Reply.State.PUBLISHED
                ? Optional.empty()
                : held.find(draft.id(), now)
                        .filter(found -> found.by().equals(actor.id())
                                || perimeter.holds(actor, Permission.VALIDATE_REPLIES, draft.structure()))
                        .map(HeldReplies.Held::until);
    }

    /** What is promised or announced commits the structure: it is read by two, whoever writes it. */
    private void require(Actor writer, Draft draft) {
        if (!trust.allows(writer, draft.experience(), draft.structure())) {
            throw new ReplyRefused(ReplyRefused.Why.NEEDS_SECOND_READER);
        }
        if (!carrying.of(draft.id()).equals(Carried.NOTHING)) {
            throw new ReplyRefused(ReplyRefused.Why.CARRIES);
        }
    }

    private void trace(Actor actor, String action, Draft draft) {
        audit.record(AuditEntry.by(actor, action)
                .on("experience", draft.experience())
                .about(List.of(draft.structure().value())));
    }
}
