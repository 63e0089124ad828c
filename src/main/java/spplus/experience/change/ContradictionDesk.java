package spplus.experience.change;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.experience.ExperienceId;
import spplus.experience.State;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ShortWords;
import spplus.platform.SecretBox;

/** The author's word against a claimed change: screened, sealed until a moderator decides, then shown beside it. */
@Service
@Transactional
public class ContradictionDesk {

    private static final String PURPOSE = "experience.contradiction";

    private final ClaimRepository claims;
    private final ExperienceStore store;
    private final ShortWords words;
    private final SecretBox box;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    ContradictionDesk(
            ClaimRepository claims,
            ExperienceStore store,
            ShortWords words,
            SecretBox box,
            Directory directory,
            AuditTrail audit,
            Clock clock) {
        this.claims = claims;
        this.store = store;
        this.words = words;
        this.box = box;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The author says once that it did not change.
     *
     * @throws ChangeRefused when nothing is said, it cannot be kept, or it was said already
     */
    public void contradict(ExperienceId id, UUID claimId, String word) {
        var claim = claims.lock(claimId)
                .filter(found -> found.experience().equals(id) && found.state() == Claim.State.PUBLISHED)
                .orElseThrow(NoSuchChange::new);
        if (claim.contradiction() != null) {
            throw new ChangeRefused(ChangeRefused.Why.CONTRADICTED_ALREADY);
        }
        check(word);
        claims.contradict(claim, box.seal(PURPOSE, word), clock.instant());
    }

    /** A moderator shows it to all. */
    public void publish(Actor moderator, UUID id) {
        var claim = waiting(moderator, id);
        var now = clock.instant();
        var word = claims.sealed(claim).map(bytes -> box.open(PURPOSE, bytes)).orElseThrow(NoSuchChange::new);
        claims.decide(claim, Claim.Contradiction.PUBLISHED, word, null, now);
        store.save(
                store.get(claim.experience()).afterReply().changeContradicted(id, claim.structure(), moderator, now));
        trace(moderator, "experience.contradiction-published", claim);
    }

    /** A moderator does not show it, and tells its author why. */
    public void refuse(Actor moderator, UUID id, String why) {
        var claim = waiting(moderator, id);
        check(why);
        claims.decide(claim, Claim.Contradiction.REFUSED, null, why, clock.instant());
        trace(moderator, "experience.contradiction-refused", claim);
    }

    /** Those that this moderator may decide, oldest first; at most {@code limit}. */
    List<Claim> waiting(Scope scope, int limit) {
        return claims.toModerate(scope, limit);
    }

    long count(Scope scope) {
        return claims.countToModerate(scope);
    }

    String word(Claim claim) {
        return claims.sealed(claim).map(bytes -> box.open(PURPOSE, bytes)).orElse("");
    }

    private Claim waiting(Actor moderator, UUID id) {
        return claims.lock(id)
                .filter(claim -> claim.contradiction() == Claim.Contradiction.WAITING)
                .filter(claim -> moderator.scopeOf(Permission.MODERATE).covers(directory.lineage(claim.structure())))
                .filter(claim -> store.find(claim.experience())
                        .filter(found -> found.state() == State.PUBLISHED)
                        .isPresent())
                .orElseThrow(NoSuchChange::new);
    }

    private void check(String word) {
        if (word.isBlank()) {
            throw new ChangeRefused(ChangeRefused.Why.WORD_MISSING);
        }
        words.problem(word, ChangeDesk.LONGEST_WORD).ifPresent(problem -> {
            throw new ChangeRefused(ChangeRefused.Why.valueOf("WORD_" + problem.why()), problem.mended());
        });
    }

    private void trace(Actor actor, String action, Claim claim) {
        audit.record(AuditEntry.by(actor, action)
                .on("experience", claim.experience())
                .about(List.of(claim.structure().value())));
    }
}
