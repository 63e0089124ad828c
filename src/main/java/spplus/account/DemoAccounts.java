package spplus.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Scope;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.Assignments;
import spplus.account.domain.DemoPassword;
import spplus.platform.Ids;

/** The accounts of the demonstration: one password for all, shown on the sign-in page in demo mode only. */
@Service
public class DemoAccounts {

    private final AgentRegister agents;
    private final Assignments assignments;
    private final DemoPassword password;
    private final Clock clock;

    DemoAccounts(AgentRegister agents, Assignments assignments, DemoPassword password, Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.password = password;
        this.clock = clock;
    }

    /**
     * Makes an active account with its roles; one that has this address already is left as it is.
     *
     * @throws IllegalStateException outside demo mode
     */
    @Transactional
    public UUID create(String name, String email, List<Grant> roles) {
        var hash = password.hash();
        var known = agents.findByEmail(email);
        if (known.isPresent()) {
            return known.get().id();
        }
        var id = Ids.next();
        var now = clock.instant();
        agents.add(id, name, email, true, now);
        agents.setPassword(id, hash, now);
        roles.forEach(grant -> assignments.give(id, grant.role(), grant.scope(), grant.endsOn(), null, now));
        return id;
    }

    /** The accounts that one may try, none outside demo mode. */
    public List<Account> accounts() {
        return password.isShown()
                ? agents.demo().stream()
                        .filter(agent -> !agent.isDeactivated())
                        .map(agent -> new Account(agent.name(), agent.email(), roles(agent.id())))
                        .toList()
                : List.of();
    }

    /** The one password of all of them, empty outside demo mode. */
    public String shownPassword() {
        return password.isShown() ? password.text() : "";
    }

    private List<Role> roles(UUID agent) {
        return assignments.heldBy(agent, LocalDate.now(clock)).stream()
                .map(held -> held.role())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A role to give.
     *
     * @param endsOn last day on which it holds, null for no end
     */
    public record Grant(Role role, Scope scope, @Nullable LocalDate endsOn) {}

    /** An account that one may try. */
    public record Account(String name, String email, List<Role> roles) {}
}
