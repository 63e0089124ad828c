package spplus.experience.change;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ShortWords;
import spplus.platform.Ids;

/** Changes announced after a reply: one agent writes, another reads, then everybody. */
@Service
@Transactional
public class ChangeDesk {

    static final int LONGEST_WORD = 600;

    private final ClaimRepository claims;
    private final HeldChanges held;
    private final ExperienceStore store;
    private final ShortWords words;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeDesk(
            ClaimRepository claims,
            HeldChanges held,
            ExperienceStore store,
            ShortWords words,
            Directory directory,
            AuditTrail audit,
            Clock clock) {
        this.claims = claims;
        this.held = held;
        this.store = store;
        this.words = words;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Submits a change to a second reader.
     *
     * @return its id
     * @throws ChangeRefused when something is missing or cannot be shown to all
     */
    public UUID announce(Actor writer, ExperienceId id, StructureCode structure, Announcement announced) {
        var experience = published(id);
        if (experience.snapshot().repliedAt() == null
                || !experience.structures().contains(structure)
                || !holds(writer, Permission.REPLY, structure)) {
            throw new NoSuchChange();
        }
        check(announced);
        var claim = Ids.next();
        claims.write(
                claim,
                id,
                null,
                directory.lineage(structure),
                Claim.State.SUBMITTED,
                announced,
                writer,
                clock.instant());
        trace(writer, "experience.change-submitted", id, structure);
        return claim;
    }

    /** Its writers mend what was sent back. */
    public void submitAgain(Actor writer, UUID id, Announcement announced) {
        var claim = mine(writer, Permission.REPLY, id);
        if (claim.state() != Claim.State.SENT_BACK) {
            throw new ChangeRefused(ChangeRefused.Why.NOT_SUBMITTED);
        }
        check(announced);
        claims.submitAgain(claim, announced, writer, clock.instant());
    }

    /** The second reader, who did not write it, makes it public; nobody is told while it can be undone. */
    public void publish(Actor reader, UUID id) {
        var claim = toRead(reader, id);
        var now = clock.instant();
        claims.publish(claim, now);
        held.hold(id, reader, now);
        store.save(store.get(claim.experience()).afterReply().changeClaimedForNow(id, claim.structure(), reader, now));
        trace(reader, "experience.change-published", claim.experience(), claim.structure());
    }

    /** Takes back what was just made public: it waits for a second reader again. */
    public void undo(Actor actor, UUID id) {
        var now = clock.instant();
        var claim = mine(actor, Permission.VALIDATE_REPLIES, id);
        if (!held.takeBack(id, now)) {
            throw new ChangeRefused(ChangeRefused.Why.TOO_LATE_TO_UNDO);
        }
        store.save(store.get(claim.experience()).afterReply().changeUndone(id, claim.structure(), actor, now));
        trace(actor, "experience.change-undone", claim.experience(), claim.structure());
    }

    /** The second reader sends it back with a word. */
    public void sendBack(Actor reader, UUID id, String word) {
        var claim = toRead(reader, id);
        if (word.isBlank()) {
            throw new ChangeRefused(ChangeRefused.Why.WORD_MISSING);
        }
        claims.sendBack(claim, reader.name(), word.substring(0, Math.min(word.length(), LONGEST_WORD)));
        trace(reader, "experience.change-sent-back", claim.experience(), claim.structure());
    }

    private Claim toRead(Actor reader, UUID id) {
        var claim = mine(reader, Permission.VALIDATE_REPLIES, id);
        if (claim.state() != Claim.State.SUBMITTED) {
            throw new ChangeRefused(ChangeRefused.Why.NOT_SUBMITTED);
        }
        if (claim.writtenBy().equals(reader.id())) {
            throw new ChangeRefused(ChangeRefused.Why.SAME_PERSON);
        }
        return claim;
    }

    private Claim mine(Actor actor, Permission permission, UUID id) {
        var claim = claims.lock(id)
                .filter(found -> holds(actor, permission, found.structure()))
                .orElseThrow(NoSuchChange::new);
        published(claim.experience());
        return claim;
    }

    private Experience published(ExperienceId id) {
        return store.find(id).filter(found -> found.state() == State.PUBLISHED).orElseThrow(NoSuchChange::new);
    }

    private boolean holds(Actor actor, Permission permission, StructureCode structure) {
        return actor.scopeOf(permission).covers(directory.lineage(structure));
    }

    private void check(Announcement announced) {
        if (announced.what().isBlank() || announced.what().length() > Announcement.LONGEST) {
            throw new ChangeRefused(ChangeRefused.Why.WHAT);
        }
        if (announced.evidence().isBlank() || announced.evidence().length() > Announcement.LONGEST) {
            throw new ChangeRefused(ChangeRefused.Why.EVIDENCE);
        }
        words.problem(announced.what(), Announcement.LONGEST).ifPresent(problem -> {
            throw new ChangeRefused(ChangeRefused.Why.valueOf("WORD_" + problem.why()), problem.mended());
        });
    }

    private void trace(Actor actor, String action, ExperienceId id, StructureCode structure) {
        audit.record(AuditEntry.by(actor, action).on("experience", id).about(List.of(structure.value())));
    }
}
