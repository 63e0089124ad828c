package spplus.account.password;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Scope;
import spplus.account.AgentInvited;
import spplus.account.PasswordResetAsked;
import spplus.account.Role;
import spplus.account.domain.AccountJournal;
import spplus.account.domain.Agent;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.AgentState;
import spplus.account.domain.Assignments;
import spplus.account.domain.Links;
import spplus.account.domain.Links.Purpose;
import spplus.account.domain.OpenSessions;
import spplus.platform.Ids;

/** Sends links and lets those who hold one choose a password. */
@Service
class PasswordDesk {

    private final AgentRegister agents;
    private final Assignments assignments;
    private final Links links;
    private final OpenSessions sessions;
    private final AccountJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordDesk(
            AgentRegister agents,
            Assignments assignments,
            Links links,
            OpenSessions sessions,
            AccountJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.links = links;
        this.sessions = sessions;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Whose link this is; looking consumes nothing, for mail scanners look too. */
    Optional<Agent> holder(String secret, Purpose purpose) {
        return links.agentOf(secret, purpose).flatMap(agents::find).filter(agent -> !agent.isDeactivated());
    }

    /** Sends nothing to an unknown address, and says nothing of it. */
    @Transactional
    public void sendLink(String email) {
        agents.findByEmail(email).filter(agent -> !agent.isDeactivated()).ifPresent(this::sendLink);
    }

    private void sendLink(Agent agent) {
        var invited = agent.state() == AgentState.INVITED;
        links.renew(agent.id(), invited ? Purpose.INVITATION : Purpose.RESET);
        journal.somebody("account.link-asked", agent.id());
        events.publishEvent(invited ? new AgentInvited(agent.id()) : new PasswordResetAsked(agent.id()));
    }

    /** Sets the password and ends what the old one opened. False when the link was used meanwhile. */
    @Transactional
    public boolean choose(String secret, Purpose purpose, Agent agent, String hash) {
        if (!links.use(secret, purpose)) {
            return false;
        }
        links.forget(agent.id(), Purpose.INVITATION);
        links.forget(agent.id(), Purpose.RESET);
        agents.setPassword(agent.id(), hash, clock.instant());
        agents.used(agent.id(), clock.instant());
        sessions.closeAll(agent.id());
        journal.own(agent, purpose == Purpose.INVITATION ? "account.invitation-accepted" : "account.password-reset");
        return true;
    }

    boolean isFirstAdministratorExpected(String secret) {
        return !assignments.anyHolds(Role.ADMINISTRATOR, LocalDate.now(clock))
                && links.isGood(secret, Purpose.FIRST_ADMINISTRATOR);
    }

    /** Empty when another became the first meanwhile. */
    @Transactional
    public Optional<UUID> createFirstAdministrator(String secret, String name, String email, String hash) {
        if (!isFirstAdministratorExpected(secret) || !links.use(secret, Purpose.FIRST_ADMINISTRATOR)) {
            return Optional.empty();
        }
        var known = agents.findByEmail(email).map(Agent::id);
        var id = known.orElseGet(Ids::next);
        if (known.isEmpty()) {
            agents.add(id, name, email, false, clock.instant());
        }
        agents.reactivate(id, clock.instant());
        agents.setPassword(id, hash, clock.instant());
        assignments.give(id, Role.ADMINISTRATOR, Scope.EVERYWHERE, null, null, clock.instant());
        journal.somebody("account.first-administrator", id);
        return Optional.of(id);
    }
}
