package spplus.account.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Actors;
import spplus.access.Permission;
import spplus.access.Scope;

/** Reads at each request what the person may do: a role that ended a second ago gives nothing any more. */
@Component
class CurrentPermissions implements Actors {

    /** Last use is told to the day by the pages that show it: writing it more often would only cost. */
    private static final Duration BETWEEN_TRACES = Duration.ofHours(1);

    private final AgentRegister agents;
    private final Assignments assignments;
    private final Clock clock;

    CurrentPermissions(AgentRegister agents, Assignments assignments, Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> byId(UUID id) {
        return agents.find(id).filter(Agent::maySignIn).map(this::actor);
    }

    private Actor actor(Agent agent) {
        var now = clock.instant();
        if (isWorthATrace(agent, now)) {
            agents.used(agent.id(), now);
        }
        return new Actor(agent.id(), agent.name(), grants(assignments.heldBy(agent.id(), LocalDate.now(clock))));
    }

    private static boolean isWorthATrace(Agent agent, Instant now) {
        return agent.lastUsedAt() == null
                || agent.lastUsedAt().plus(BETWEEN_TRACES).isBefore(now);
    }

    private static Map<Permission, Scope> grants(List<Assignment> held) {
        var grants = new EnumMap<Permission, Scope>(Permission.class);
        for (var assignment : held) {
            for (var permission : assignment.role().permissions()) {
                grants.merge(permission, assignment.scope(), Scope::plus);
            }
        }
        return grants;
    }
}
