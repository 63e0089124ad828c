package spplus.experience.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ArbitrationAsked;
import spplus.experience.ExperienceId;
import spplus.experience.HandoverSettled;
import spplus.experience.State;
import spplus.experience.attribution.Handover.Answer;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Step;
import spplus.experience.domain.Step.Kind;
import spplus.platform.Ids;

/** How a place changes hands or stays: the rows, the experience, its timeline and the audit trail say the same. */
@Component
class Settlement {

    private static final Map<Kind, String> ACTIONS = Map.of(
            Kind.HANDOVER_REFUSED, "experience.handover-refused",
            Kind.HANDOVER_UNANSWERED, "experience.handover-unanswered",
            Kind.HANDOVER_TAKEN_BACK, "experience.handover-taken-back",
            Kind.HANDOVER_DROPPED, "experience.handover-dropped");

    private final HandoverRepository handovers;
    private final ArbitrationRepository arbitrations;
    private final NotOursRepository notOurs;
    private final ExperienceStore store;
    private final Replies replies;
    private final Directory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Settlement(
            HandoverRepository handovers,
            ArbitrationRepository arbitrations,
            NotOursRepository notOurs,
            ExperienceStore store,
            Replies replies,
            Directory directory,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.handovers = handovers;
        this.arbitrations = arbitrations;
        this.notOurs = notOurs;
        this.store = store;
        this.replies = replies;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
    }

    /** Writes down a hand-over that nobody has to accept, and carries it out. */
    void carryOut(Handover handover, Experience experience, @Nullable Actor by) {
        add(handover);
        move(handover, experience, by, handover.askedAt());
        events.publishEvent(new HandoverSettled(handover.experience(), handover.id()));
    }

    void add(Handover handover) {
        var from = handover.from();
        handovers.add(handover, from == null ? List.of() : directory.lineage(from), directory.lineage(handover.to()));
    }

    /** What was asked is done: by agreement, or because silence says so. */
    void give(Handover handover, Answer answer, Experience experience) {
        if (!handovers.answer(handover, answer.moving())) {
            throw new HandoverRefused(Why.TOO_LATE);
        }
        if (answer.state() == Handover.State.UNANSWERED) {
            experience.note(step(Kind.HANDOVER_UNANSWERED, answer, handover));
        }
        move(handover, experience, answer.by(), answer.at());
        events.publishEvent(new HandoverSettled(handover.experience(), handover.id()));
    }

    /** What was asked is not done: the place stays where it is. */
    void end(Handover handover, Answer answer, Kind kind, Experience experience) {
        if (!handovers.answer(handover, answer)) {
            throw new HandoverRefused(Why.TOO_LATE);
        }
        if (experience.state() == State.PUBLISHED) {
            store.save(experience.note(step(kind, answer, handover)));
        }
        audit.record(entry(answer.by(), Objects.requireNonNull(ACTIONS.get(kind)), handover));
        events.publishEvent(new HandoverSettled(handover.experience(), handover.id()));
    }

    /** A hand-over of one's own scope is taken back: the place returns to who held it. */
    void undo(Handover handover, Experience experience, Actor by, Instant now) {
        if (!handovers.answer(handover, Answer.of(Handover.State.UNDONE, by, now))) {
            throw new HandoverRefused(Why.TOO_LATE);
        }
        var from = Objects.requireNonNull(handover.from());
        experience.note(Step.by(by, Kind.HANDOVER_UNDONE, now).forStructure(from));
        store.save(experience.reattribute(handover.position(), from, by, now));
        replies.move(handover.experience(), handover.to(), directory.lineage(from));
        audit.record(entry(by, "experience.handover-undone", handover));
    }

    /** Nobody agrees: the programme team decides. */
    void arbitrate(ExperienceId id, int position, Arbitration.Cause cause, Instant now) {
        var arbitration = Ids.next();
        if (!arbitrations.add(arbitration, id, position, cause, now)) {
            return;
        }
        notOurs.close(id, position, NotOurs.State.ARBITRATION);
        var experience = store.get(id);
        store.save(experience.note(Step.of(Kind.ARBITRATION_ASKED, now)));
        audit.record(AuditEntry.by(Author.SYSTEM, "experience.arbitration-asked")
                .on("experience", id)
                .about(experience.structures().stream()
                        .map(StructureCode::value)
                        .toList())
                .fact("cause", cause.name()));
        events.publishEvent(new ArbitrationAsked(id, arbitration));
    }

    private void move(Handover handover, Experience experience, @Nullable Actor by, Instant now) {
        store.save(experience.reattribute(handover.position(), handover.to(), by, now));
        notOurs.close(handover.experience(), handover.position(), NotOurs.State.SETTLED);
        drafts(handover);
        audit.record(entry(by, "experience.reattributed", handover));
    }

    /** What was begun follows within one tree of colleagues; another structure writes its own words. */
    private void drafts(Handover handover) {
        var from = handover.from();
        if (from == null) {
            return;
        }
        var lineage = directory.lineage(handover.to());
        if (lineage.contains(from.value())) {
            replies.move(handover.experience(), from, lineage);
        } else {
            replies.forget(handover.experience(), from);
        }
    }

    private static Step step(Kind kind, Answer answer, Handover handover) {
        return Step.by(answer.by(), kind, answer.at()).forStructure(handover.to());
    }

    private static AuditEntry entry(@Nullable Actor by, String action, Handover handover) {
        var author = by != null
                ? Author.of(by)
                : handover.origin() == Handover.Origin.AUTHOR ? Author.PUBLIC : Author.SYSTEM;
        var concerned = new ArrayList<String>();
        Stream.of(handover.from(), handover.to()).filter(Objects::nonNull).forEach(code -> concerned.add(code.value()));
        return AuditEntry.by(author, action)
                .on("experience", handover.experience())
                .about(concerned)
                .fact("to", handover.to().value());
    }
}
