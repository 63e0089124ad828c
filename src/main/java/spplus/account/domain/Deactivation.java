package spplus.account.domain;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.account.AgentDeactivated;
import spplus.account.domain.Links.Purpose;

/** Closes an account at once: sessions and links included. */
@Component
public class Deactivation {

    private final AgentRegister agents;
    private final OpenSessions sessions;
    private final Links links;
    private final AccountJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deactivation(
            AgentRegister agents,
            OpenSessions sessions,
            Links links,
            AccountJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agents = agents;
        this.sessions = sessions;
        this.links = links;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Actor actor, UUID agent) {
        agents.deactivate(agent, actor.id(), clock.instant());
        journal.by(actor, "account.deactivated", agent);
        close(agent);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forWantOfUse(UUID agent) {
        agents.deactivate(agent, null, clock.instant());
        journal.house("account.deactivated-unused", agent);
        close(agent);
    }

    private void close(UUID agent) {
        links.forget(agent, Purpose.INVITATION);
        links.forget(agent, Purpose.RESET);
        sessions.closeAll(agent);
        events.publishEvent(new AgentDeactivated(agent));
    }
}
