package spplus.experience.moderation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.ModerationCases;
import spplus.experience.oncall.Alerts;

/** Which cases a moderator may see, and which one is theirs for a while. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseAccess {

    private final QueueRepository queue;
    private final ClaimRepository claims;
    private final ModerationCases open;
    private final ExperienceStore store;
    private final Directory directory;
    private final Alerts alerts;
    private final ModerationSettings settings;
    private final Clock clock;

    CaseAccess(
            QueueRepository queue,
            ClaimRepository claims,
            ModerationCases open,
            ExperienceStore store,
            Directory directory,
            Alerts alerts,
            ModerationSettings settings,
            Clock clock) {
        this.queue = queue;
        this.claims = claims;
        this.open = open;
        this.store = store;
        this.directory = directory;
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when it never was, or lies outside the moderator's scope. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Experience> visible(ExperienceId id, Actor moderator) {
        return store.find(id).filter(found -> covers(found, moderator));
    }

    /** The experience, held for this moderator; of two who decide at once, the second is told who was first. */
    Experience held(ExperienceId id, Actor moderator) {
        if (visible(id, moderator).isEmpty()) {
            throw new ExperienceStore.NoSuchExperience();
        }
        if (!queue.lock(id)) {
            throw new Refused("", "decided");
        }
        if (!claim(id, moderator)) {
            var claim = claims.find(id, clock.instant());
            throw new Refused(
                    "", "claimed", claim.map(ClaimRepository.Claim::name).orElse(""));
        }
        return store.get(id);
    }

    /** Whether something is left to decide. */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean isOpen(Experience experience) {
        return switch (experience.state()) {
            case AWAITING_MODERATION, APPEALED, EDITS_PROPOSED -> true;
            case PUBLISHED -> open.isFlagged(experience.id());
            case REJECTED, WITHDRAWN -> false;
        };
    }

    boolean take(ExperienceId id, Actor moderator) {
        return queue.lock(id) && claim(id, moderator);
    }

    Optional<ExperienceId> next(QueueFilter filter, Actor moderator) {
        // Another moderator may have taken the case between the query's snapshot and the lock: a new query leaves it
        // out.
        var first = queue.lockNext(filter, moderator, clock.instant());
        while (first.isPresent() && !claim(first.get(), moderator)) {
            first = queue.lockNext(filter, moderator, clock.instant());
        }
        return first;
    }

    void release(ExperienceId id, Actor moderator) {
        claims.release(id, moderator);
    }

    private boolean claim(ExperienceId id, Actor moderator) {
        var now = clock.instant();
        boolean taken = claims.take(id, moderator, now, now.plus(settings.claim()));
        if (taken) {
            alerts.acknowledge(id, moderator);
        }
        return taken;
    }

    private boolean covers(Experience experience, Actor moderator) {
        var scope = moderator.scopeOf(Permission.MODERATE);
        return scope.everywhere()
                || experience.structures().stream()
                        .map(StructureCode::value)
                        .anyMatch(code -> scope.covers(directory.lineage(new StructureCode(code))));
    }
}
