package spplus.verbatim.suspicion;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.verbatim.PainPointDecided;
import spplus.verbatim.PainPointDropped;
import spplus.verbatim.suspicion.Suspicion.State;

/** People say of a suspicion whether it is a pain point to work on, none, or one that is known already. */
@Service
class SuspicionDesk {

    static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 3;

    private final DecisionRepository decisions;
    private final SuspicionRepository suspicions;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuspicionDesk(
            DecisionRepository decisions,
            SuspicionRepository suspicions,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.suspicions = suspicions;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is about a structure of theirs */
    Suspicion find(Actor actor, UUID id, Permission permission) {
        return decisions
                .find(id)
                .filter(one -> covers(actor, one.structure(), permission))
                .orElseThrow(Perimeter::notThere);
    }

    boolean covers(Actor actor, String structure, Permission permission) {
        var scope = actor.scopeOf(permission);
        return scope.everywhere() || scope.covers(directory.lineage(new StructureCode(structure)));
    }

    /** @param version what the person saw @return what is wrong, empty when it is decided */
    @Transactional
    String decide(Actor actor, UUID id, State state, String typed, int version) {
        find(actor, id, Permission.ANALYSE_VOICES);
        var one = decisions.lock(id).orElseThrow(Perimeter::notThere);
        var reason = WrittenText.text(typed);
        if (one.version() != version) {
            return "meanwhile";
        }
        if (reason.length() > LONGEST_REASON || state.needsReason() && reason.length() < SHORTEST_REASON) {
            return "reason";
        }
        if (state == one.state()) {
            return "";
        }
        decisions.decide(id, state, reason, actor, clock.instant());
        tell(one, state);
        return "";
    }

    private void tell(Suspicion one, State state) {
        if (one.state() == State.FOLLOWED) {
            events.publishEvent(new PainPointDropped(one.id()));
        }
        if (state == State.FOLLOWED) {
            List<UUID> evidence =
                    suspicions.evidence(one.themeId(), one.structure(), one.from(), one.until(), Suspicions.EVIDENCE);
            events.publishEvent(new PainPointDecided(
                    one.id(),
                    PainPointDecided.Origin.SUSPICION,
                    new StructureCode(one.structure()),
                    one.themeId(),
                    evidence));
        }
    }
}
