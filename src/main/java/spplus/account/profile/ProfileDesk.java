package spplus.account.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.account.domain.AccountJournal;
import spplus.account.domain.Agent;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Assignments;
import spplus.account.domain.BrowserSession;
import spplus.account.domain.Device;
import spplus.account.domain.OpenSessions;
import spplus.account.domain.ScopeNames;
import spplus.account.profile.ProfilePages.HeldRole;
import spplus.account.profile.ProfilePages.OpenSession;
import spplus.account.profile.ProfilePages.Profile;
import spplus.platform.SecretBox;

/** Shows an agent their own account and changes it. */
@Service
class ProfileDesk {

    private final AgentRegister agents;
    private final Assignments assignments;
    private final ScopeNames scopes;
    private final OpenSessions sessions;
    private final AccountJournal journal;
    private final SecretBox box;
    private final Clock clock;

    ProfileDesk(
            AgentRegister agents,
            Assignments assignments,
            ScopeNames scopes,
            OpenSessions sessions,
            AccountJournal journal,
            SecretBox box,
            Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.scopes = scopes;
        this.sessions = sessions;
        this.journal = journal;
        this.box = box;
        this.clock = clock;
    }

    Agent agent(UUID id) {
        return agents.find(id).orElseThrow();
    }

    Profile profile(UUID id, String currentSession) {
        var agent = agent(id);
        return new Profile(agent.name(), agent.email(), roles(id), openSessions(id, currentSession));
    }

    private List<HeldRole> roles(UUID agent) {
        return assignments.heldBy(agent, LocalDate.now(clock)).stream()
                .map(held ->
                        new HeldRole(held.role(), held.scope().everywhere(), scopes.of(held.scope()), held.endsOn()))
                .toList();
    }

    private List<OpenSession> openSessions(UUID agent, String current) {
        return sessions.of(agent).stream()
                .map(session -> shown(session, session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed())
                .toList();
    }

    private OpenSession shown(Session session, boolean current) {
        Device device = Device.parse(session.getAttribute(BrowserSession.DEVICE));
        Instant openedAt = session.getCreationTime();
        return new OpenSession(mark(session), device.words(), openedAt, session.getLastAccessedTime(), current);
    }

    /** Only one's own sessions can be closed: the mark is looked for among them. */
    @Transactional
    public void closeSession(UUID agent, String mark) {
        close(agent, session -> mark(session).equals(mark));
    }

    @Transactional
    public void closeOtherSessions(UUID agent, String current) {
        close(agent, session -> !session.getId().equals(current));
    }

    @Transactional
    public void changePassword(Agent agent, String hash, String currentSession) {
        agents.setPassword(agent.id(), hash, clock.instant());
        journal.own(agent, "account.password-changed");
        closeOtherSessions(agent.id(), currentSession);
    }

    private void close(UUID agent, Predicate<Session> which) {
        var closed = sessions.of(agent).stream().filter(which).toList();
        if (!closed.isEmpty()) {
            sessions.close(closed);
            journal.own(agent(agent), "account.sessions-closed");
        }
    }

    private String mark(Session session) {
        return HexFormat.of().formatHex(box.fingerprint("session", session.getId()), 0, 12);
    }
}
