package spplus.experience.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Qualification;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Target;

/** What agents do about an experience beside replying: hand it over, correct what is said of it, talk about it. */
@Service
@Transactional
class CaseDesk {

    private final Perimeter perimeter;
    private final ExperienceStore store;
    private final ReplyDraftRepository drafts;
    private final Directory directory;
    private final Notes notes;
    private final Tags tags;
    private final AuditTrail audit;

    CaseDesk(
            Perimeter perimeter,
            ExperienceStore store,
            ReplyDraftRepository drafts,
            Directory directory,
            Notes notes,
            Tags tags,
            AuditTrail audit) {
        this.perimeter = perimeter;
        this.store = store;
        this.drafts = drafts;
        this.directory = directory;
        this.notes = notes;
        this.tags = tags;
        this.audit = audit;
    }

    /** Whether this person may hand that place of the experience to another structure. */
    boolean mayMove(Actor actor, Experience experience, int position) {
        if (position < 1 || position > experience.targets().size()) {
            return false;
        }
        var present = experience.targets().get(position - 1).structure();
        return present == null
                ? actor.scopeOf(Permission.REPLY).everywhere()
                : perimeter.holds(actor, Permission.REPLY, present) && !isAnswered(experience.id(), present);
    }

    /** An agent hands it down its own tree; those who look after the whole country, anywhere. */
    boolean mayReceive(Actor actor, Experience experience, int position, Structure to) {
        var present = experience.targets().get(position - 1).structure();
        if (!to.active() || experience.structures().contains(to.code())) {
            return false;
        }
        return actor.scopeOf(Permission.REPLY).everywhere()
                || (present != null && directory.lineage(to.code()).contains(present.value()));
    }

    /** @return false when that structure may not receive it */
    boolean move(Actor actor, ExperienceId id, int position, StructureCode to, Instant now) {
        var experience = perimeter.workable(actor, id);
        if (!mayMove(actor, experience, position)) {
            throw new NotThere();
        }
        var receiver = directory.find(to).filter(found -> mayReceive(actor, experience, position, found));
        if (receiver.isEmpty()) {
            return false;
        }
        var present = experience.targets().get(position - 1).structure();
        store.save(experience.reattribute(position, to, actor, now));
        var concerned = new ArrayList<>(List.of(to.value()));
        if (present != null) {
            drafts.move(id, present, directory.lineage(to));
            concerned.add(present.value());
        }
        audit.record(entry(actor, "experience.reattributed", id, concerned).fact("to", to.value()));
        return true;
    }

    /** Corrects the axes, the tags and how each of the actor's own services was reached. */
    void qualify(Actor actor, ExperienceId id, Qualification corrected, List<Target> targets, Instant now) {
        var experience = perimeter.workable(actor, id);
        var snapshot = experience.snapshot();
        if (snapshot.qualification().equals(corrected) && snapshot.targets().equals(targets)) {
            return;
        }
        var added = new ArrayList<>(corrected.tags());
        added.removeAll(snapshot.qualification().tags());
        tags.used(added);
        store.save(experience.qualify(corrected, targets, actor, now));
        audit.record(entry(actor, "experience.qualified", id, codes(experience)));
    }

    /** @return false when it is empty, too long, or one too many */
    boolean comment(Actor actor, ExperienceId id, String text, Instant now) {
        var experience = perimeter.readable(actor, id);
        if (text.isBlank() || text.length() > Notes.LONGEST || !notes.add(id, actor, text.strip(), now)) {
            return false;
        }
        audit.record(entry(actor, "experience.commented", id, codes(experience)));
        return true;
    }

    void removeComment(Actor actor, ExperienceId id, UUID comment) {
        perimeter.readable(actor, id);
        if (!notes.remove(comment, id, actor)) {
            throw new NotThere();
        }
    }

    private boolean isAnswered(ExperienceId id, StructureCode structure) {
        return drafts.find(id, structure)
                .filter(draft -> draft.state() == Reply.State.PUBLISHED)
                .isPresent();
    }

    private static List<String> codes(Experience experience) {
        return experience.structures().stream().map(StructureCode::value).toList();
    }

    private static AuditEntry entry(Actor actor, String action, ExperienceId id, List<String> structures) {
        return AuditEntry.by(actor, action).on("experience", id).about(structures);
    }
}
