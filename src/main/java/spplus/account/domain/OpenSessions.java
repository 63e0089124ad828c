package spplus.account.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of an agent, on whatever device and node; there are none outside the web application. */
@Component
public class OpenSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    OpenSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    public List<Session> of(UUID agent) {
        var sessions = repository.getIfAvailable();
        return sessions == null ? List.of() : List.copyOf(found(sessions, agent));
    }

    public void close(Collection<Session> closed) {
        repository.ifAvailable(sessions -> closed.forEach(session -> sessions.deleteById(session.getId())));
    }

    public void closeAll(UUID agent) {
        close(of(agent));
    }

    private static Collection<? extends Session> found(
            FindByIndexNameSessionRepository<? extends Session> sessions, UUID agent) {
        return sessions.findByPrincipalName(agent.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .toList();
    }
}
