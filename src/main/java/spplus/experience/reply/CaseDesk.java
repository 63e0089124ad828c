package spplus.experience.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Qualification;
import spplus.experience.domain.Target;

/** What agents do about an experience beside replying: correct what is said of it, talk about it. */
@Service
@Transactional
public class CaseDesk {

    private final Perimeter perimeter;
    private final ExperienceStore store;
    private final Notes notes;
    private final Tags tags;
    private final AuditTrail audit;

    CaseDesk(Perimeter perimeter, ExperienceStore store, Notes notes, Tags tags, AuditTrail audit) {
        this.perimeter = perimeter;
        this.store = store;
        this.notes = notes;
        this.tags = tags;
        this.audit = audit;
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
    public boolean comment(Actor actor, ExperienceId id, String text, Instant now) {
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

    private static List<String> codes(Experience experience) {
        return experience.structures().stream().map(StructureCode::value).toList();
    }

    private static AuditEntry entry(Actor actor, String action, ExperienceId id, List<String> structures) {
        return AuditEntry.by(actor, action).on("experience", id).about(structures);
    }
}
